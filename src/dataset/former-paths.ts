import type { Folder } from '#dataset/folder.ts';
import { TABLE_NAMES, type TableName, tableOf } from '#tables';

/** The path that the page of a row had under a former id, and the one that it has now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

const movesOf = <N extends TableName>(folder: Folder, table: N): Move[] => {
  const { path } = tableOf(table);
  if (path === undefined) return [];
  return folder.rows(table).flatMap(({ row }) => {
    const former = 'formerIds' in row ? row.formerIds : [];
    return former.map((id) => ({ from: path({ ...row, id }), to: path(row) })).filter(({ to }) => !to.includes('#'));
  });
};

/** The pages of a content folder that lead to another one, since a row has another id now. */
export const formerPaths = (folder: Folder): readonly Move[] => TABLE_NAMES.flatMap((table) => movesOf(folder, table));
