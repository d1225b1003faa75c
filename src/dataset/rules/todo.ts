import { nearest, nearestOf, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { TO_READ_FILE } from '#dataset/todo.ts';
import { isTableName, TABLE_NAMES, TABLES, todo } from '#tables';

/** Columns of a table. */
const columnsOf = (name: keyof typeof TABLES): readonly string[] => Object.keys(TABLES[name].schema.shape);

/** The list of what is still to be read names tables, columns and rows that there are. */
export const knownTodo: Rule = (folder, _report, add) => {
  const file = readRootFile(folder.files, TO_READ_FILE, todo, add);
  file?.data?.forEach(({ table, field, ids }, index) => {
    const say = (path: readonly (string | number)[], value: string, expected: string, near: string | null) =>
      add({ ...file.json.locate([index, ...path]), value: show(value), expected, nearest: near });
    if (!isTableName(table)) {
      say(['table'], table, `one of ${TABLE_NAMES.join(', ')}`, nearest(table, TABLE_NAMES));
      return;
    }
    const columns = columnsOf(table);
    if (!columns.includes(field)) say(['field'], field, `a column of ${table}: ${columns.join(', ')}`, nearest(field, columns));
    const known = idsOf(folder, table);
    if (known === null) return;
    const near = nearestOf(known);
    ids.forEach((id, at) => {
      if (!known.has(id)) say(['ids', at], id, `the id of a row of ${table}`, near(id));
    });
  });
};
