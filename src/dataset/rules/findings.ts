import { nearest } from '#dataset/problem.ts';
import { type Rule, Words } from '#dataset/report.ts';
import { CLAIMANTS, type FindingFault, findingFaults, placeholdersIn } from '#lib/record/finding.ts';
import { isMore, isSameNumber } from '#lib/record/interval.ts';
import type { Figure } from '#schemas/figure.ts';
import type { Group } from '#schemas/group.ts';

type Comparison = Group['finding']['compares'][number];

const HOLDS: Readonly<Record<Comparison['is'], (a: Figure, b: Figure) => boolean>> = {
  more: isMore,
  fewer: (a, b) => isMore(b, a),
  same: isSameNumber,
};

const EXPECTED: Readonly<Record<FindingFault['kind'], string>> = {
  number: 'numbers by the id of their figure, such as {figure-id}; only years and days are typed',
  count: `{${CLAIMANTS}}, or words without a number`,
  range: 'each number with its claimant; there are no ranges across claimants',
  comparison: 'an entry in compares for what the finding compares, or words that compare nothing',
};

const stated = ({ qualifier, value, low, high }: Figure): string => (value === null ? `${low} to ${high}` : `${qualifier} ${value}`);

/** A finding takes its numbers by id from the figures of its quantity or of the counterpart, and says nothing that they contradict. */
export const findingsHold: Rule = (folder, report) => {
  const figures = new Map<string, Figure>(folder.rows('figures').map(({ row }) => [row.id, row]));
  const idsOf = Map.groupBy(figures.values(), (figure): string => figure.group);
  const groups = new Set<string>(folder.rows('groups').map(({ row }) => row.id));
  const written = new Set((folder.raw.figures ?? []).map((row) => (typeof row === 'object' && row !== null ? String(Reflect.get(row, 'id')) : '')));
  /** Whether another rule says what is wrong with a figure. */
  const isFaulty = (id: string): boolean => {
    const figure = figures.get(id);
    return figure === undefined ? written.has(id) : !groups.has(figure.group);
  };
  for (const { row, index } of folder.rows('groups')) {
    const own = [row.id, row.counterpart].flatMap((group) => (group === null ? [] : (idsOf.get(group) ?? []))).map(({ id }): string => id);
    const path = [index, 'finding', 'text'];
    const names = placeholdersIn(row.finding.text);
    if (!idsOf.has(row.id)) continue;
    for (const name of names) {
      if (name !== CLAIMANTS && !own.includes(name) && !isFaulty(name))
        report({ table: 'groups', path }, new Words(`{${name}}`), 'the id of a figure of this quantity or of its counterpart', nearest(name, own));
    }
    if (!names.some((name) => own.includes(name) || isFaulty(name)))
      report({ table: 'groups', path }, row.finding.text, 'at least one number by the id of its figure, such as {figure-id}');
    for (const { kind, found } of findingFaults(row.finding, (id) => figures.get(id)?.claimant))
      report({ table: 'groups', path }, found, EXPECTED[kind]);
    row.finding.compares.forEach(({ a, is, b }, at) => {
      const [first, second] = [figures.get(a), figures.get(b)];
      if (first === undefined || second === undefined || isFaulty(a) || isFaulty(b)) return;
      const stranger = [a, b].find((id) => !own.includes(id));
      if (stranger !== undefined)
        report(
          { table: 'groups', path: [index, 'finding', 'compares', at] },
          new Words(`"${stranger}"`),
          'figures of this quantity or of its counterpart',
          nearest(stranger, own),
        );
      else if (!HOLDS[is](first, second))
        report(
          { table: 'groups', path: [index, 'finding', 'compares', at] },
          new Words(`"${a}" (${stated(first)}) ${is}, "${b}" (${stated(second)})`),
          'what the numbers show; change the finding, or the entry',
        );
    });
  }
};
