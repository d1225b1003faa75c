import { publishedTables, type Table } from '#exports/tables.ts';
import { t } from '#i18n/index.ts';
import { toCsv } from '#lib/csv.ts';
import { once } from '#lib/once.ts';
import { type Column, columnName } from '#lib/table.ts';
import { PLACE_TABLES, type Reference, referencesOf, type TableName } from '#tables';

type LinkColumn = Pick<Column, 'name' | 'type' | 'description' | 'values'> & { readonly isList?: boolean };
type Cell = string | number | boolean;

/** A table of links: lists of ids of other tables as rows of their own, for those who join tables. */
export interface LinkTable {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly LinkColumn[];
  readonly rows: readonly Readonly<Record<string, Cell | null>>[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly field: string; readonly resource: string }[];
}

const words = t.published.links;

const at = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined);

/** What is at a path of a row: keys, and `[]` for all entries of a list. */
const valuesAt = (value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] => {
  if (value === null || value === undefined) return [];
  if (step === undefined) return [value];
  if (step === '[]') return Array.isArray(value) ? value.flatMap((entry) => valuesAt(entry, rest)) : [];
  return valuesAt(at(value, step), rest);
};

/** One of something, by the name of its table: "event" of events. */
const one = (table: TableName): string => table.replace(/s$/, '');

const fieldName = (path: readonly string[]): string =>
  path
    .filter((step) => step !== '[]')
    .map(columnName)
    .join('_');

const POSITION: LinkColumn = { name: 'position', type: 'integer', description: words.position, values: null };

const isToSources = ({ to }: Reference): boolean => to.includes('sources');

/** Every source that a row of any table cites, with the field that cites it. */
const rowSources = (tables: readonly Table[]): LinkTable => {
  const cited = tables.flatMap((table) => referencesOf(table.name).flatMap((reference) => (isToSources(reference) ? [{ table, reference }] : [])));
  return {
    name: 'row_sources',
    title: words.rowSources,
    columns: [
      { name: 'row_table', type: 'string', description: words.rowTable, values: [...new Set(cited.map(({ table }) => table.name))] },
      { name: 'row_id', type: 'string', description: words.rowId, values: null },
      { name: 'field', type: 'string', description: words.field, values: [...new Set(cited.map(({ reference }) => fieldName(reference.path)))] },
      POSITION,
      { name: 'source_id', type: 'string', description: words.id('sources'), values: null },
    ],
    rows: cited.flatMap(({ table, reference }) =>
      table.rows.flatMap((row) =>
        valuesAt(row, reference.path).map((id, index) => ({
          row_table: table.name,
          row_id: String(at(row, 'id')),
          field: fieldName(reference.path),
          position: index + 1,
          source_id: String(id),
        })),
      ),
    ),
    primaryKey: ['row_table', 'row_id', 'field', 'position'],
    foreignKeys: [{ field: 'source_id', resource: 'sources' }],
  };
};

/** A list of a table whose entries name rows of other tables: "places" of events, or the "compares" of quantities. */
const listTable = (table: Table, references: readonly Reference[], tableOfPlace: ReadonlyMap<string, TableName>): LinkTable => {
  const [first] = references;
  if (first === undefined) throw new Error(`No reference in a list of "${table.name}".`);
  const list = first.path.slice(0, first.path.indexOf('[]') + 1);
  const owner = `${one(table.name)}_id`;
  const ends = references.map(({ path, to }) => {
    const rest = path.slice(list.length);
    const [target = table.name] = to;
    return {
      rest,
      target,
      isPlace: to.length > 1,
      column: rest.length > 0 ? `${fieldName(rest)}_id` : `${to.length > 1 ? 'place' : one(target)}_id`,
    };
  });
  return {
    name: `${one(table.name)}_${fieldName(list)}`,
    title: words.listOf(table.meta.title, fieldName(list)),
    columns: [
      { name: owner, type: 'string', description: words.id(table.name), values: null },
      POSITION,
      ...ends.flatMap(({ column, target, isPlace }): LinkColumn[] => [
        { name: column, type: 'string', description: isPlace ? words.placeId : words.id(target), values: null },
        ...(isPlace ? [{ name: 'place_table', type: 'string' as const, description: words.placeTable, values: PLACE_TABLES }] : []),
      ]),
    ],
    rows: table.rows.flatMap((row) =>
      valuesAt(row, list).map((entry, index) =>
        Object.fromEntries<Cell>([
          [owner, String(at(row, 'id'))],
          ['position', index + 1],
          ...ends.flatMap(({ rest, column, isPlace }): [string, Cell][] => {
            const id = String(valuesAt(entry, rest)[0] ?? '');
            return [[column, id], ...(isPlace ? [['place_table', tableOfPlace.get(id) ?? ''] satisfies [string, Cell]] : [])];
          }),
        ]),
      ),
    ),
    primaryKey: [owner, 'position'],
    foreignKeys: [
      { field: owner, resource: table.name },
      ...ends.flatMap(({ column, target, isPlace }) => (isPlace ? [] : [{ field: column, resource: target }])),
    ],
  };
};

/** A list of records of a table, which its CSV has as JSON in one cell, as rows of their own. */
const recordTable = (table: Table, list: Column, entries: readonly Column[]): LinkTable => {
  const owner = `${one(table.name)}_id`;
  return {
    name: `${one(table.name)}_${list.name}`,
    title: words.listOf(table.meta.title, list.name),
    columns: [{ name: owner, type: 'string', description: words.id(table.name), values: null }, POSITION, ...entries],
    rows: table.rows.flatMap((row) =>
      list
        .records(row)
        .map((entry, index) =>
          Object.fromEntries<Cell | null>([
            [owner, String(at(row, 'id'))],
            ['position', index + 1],
            ...entries.map(({ name, read }): [string, Cell | null] => [name, read(entry)]),
          ]),
        ),
    ),
    primaryKey: [owner, 'position'],
    foreignKeys: [{ field: owner, resource: table.name }],
  };
};

/** All link tables, derived from the references that src/tables.ts declares and from the lists of records in the schemas. */
export const linkTables = once(async (): Promise<readonly LinkTable[]> => {
  const tables = await publishedTables();
  const tableOfPlace = new Map(
    tables.filter(({ name }) => PLACE_TABLES.includes(name)).flatMap(({ name, rows }) => rows.map((row) => [String(at(row, 'id')), name] as const)),
  );
  const lists = tables.flatMap((table) => {
    const references = referencesOf(table.name).filter((reference) => reference.path.includes('[]') && !isToSources(reference));
    const byList = Map.groupBy(references, ({ path }) => path.slice(0, path.indexOf('[]')).join('.'));
    return [...byList.values()].map((members) => listTable(table, members, tableOfPlace));
  });
  const known = new Set(lists.map(({ name }) => name));
  const records = tables
    .flatMap((table) => table.columns.flatMap((column) => (column.entries === null ? [] : [recordTable(table, column, column.entries)])))
    .filter(({ name }) => !known.has(name));
  return [rowSources(tables), ...lists, ...records];
});

/** A link table as CSV: the file `/data/<name>.csv`. */
export const linkCsv = ({ columns, rows }: LinkTable): string =>
  toCsv(
    rows,
    columns.map(({ name }) => name),
  );
