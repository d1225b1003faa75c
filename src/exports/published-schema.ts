import { z } from 'zod';
import { type Noun, schemas } from '#schemas/index.ts';

/** What stands before the rows of a published file. */
export const meta = z.strictObject({
  title: z.string().describe('What the rows are'),
  noun: z.string().describe('Name of the table'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'a semantic version')
    .describe('Version of the whole dataset: a value fixed is a patch, rows that came or went a minor, columns a major change'),
  modified: z.string().describe('Day of the last change, YYYY-MM-DD'),
  homepage: z.string().describe('Where the dataset is described'),
  licence: z.string().describe('Licence of the rows'),
  citation: z.string().describe('How to cite the dataset'),
  note: z.string().describe('What must be known to use the rows'),
});
export type Meta = z.infer<typeof meta>;

const titles: Readonly<Record<Noun, string>> = {
  sources: 'Sources, one row a work',
  events: 'Events from 1988 to the present',
  districts: 'Districts and how control of them changed',
  settlements: 'Settlements announced in the war, with heights and bridges',
  places: 'Other places that events, sites and claims name',
  groups: 'Quantities for which figures are compared',
  figures: 'Figures of losses, one row a claimant, a date and a quantity',
  sites: 'Heritage sites and what was documented of them',
  claims: 'Claims of the essay with status, finding and sources',
  corrections: 'Log of changes',
  totals: 'Announced totals of settlements',
};

/** What the rows of a table are, in a few words. */
export const titleOf = (noun: Noun): string => titles[noun];

/** JSON Schema (2020-12) of a whole published file. */
export const publishedSchema = (noun: Noun) =>
  z.toJSONSchema(z.strictObject({ meta, rows: z.array(schemas[noun]).describe(titles[noun]) }), { target: 'draft-2020-12' });

/** JSON Schema of one row. */
export const rowSchema = (noun: Noun) => z.toJSONSchema(schemas[noun], { target: 'draft-2020-12' });
