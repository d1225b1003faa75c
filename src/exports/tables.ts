import { datasetCitable, release } from '#collections/release.ts';
import { publishedRows } from '#exports/derived.ts';
import { rowSchema } from '#exports/published-schema.ts';
import { t } from '#i18n/index.ts';
import { toCsv as csvOf } from '#lib/csv.ts';
import { once } from '#lib/once.ts';
import { type Column, columnsOf, type JsonSchema } from '#lib/table.ts';
import type { Meta } from '#schemas/published-meta.ts';
import { absolute } from '#site';
import { forEachTable, TABLE_NAMES, type TableName, tableOf } from '#tables';

/** A published table. Rows are sorted by id. */
export interface Table {
  readonly name: TableName;
  readonly meta: Meta;
  readonly columns: readonly Column[];
  readonly rows: readonly object[];
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** The JSON Schema of a row as plain JSON; zod’s objects have hidden properties. */
const plainSchema = (name: TableName): JsonSchema => {
  const read: unknown = JSON.parse(JSON.stringify(rowSchema(name)));
  if (!isSchema(read)) throw new Error(`The JSON Schema of the table "${name}" is no object.`);
  return read;
};

const publishTable = async (name: TableName): Promise<Table> => {
  const [rows, { version, date }, citation] = await Promise.all([publishedRows(name), release(), datasetCitable()]);
  const columns = columnsOf(plainSchema(name));
  const { title, note = t.published.dataset.note(columns.some((column) => column.name === 'sources')) } = tableOf(name);
  return {
    name,
    meta: {
      title,
      table: name,
      version,
      modified: date,
      homepage: absolute('/data/'),
      licence: t.citation.licence,
      citation: t.citation.line(citation),
      note,
    },
    columns,
    rows: rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
};

const published = forEachTable((name) => once(() => publishTable(name)));

export const publishedTable = (name: TableName): Promise<Table> => published[name]();

/** All tables in the order of the data page. */
export const publishedTables = (): Promise<Table[]> => Promise.all(TABLE_NAMES.map(publishedTable));

/** The file `/data/<table>.json`. */
export const toJson = ({ meta, rows }: Table): string => `${JSON.stringify({ meta, rows }, null, 1)}\n`;

/** The file `/data/<table>.csv`. */
export const toCsv = ({ columns, rows }: Table): string =>
  csvOf(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.read(row)]))),
    columns.map(({ name }) => name),
  );
