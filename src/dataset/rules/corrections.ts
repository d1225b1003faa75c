import { nearestOf } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { itemOf } from '#lib/record/changes.ts';
import { TABLE_NAMES } from '#tables';

/** Each item of the log is a row that exists, and it is clear which. */
export const changedRows: Rule = (folder, report) => {
  const idsByTable = TABLE_NAMES.map((table) => ({ table, ids: idsOf(folder, table) }));
  if (idsByTable.some(({ ids }) => ids === null)) return;
  const near = nearestOf(new Set(idsByTable.flatMap(({ ids }) => [...(ids ?? [])])));
  for (const { row, index } of folder.rows('corrections')) {
    row.items.forEach((item, at) => {
      const { table, id } = itemOf(item);
      const place = { table: 'corrections', path: [index, 'items', at] } as const;
      const holders = idsByTable.filter(({ ids }) => ids?.has(id) === true).map((holder) => holder.table);
      if (holders.length === 0) report(place, item, 'the id of a row of any file', near(id));
      else if (table !== null && !holders.some((holder) => holder === table))
        report(place, item, `${JSON.stringify(`${holders[0]}/${id}`)}, where this id is`);
      else if (table === null && holders.length > 1)
        report(place, item, `${holders.map((holder) => JSON.stringify(`${holder}/${id}`)).join(' or ')}, since more than one file has this id`);
    });
  }
};
