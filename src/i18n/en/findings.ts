import { format } from '#i18n/en/format.ts';
import type { Matches } from '#lib/record/essay-matches.ts';

const by = ({ claimant, year }: { readonly claimant: string; readonly year: string }): string => `${claimant}, ${year}`;

/** Findings that are made from the data; those of quantities are written by hand. */
export const findings = {
  matches: ({ number, shared, rest }: Matches): string => {
    const counted = (units: readonly string[]): string => `${format.number(units.length)} (${format.listed(units)})`;
    const parts = [
      ...shared.map(({ said, units }) => `${counted(units)} ${units.length === 1 ? 'is that' : 'are those'} of ${by(said)}`),
      ...(rest.length === 0 ? [] : [`${counted(rest)} ${rest.length === 1 ? 'is' : 'are'} found in no other statement`]),
    ];
    return `Of the essay’s ${format.number(number)} heritage numbers, ${parts.join('; ')}.`;
  },
};
