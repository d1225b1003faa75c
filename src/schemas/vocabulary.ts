import { z } from 'zod';
import { text } from '#schemas/fields.ts';

const isPattern = (pattern: string): boolean => {
  try {
    new RegExp(pattern, 'iu');
    return true;
  } catch {
    return false;
  }
};

const pattern = (what: string) => z.string().min(2).max(500).refine(isPattern, 'a regular expression').describe(what);

const entry = z.strictObject({
  word: text(40, 'The word as people know it, for messages'),
  pattern: pattern('Regular expression for its forms, without regard to case; it begins and ends at the edge of a word'),
  instead: text(200, 'What our own voice says in its place'),
  names: z.array(pattern('A name in which the word stands')).max(20).describe('Names of institutions and pages in which the word may stand'),
  refuses: text(200, 'A sentence in which the word is refused'),
  passes: text(200, 'A sentence in which the word passes'),
});

/**
 * `content/vocabulary.json`: one vocabulary for both sides. Words stand outside quotation marks only in names or in a sentence with their holder;
 * `flight` lists verbs that are never said of people who fled.
 */
export const vocabulary = z.strictObject({
  holders: pattern('Words of a sentence that say whose word it is'),
  people: pattern('Nouns for people who were not fighting'),
  words: z.array(entry).min(1),
  flight: z.array(entry).min(1),
});
export type Vocabulary = z.infer<typeof vocabulary>;
