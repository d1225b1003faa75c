import { z } from 'zod';
import { type TableName, tableOf } from '#tables';

/** What stands before the rows of a published file. */
export const meta = z.strictObject({
  title: z.string().describe('What the rows are'),
  table: z.string().describe('Name of the table'),
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

/** JSON Schema (2020-12) of a whole published file. */
export const publishedSchema = (name: TableName) => {
  const { schema, title } = tableOf(name);
  return z.toJSONSchema(z.strictObject({ meta, rows: z.array(schema).describe(title) }), { target: 'draft-2020-12' });
};

/** JSON Schema of one row. */
export const rowSchema = (name: TableName) => z.toJSONSchema(tableOf(name).schema, { target: 'draft-2020-12' });
