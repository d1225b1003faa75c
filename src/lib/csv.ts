import { stringify } from 'csv-stringify/sync';

type Cell = string | number | boolean | null | readonly string[];

/**
 * Rows of one shape as CSV (RFC 4180, one header row) with a byte order mark, by which spreadsheets know UTF-8: lists joined with "; ", null empty.
 * Text that a spreadsheet would run as a formula gets an apostrophe before it. Columns are those of the first row, unless they are given, as they must be
 * for rows that may be none.
 */
export const toCsv = (rows: readonly Readonly<Record<string, Cell>>[], columns?: readonly string[]): string =>
  stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === 'object' ? (cell?.join('; ') ?? '') : cell])),
    ),
    {
      bom: true,
      header: true,
      ...(columns === undefined ? {} : { columns: [...columns] }),
      record_delimiter: 'windows',
      escape_formulas: true,
      cast: { boolean: String },
    },
  );
