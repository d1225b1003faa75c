import type { Folder } from '#dataset/folder.ts';
import { nearestOf } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { idsAt } from '#lib/record/references.ts';
import { referencesOf, TABLE_NAMES, type TableName } from '#tables';

const oneOf = (tables: readonly TableName[]): string =>
  `the id of a row of ${tables.length < 2 ? tables.join() : `${tables.slice(0, -1).join(', ')} or ${tables.at(-1)}`}`;

export const knownReferences: Rule = (folder, report) => {
  for (const table of TABLE_NAMES) {
    for (const { path, to } of referencesOf(table)) {
      const targets = to.map((target) => idsOf(folder, target));
      if (targets.some((ids) => ids === null)) continue;
      const known = new Set(targets.flatMap((ids) => [...(ids ?? [])]));
      const near = nearestOf(known);
      folder.raw[table]?.forEach((row, index) => {
        for (const { id, at } of idsAt(row, path, [index])) {
          if (!known.has(id)) report({ table, path: at }, id, oneOf(to), near(id));
        }
      });
    }
  }
};

/** Ids of the sources that any row rests on. */
const citedSources = (folder: Folder): ReadonlySet<string> => {
  const cited = new Set<string>();
  for (const table of TABLE_NAMES) {
    for (const { path, to } of referencesOf(table)) {
      if (to[0] !== 'sources' || to.length > 1) continue;
      folder.raw[table]?.forEach((row, index) => {
        for (const { id } of idsAt(row, path, [index])) cited.add(id);
      });
    }
  }
  return cited;
};

export const everySourceUsed: Rule = (folder, report) => {
  if (TABLE_NAMES.some((table) => folder.raw[table] === null)) return;
  const cited = citedSources(folder);
  for (const { row, index } of folder.rows('sources')) {
    if (!cited.has(row.id)) report({ table: 'sources', path: [index, 'id'] }, row.id, 'a source that some row cites; cite it, or remove it');
  }
};
