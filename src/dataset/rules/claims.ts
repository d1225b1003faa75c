import type { Rule } from '#dataset/report.ts';

export const oneOrder: Rule = (folder, report) => {
  const taken = new Map<number, string>();
  for (const { row, index } of folder.rows.claims) {
    const earlier = taken.get(row.order);
    if (earlier === undefined) taken.set(row.order, row.id);
    else report({ noun: 'claims', path: [index, 'order'] }, row.order, `a place of its own in the order; ${earlier} has this one`);
  }
};

export const earlierStatusesInOrder: Rule = (folder, report) => {
  for (const { row, index } of folder.rows.claims) {
    row.earlier.forEach((entry, at) => {
      const before = row.earlier[at - 1];
      if (before !== undefined && entry.until <= before.until) {
        report({ noun: 'claims', path: [index, 'earlier', at, 'until'] }, entry.until, `a day after ${before.until}, that of the entry before it`);
      }
    });
  }
};
