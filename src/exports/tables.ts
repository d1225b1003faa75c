import { datasetCitable, release } from '#collections/release.ts';
import { rowsById } from '#collections/rows.ts';
import { toCsv as csvOf } from '#lib/csv.ts';
import { plainCitation } from '#lib/record/citation.ts';
import { type Column, columnsOf } from '#lib/table.ts';
import type { Noun } from '#schemas/index.ts';
import { type Meta, rowSchema, titleOf } from '#schemas/published.ts';
import { absolute } from '#site';

const NOTES: Readonly<Partial<Record<Noun, string>>> = {
  settlements: 'Days are those of Azerbaijan’s announcements, not of the fighting. A null point means: not located.',
  figures: 'Values of different claimants are never to be added up. A null date of claim means: undated.',
  claims: 'The texts tell what the essay says; the findings what the record says of it.',
  sites: 'What happened to a site is kept apart from who did it; a null point means: not located.',
};

/** A table of the dataset as it is published: rows by id. */
export interface Table {
  readonly noun: Noun;
  readonly meta: Meta;
  readonly columns: readonly Column[];
  readonly rows: readonly object[];
}

export const table = async (noun: Noun): Promise<Table> => {
  const [rows, { version, date }, citation] = await Promise.all([rowsById(noun), release(), datasetCitable()]);
  return {
    noun,
    meta: {
      title: titleOf(noun),
      noun,
      version,
      modified: date,
      homepage: absolute('/data/'),
      licence: 'CC BY 4.0',
      citation: plainCitation(citation),
      note: NOTES[noun] ?? 'Every row lists its sources by id; null means that nothing is known or nothing was found.',
    },
    columns: columnsOf(JSON.parse(JSON.stringify(rowSchema(noun)))),
    rows: [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};

/** The file `/data/<noun>.json`. */
export const toJson = ({ meta, rows }: Table): string => `${JSON.stringify({ meta, rows }, null, 1)}\n`;

/** The file `/data/<noun>.csv`. */
export const toCsv = ({ columns, rows }: Table): string =>
  csvOf(rows.map((row) => Object.fromEntries(columns.map((column) => [column.name, column.read(row)]))));
