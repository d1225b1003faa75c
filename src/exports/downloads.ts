import { archive, dataFiles } from '#exports/dataset.ts';
import { linkTables } from '#exports/link-tables.ts';
import { publishedTables, type Table } from '#exports/tables.ts';
import { workbook } from '#exports/workbook.ts';
import { once } from '#lib/once.ts';

/** A file to download, with its size in bytes. */
export interface Download {
  readonly path: string;
  readonly bytes: number;
}

/** A table on the data page: its files and its first rows. */
export interface TableView {
  readonly name: Table['name'];
  readonly title: string;
  readonly note: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly description: string }[];
  readonly files: readonly Download[];
  /** The first columns of the first rows. */
  readonly preview: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** A table of links on the data page. */
export interface LinkView {
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly file: string;
}

const PREVIEW = { columns: 6, rows: 3, letters: 60 };

const shortened = (value: unknown): string => {
  const text = value === null ? '' : String(value);
  return text.length > PREVIEW.letters ? `${text.slice(0, PREVIEW.letters)}…` : text;
};

/** All tables with their files, the archive and the workbook. */
export const downloads = once(
  async (): Promise<{
    readonly tables: readonly TableView[];
    readonly links: readonly LinkView[];
    readonly archive: Download;
    readonly workbook: Download;
  }> => {
    const [files, tables, links, zip, book] = await Promise.all([dataFiles(), publishedTables(), linkTables(), archive(), workbook()]);
    const sizes = files.map(({ path, text }) => ({ path, bytes: Buffer.byteLength(text) }));
    return {
      archive: { path: 'karabakh-record.zip', bytes: zip.length },
      workbook: { path: 'forty-four-days.xlsx', bytes: book.length },
      links: links.map(({ name, title, rows }) => ({ name, title, rows: rows.length, file: `${name}.csv` })),
      tables: tables.map(({ name, meta, columns, rows }) => ({
        name,
        title: meta.title,
        note: meta.note,
        rows: rows.length,
        columns: columns.map(({ name, type, description }) => ({ name, type, description })),
        files: sizes.filter(({ path }) => path === `schema/${name}.schema.json` || path.startsWith(`${name}.`)),
        preview: {
          header: columns.slice(0, PREVIEW.columns).map(({ name }) => name),
          rows: rows.slice(0, PREVIEW.rows).map((row) => columns.slice(0, PREVIEW.columns).map((column) => shortened(column.read(row)))),
        },
      })),
    };
  },
);
