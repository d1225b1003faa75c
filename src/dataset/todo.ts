import type { Folder } from '#dataset/folder.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { type TableName, todo } from '#tables';

export const TO_READ_FILE = 'todo.json';

/** Whether a value is on the list of what is still to be read, so that a rule which needs the reading lets it pass for now. Any value is where the list is faulty, which the check then says. */
export const stillToRead = (folder: Folder): ((table: TableName, field: string, id: string) => boolean) => {
  const file = readRootFile(folder.files, TO_READ_FILE, todo, () => {});
  if (file?.data === null) return () => true;
  const listed = new Set((file?.data ?? []).flatMap(({ table, field, ids }) => ids.map((id) => `${table} ${field} ${id}`)));
  return (table, field, id) => listed.has(`${table} ${field} ${id}`);
};
