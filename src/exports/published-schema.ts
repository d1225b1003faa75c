import { z } from 'zod';
import { publishedMeta, type TableName, tableOf } from '#tables';

/** Schema of a published row: its own columns, then those that are derived from them. */
const publishedRow = (name: TableName) => {
  const { schema, derived } = tableOf(name);
  return derived === undefined || !(schema instanceof z.ZodObject) ? schema : schema.safeExtend(derived.shape);
};

/** JSON Schema (2020-12) of a whole published file. */
export const publishedSchema = (name: TableName) =>
  z.toJSONSchema(z.strictObject({ meta: publishedMeta, rows: z.array(publishedRow(name)).describe(tableOf(name).title) }), {
    target: 'draft-2020-12',
  });

/** JSON Schema of one row. */
export const rowSchema = (name: TableName) => z.toJSONSchema(publishedRow(name), { target: 'draft-2020-12' });
