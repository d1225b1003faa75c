import { lookOf } from '#dataset/characters.ts';
import { nearestOf } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { itemOf } from '#lib/record/changes.ts';
import { oldestFirst } from '#lib/record/log.ts';
import { compareVersions } from '#lib/record/version.ts';
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

/** One entry per subject and day: no two entries of one day list the same row, so that a reader meets each change once. */
export const oneEntryPerRowAndDay: Rule = (folder, report) => {
  const entries = new Map<string, string>();
  for (const { row, index } of folder.rows('corrections')) {
    for (const [at, item] of row.items.entries()) {
      const key = `${row.date} ${item}`;
      const earlier = entries.get(key);
      if (earlier === undefined) entries.set(key, row.id);
      else
        report(
          { table: 'corrections', path: [index, 'items', at] },
          item,
          earlier === row.id ? 'each row once' : `a row that no other entry of ${row.date} lists; "${earlier}" does: make one entry of both`,
        );
    }
  }
};

/** The log opens once, before all else, and each version that it publishes is greater than the one before. */
export const versionsRise: Rule = (folder, report) => {
  const rows = folder.rows('corrections');
  const places = new Map(rows.map(({ row, index }) => [row, index]));
  let last: string | null = null;
  for (const [at, row] of oldestFirst(rows.map(({ row }) => row)).entries()) {
    const index = places.get(row) ?? 0;
    if ((row.kind === 'opened') !== (at === 0))
      report(
        { table: 'corrections', path: [index, 'kind'] },
        row.kind,
        at === 0 ? '"opened", since this is the oldest entry' : 'another kind: only the oldest entry opens the log',
      );
    if (row.version === null) continue;
    if (last !== null && compareVersions(row.version, last) <= 0)
      report({ table: 'corrections', path: [index, 'version'] }, row.version, `a version above ${last}, that of the release before it`);
    last = row.version;
  }
};

/** Which of the two texts of an entry are due, by its kind. */
const TEXTS_DUE = {
  corrected: { from: true, to: true },
  'status-changed': { from: true, to: true },
  added: { from: false, to: true },
  removed: { from: true, to: false },
} as const;

/** An entry changes something, and says what of it was before and what is now as its kind needs it. */
export const changesSomething: Rule = (folder, report) => {
  const claims = idsOf(folder, 'claims');
  for (const { row, index } of folder.rows('corrections')) {
    const at = (...path: (string | number)[]) => ({ table: 'corrections', path: [index, ...path] }) as const;
    if (row.from !== null && row.to !== null && lookOf(row.from) === lookOf(row.to))
      report(at('to'), row.to, 'another text than in "from": an entry of the log says what changed');
    if (row.kind === 'opened' || row.kind === 'released' || row.kind === 'columns') continue;
    for (const key of ['from', 'to'] as const) {
      const isDue = TEXTS_DUE[row.kind][key];
      if (isDue && row[key] === null)
        report(at(key), null, `how it ${key === 'from' ? 'stood before' : 'stands now'}, since the kind is "${row.kind}"`);
      if (!isDue && row[key] !== null) report(at(key), row[key], `null, since the kind is "${row.kind}"`);
    }
    if (row.kind === 'status-changed')
      row.items.forEach((item, position) => {
        const { table, id } = itemOf(item);
        if (claims !== null && ((table !== null && table !== 'claims') || !claims.has(id)))
          report(at('items', position), item, 'the id of a claim, since only claims have a status');
      });
  }
};
