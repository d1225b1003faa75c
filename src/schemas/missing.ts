import { z } from 'zod';
import { criterion } from '#schemas/event.ts';
import { slug, text } from '#schemas/fields.ts';
import { fuzzyDate } from '#schemas/fuzzy-date.ts';

/** A happening that meets the rule of selection and is not in the timeline yet. */
export const missing = z.strictObject({
  id: slug('Id of what is missing').brand<'MissingId'>(),
  date: fuzzyDate.describe('When it is said to have happened'),
  title: text(140, 'What is missing'),
  criteria: z.array(criterion).min(1).max(4).describe('Criteria of the rule of selection that it meets'),
  harm: z
    .array(z.enum(['armenian', 'azerbaijani', 'other']))
    .max(3)
    .refine((sides) => new Set(sides).size === sides.length, 'each side once')
    .describe('Whose civilians or captives it is said to have harmed'),
  toRead: z.nullable(text(200, 'Works in which it is said to stand, still to be read; null where none is known')),
});
