import { z } from 'zod';
import { publishedMeta, type TableName, tableOf } from '#tables';

/** JSON Schema (2020-12) of a whole published file. */
export const publishedSchema = (name: TableName) => {
  const { schema, title } = tableOf(name);
  return z.toJSONSchema(z.strictObject({ meta: publishedMeta, rows: z.array(schema).describe(title) }), { target: 'draft-2020-12' });
};

/** JSON Schema of one row. */
export const rowSchema = (name: TableName) => z.toJSONSchema(tableOf(name).schema, { target: 'draft-2020-12' });
