import { type Rule, Words } from '#dataset/report.ts';
import { otherSideOf } from '#lib/record/losses.ts';
import type { Group } from '#schemas/group.ts';

/** Columns in which two quantities must be equal to be compared. */
const ALIKE = ['kind', 'phase', 'part', 'unit'] as const;

/** What is unlike in two quantities, in words; null where one can be the counterpart of the other. */
const unlike = (group: Group, other: Group): string | null => {
  if (otherSideOf(group.affected) !== other.affected) return `${other.affected} losses beside ${group.affected} ones`;
  const column = ALIKE.find((name) => group[name] !== other[name]);
  if (column !== undefined) return `${column} "${other[column]}" beside "${group[column]}"`;
  const event = group.event ?? other.event;
  if (event !== null) return `the losses of a single event, ${event}`;
  return other.counterpart === group.id ? null : `a quantity whose own counterpart is ${JSON.stringify(other.counterpart)}`;
};

/** A counterpart is a like quantity of the other side; the losses of one event are never answered by those of another. */
export const likeCounterparts: Rule = (folder, report) => {
  const groups = folder.rows('groups');
  const byId = new Map<string, Group>(groups.map(({ row }) => [row.id, row]));
  for (const { row, index } of groups) {
    const other = row.counterpart === null ? undefined : byId.get(row.counterpart);
    const reason = other === undefined ? null : unlike(row, other);
    if (reason !== null)
      report(
        { table: 'groups', path: [index, 'counterpart'] },
        new Words(`"${row.counterpart}": ${reason}`),
        'a quantity of the other side with the same kind, phase, part and unit, neither of them of a single event, each the counterpart of the other; else null',
      );
  }
};
