import { z } from 'zod';
import { text } from '#schemas/fields.ts';

const entry = z.strictObject({
  table: text(40, 'Table of the rows'),
  field: text(60, 'Column to be read again'),
  what: text(300, 'What is to be read, and against what'),
  ids: z
    .array(text(80, 'Id of a row'))
    .min(1)
    .refine((ids) => new Set(ids).size === ids.length, 'each id once')
    .describe('Rows that are still to be read'),
});

/** `content/todo.json`: values that are valid, but were set by script or on a first reading, and are still to be read against their works. */
export const todo = z.array(entry);
