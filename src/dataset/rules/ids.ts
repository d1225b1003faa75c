import type { Folder } from '#dataset/folder.ts';
import type { Rule } from '#dataset/report.ts';
import { ID_SETS, type TableName } from '#tables';

const idOf = (row: unknown): string | null => {
  const id: unknown = typeof row === 'object' && row !== null && Object.hasOwn(row, 'id') ? Reflect.get(row, 'id') : null;
  return typeof id === 'string' ? id : null;
};

/** Ids of the rows of a file, also of rows that are faulty otherwise; null if the file could not be read. */
export const idsOf = (folder: Folder, table: TableName): ReadonlySet<string> | null => {
  const raw = folder.raw[table];
  return raw === null ? null : new Set(raw.map(idOf).filter((id) => id !== null));
};

export const uniqueIds: Rule = (folder, report) => {
  for (const tables of ID_SETS) {
    const first = new Map<string, string>();
    for (const table of tables) {
      folder.raw[table]?.forEach((row, index) => {
        const id = idOf(row);
        if (id === null) return;
        const path = [index, 'id'];
        const earlier = first.get(id);
        const { file, line } = folder.json[table].locate(path);
        if (earlier === undefined) first.set(id, `${file}:${line}`);
        else report({ table, path }, id, `a unique id; this one is used at ${earlier}`);
      });
    }
  }
};
