import { nearestOf } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { itemOf } from '#lib/record/changes.ts';
import { NOUNS } from '#schemas/index.ts';

/** Each item of the log is a row that exists, and it is clear which. */
export const changedRows: Rule = (folder, report) => {
  const idsByNoun = NOUNS.map((noun) => ({ noun, ids: idsOf(folder, noun) }));
  if (idsByNoun.some(({ ids }) => ids === null)) return;
  const near = nearestOf(new Set(idsByNoun.flatMap(({ ids }) => [...(ids ?? [])])));
  for (const { row, index } of folder.rows.corrections) {
    row.items.forEach((item, at) => {
      const { noun, id } = itemOf(item);
      const place = { noun: 'corrections', path: [index, 'items', at] } as const;
      const holders = idsByNoun.filter(({ ids }) => ids?.has(id) === true).map((holder) => holder.noun);
      if (holders.length === 0) report(place, item, 'the id of a row of any file', near(id));
      else if (noun !== null && !holders.some((holder) => holder === noun))
        report(place, item, `${JSON.stringify(`${holders[0]}/${id}`)}, where this id is`);
      else if (noun === null && holders.length > 1)
        report(place, item, `${holders.map((holder) => JSON.stringify(`${holder}/${id}`)).join(' or ')}, since more than one file has this id`);
    });
  }
};
