import { format } from '#i18n/en/format.ts';
import type { Matches } from '#lib/record/essay-matches.ts';
import { type FoundValue, type GroupFinding, type Holders, isEssay, type Standings } from '#lib/record/group-finding.ts';

const by = ({ claimant, year }: Pick<FoundValue, 'claimant' | 'year'>): string => `${claimant}, ${year}`;

const givenBy = ({ first, more, hasEssay }: Holders): string => {
  if (first === null) return 'that of the essay alone';
  if (more === 0) return `given by ${by(first)}${hasEssay ? ', and the essay' : ''}`;
  return `given by ${by(first)}, and ${format.number(more + (hasEssay ? 1 : 0))} more${hasEssay ? ', the essay among them' : ''}`;
};

const essayClause = ({ said, holders: { first, more } }: { readonly said: string; readonly holders: Holders }): string =>
  first === null
    ? `; the essay’s ${said} is that of no other`
    : `; the essay’s ${said} is also that of ${by(first)}${more === 0 ? '' : `, and ${format.number(more)} more`}`;

const standingClause = ({ verified, partly, not }: Standings): string => {
  const all = verified + partly + not;
  if (all === 0) return '';
  if (all === 1) return `; it is ${verified === 1 ? '' : partly === 1 ? 'partly ' : 'not '}verified independently`;
  if (verified === all) return '; all are independently verified';
  if (partly === all) return '; all are partly verified';
  if (not === all) return '; none is independently verified';
  const parts = [
    ...(verified > 0 ? [`${format.number(verified)} independently verified`] : []),
    ...(partly > 0 ? [`${format.number(partly)} partly verified`] : []),
    ...(not > 0 ? [`${format.number(not)} not verified`] : []),
  ];
  return `; ${format.listed(parts)}`;
};

const what = (unit: string, finding: GroupFinding): string => {
  switch (finding.kind) {
    case 'none':
      return 'No figure was found';
    case 'one': {
      const { only } = finding;
      return `One figure was found: ${only.said} ${unit}, given by ${isEssay(only) ? 'the essay' : by(only)}`;
    }
    case 'series': {
      const { number, least, most } = finding;
      const figures = format.count(number, { one: 'figure', other: 'figures' });
      return `${by(most)}, gives ${figures} of one count, from ${most.said} ${unit} (${most.label}) to ${least.said} (${least.label})`;
    }
    case 'same': {
      const { number, ways, holders } = finding;
      return `${number === 2 ? 'Both' : `All ${format.number(number)}`} figures are ${ways.join(' or ')} ${unit}, ${givenBy(holders)}`;
    }
    case 'range': {
      const { number, least, most, lowest, highest, essay } = finding;
      return number === 2
        ? `The lower figure, ${least.said} ${unit}, is ${givenBy(lowest)}; the higher, ${most.said}, ${givenBy(highest)}`
        : `Of ${format.number(number)} figures the lowest, ${least.said} ${unit}, is ${givenBy(lowest)}; the highest, ${most.said}, ${givenBy(highest)}${
            essay === null ? '' : essayClause(essay)
          }`;
    }
  }
};

/** Findings of quantities: one sentence each, made from the data. */
export const findings = {
  group: (unit: string, finding: GroupFinding, standings: Standings): string => `${what(unit, finding)}${standingClause(standings)}.`,
  matches: ({ number, shared, rest }: Matches): string => {
    const counted = (units: readonly string[]): string => `${format.number(units.length)} (${format.listed(units)})`;
    const parts = [
      ...shared.map(({ said, units }) => `${counted(units)} ${units.length === 1 ? 'is that' : 'are those'} of ${by(said)}`),
      ...(rest.length === 0 ? [] : [`${counted(rest)} ${rest.length === 1 ? 'is' : 'are'} found in no other statement`]),
    ];
    return `Of the essay’s ${format.number(number)} heritage numbers, ${parts.join('; ')}.`;
  },
};
