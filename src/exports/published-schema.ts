import { z } from 'zod';
import { absolute } from '#site';
import { publishedMeta, type TableName, tableOf } from '#tables';

/** Schema of a published row: its own columns, then those that are derived from them. */
const publishedRow = (name: TableName) => {
  const { schema, derived } = tableOf(name);
  return derived === undefined || !(schema instanceof z.ZodObject) ? schema : schema.safeExtend(derived.shape);
};

/** What only ECMAScript knows: classes of Unicode and groups that look ahead. Validators in other languages refuse a schema that has them. */
const ONLY_IN_ECMASCRIPT = /\\[pP]\{|\\u|\(\?[=!<]/;

/** Leaves out the patterns that not all validators understand; the check of the dataset keeps them. */
const portable = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  const isPortable = (pattern: string | undefined): boolean => pattern === undefined || !ONLY_IN_ECMASCRIPT.test(pattern);
  if (!isPortable(jsonSchema.pattern)) delete jsonSchema.pattern;
  if (jsonSchema.allOf === undefined) return;
  const kept = jsonSchema.allOf.filter(({ pattern }) => isPortable(pattern));
  if (kept.length === 0) delete jsonSchema.allOf;
  else jsonSchema.allOf = kept;
};

const OPTIONS = { target: 'draft-2020-12', override: portable } as const;

/** JSON Schema (2020-12) of a whole published file. */
export const publishedSchema = (name: TableName): object => {
  const { title } = tableOf(name);
  const { $schema, ...rest } = z.toJSONSchema(z.strictObject({ meta: publishedMeta, rows: z.array(publishedRow(name)).describe(title) }), OPTIONS);
  return { $schema, $id: absolute(`/data/schema/${name}.schema.json`), title, ...rest };
};

/** JSON Schema of one row. */
export const rowSchema = (name: TableName) => z.toJSONSchema(publishedRow(name), OPTIONS);
