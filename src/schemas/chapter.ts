import { z } from 'zod';
import { text } from '#schemas/fields.ts';

/** Front matter of a chapter of the article. */
export const chapter = z.strictObject({
  title: text(80, 'Heading of the chapter'),
  standfirst: text(240, 'What the chapter is about, in one or two sentences'),
  kind: z
    .enum(['author', 'essay', 'record'])
    .describe('author: who wrote the essay, for the title block; essay: a part of it, retold; record: told by the record alone'),
  numbers: z
    .array(z.string().regex(/^\d+(?:[,.]\d+)*$/, 'a number as the chapter types it, such as "2,600"'))
    .max(40)
    .describe('Numbers that the chapter may type; all others come from the dataset by id'),
});
export type Chapter = z.infer<typeof chapter>;
