import { z } from 'zod';

/** The part of a published JSON file that comes before its rows. */
export const publishedMeta = z.strictObject({
  title: z.string().describe('What the rows are'),
  table: z.string().describe('Name of the table'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(?:\+\d+)?$/, 'a semantic version')
    .describe(
      'Version of the whole dataset: a value fixed is a patch, rows that came or went a minor, columns a major change; after “+” the number of later changes',
    ),
  modified: z.string().describe('Day of the last change, YYYY-MM-DD'),
  homepage: z.string().describe('Where the dataset is described'),
  licence: z.string().describe('Licence of the rows'),
  citation: z.string().describe('How to cite the dataset'),
  note: z.string().describe('What must be known to use the rows'),
});
export type Meta = z.infer<typeof publishedMeta>;
