import { nearest, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { stillToRead } from '#dataset/todo.ts';
import { firstDay, lastDay } from '#lib/dates.ts';

const TIMES = ['condition2020', 'conditionNow'] as const;

/** The sources of a condition are among those of its site. */
export const conditionsSourced: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('sites')) {
    for (const time of TIMES) {
      row[time].sources.forEach((id, at) => {
        if (!row.sources.includes(id))
          report({ table: 'sites', path: [index, time, 'sources', at] }, id, 'one of the sources of this site', nearest(id, row.sources));
      });
    }
  }
};

/** A known condition has a day, and the condition now was not seen before that of autumn 2020. */
export const conditionsDated: Rule = (folder, report) => {
  const isListed = stillToRead(folder);
  for (const { row, index } of folder.rows('sites')) {
    for (const time of TIMES) {
      const { state, date } = row[time];
      if (date === null && state !== 'unknown' && !isListed('sites', time, row.id))
        report({ table: 'sites', path: [index, time, 'date'] }, null, `the day or window in which it was seen ${state}, or the state "unknown"`);
    }
    const [then, now] = [row.condition2020.date, row.conditionNow.date];
    if (then !== null && now !== null && lastDay(now) < firstDay(then))
      report(
        { table: 'sites', path: [index, 'conditionNow', 'date'] },
        now,
        `a day that is not before that of condition2020, ${show(firstDay(then))}`,
      );
  }
};
