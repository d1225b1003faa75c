import { nearest } from '#dataset/problem.ts';
import { type Rule, Words } from '#dataset/report.ts';

export const oneOrder: Rule = (folder, report) => {
  const taken = new Map<number, string>();
  for (const { row, index } of folder.rows('claims')) {
    const earlier = taken.get(row.order);
    if (earlier === undefined) taken.set(row.order, row.id);
    else report({ table: 'claims', path: [index, 'order'] }, row.order, `a unique order; ${earlier} has this one already`);
  }
};

export const earlierStatusesInOrder: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('claims')) {
    row.earlier.forEach((entry, at) => {
      const before = row.earlier[at - 1];
      if (before !== undefined && entry.until <= before.until) {
        report({ table: 'claims', path: [index, 'earlier', at, 'until'] }, entry.until, `a day after ${before.until}, that of the entry before it`);
      }
    });
  }
};

const BEARINGS = ['for', 'against', 'context'] as const;

/** Each source of a claim is in exactly one of for, against and context, and no other source is. */
export const everySourceWeighed: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('claims')) {
    const weighed = new Map<string, string>();
    for (const bearing of BEARINGS) {
      row.evidence[bearing].forEach((id, at) => {
        const place = { table: 'claims', path: [index, 'evidence', bearing, at] } as const;
        const earlier = weighed.get(id);
        if (!row.sources.includes(id)) report(place, id, 'one of the sources of this claim', nearest(id, row.sources));
        else if (earlier !== undefined) report(place, id, `each source once; it is under "${earlier}" already`);
        else weighed.set(id, bearing);
      });
    }
    for (const id of row.sources) {
      if (!weighed.has(id))
        report(
          { table: 'claims', path: [index, 'evidence'] },
          new Words(`nothing about "${id}"`),
          'each source of the claim under for, against or context',
        );
    }
  }
};
