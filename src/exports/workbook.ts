import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/node';
import { lastRead } from '#collections/record-state.ts';
import { datasetCitable, release } from '#collections/release.ts';
import { linkTables } from '#exports/link-tables.ts';
import { publishedTables } from '#exports/tables.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import type { Column } from '#lib/table.ts';
import { absolute } from '#site';

type Value = string | number | boolean | null;

const words = t.published.workbook;

/** Most characters that a cell holds (https://support.microsoft.com/office/excel-specifications-and-limits). */
const MOST_CHARACTERS = 32_767;

/** Width of a column in characters, by its type. */
const WIDTHS: Readonly<Record<Column['type'], number>> = { string: 28, integer: 11, number: 11, boolean: 9, date: 12 };

/** Days before the first of March 1900 have other numbers in Excel than in its rivals; ours are later. A day is a number there, without a time zone. */
const toCell = (value: Value, type: Column['type']): Row[number] => {
  if (value === null) return null;
  if (type === 'date' && typeof value === 'string') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return typeof value === 'string' ? { value: value.slice(0, MOST_CHARACTERS), type: String } : value;
};

const headerOf = (names: readonly string[]): Row => names.map((value) => ({ value, fontWeight: 'bold' }));

/** Name of a sheet without what workbooks refuse: these characters, and more than 31. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]/\\:*?]/g, ' ')
    .trim()
    .slice(0, 31);

const sheetOf = (name: string, columns: readonly Pick<Column, 'name' | 'type'>[], rows: readonly (readonly Value[])[]): Sheet<Buffer> => ({
  sheet: sheetName(name),
  data: [
    headerOf(columns.map((column) => column.name)),
    ...rows.map((row) => row.map((value, index) => toCell(value, columns[index]?.type ?? 'string'))),
  ],
  columns: columns.map(({ type }) => ({ width: WIDTHS[type] })),
  stickyRowsCount: 1,
});

/** The workbook `/data/forty-four-days.xlsx`: a sheet that says what it is, a sheet for each table, and one that describes every column. */
export const workbook = once(async (): Promise<Uint8Array<ArrayBuffer>> => {
  const [tables, links, { version, date }, work] = await Promise.all([publishedTables(), linkTables(), release(), datasetCitable()]);
  const lines: Row[] = [
    [{ value: t.citation.part(t.citation.dataset), fontWeight: 'bold' }],
    [words.version(version, date)],
    [t.record.lastRead(lastRead)],
    [absolute('/data/')],
    [words.licence],
    [t.citation.line(work)],
    [],
    ...words.notes.map((note) => [note]),
    [],
    headerOf(words.header),
    ...tables.map(({ name, meta, rows }): Row => [name, meta.title, rows.length, meta.note]),
    ...links.map(({ name, title, rows }): Row => [name, title, rows.length]),
  ];
  const columns = [
    ...tables.flatMap(({ name, columns: own }) => own.map((column) => [name, column] as const)),
    ...links.flatMap(({ name, columns: own }) => own.map((column) => [name, column] as const)),
  ];
  const sheets: Sheet<Buffer>[] = [
    { sheet: sheetName(words.sheets.readme), data: lines, columns: [{ width: 26 }, { width: 64 }, { width: 10 }, { width: 80 }] },
    ...tables.map(({ name, columns: own, rows }) =>
      sheetOf(
        name,
        own,
        rows.map((row) => own.map((column) => column.read(row))),
      ),
    ),
    ...links.map(({ name, columns: own, rows }) =>
      sheetOf(
        name,
        own,
        rows.map((row) => own.map((column) => row[column.name] ?? null)),
      ),
    ),
    sheetOf(
      words.sheets.columns,
      words.columnHeader.map((name) => ({ name, type: 'string' })),
      columns.map(([table, column]) => [table, column.name, column.type, column.description, column.values?.join('; ') ?? null]),
    ),
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
});
