import { z } from 'zod';
import { formerIds, httpUrl, note, sourceId, text } from '#schemas/fields.ts';
import { fuzzyDate } from '#schemas/fuzzy-date.ts';

const LANGUAGES = [
  'en',
  'az',
  'ru',
  'tr',
  'hy',
  'fr',
  'de',
  'es',
  'it',
  'pt',
  'uk',
  'fa',
  'he',
  'ar',
  'bg',
  'ja',
  'ko',
  'nl',
  'pl',
  'sq',
  'sco',
  'sv',
] as const;

/** A source is one work. Copies and reprints of it are listed in `copies` and are no works of their own. */
export const source = z
  .strictObject({
    id: sourceId,
    title: text(300, 'Title of the work; what the page holds, where no headline was seen'),
    described: z.boolean().describe('True where the title describes a page whose headline was not seen'),
    publisher: text(160, 'Who published the original'),
    author: z.nullable(text(160, 'Author, where known')),
    date: z.nullable(fuzzyDate).describe('Date of publication; null is printed as "undated"'),
    language: z.enum(LANGUAGES).describe('Language of the text that was read, ISO 639-1 (sco: Scots)'),
    kind: z.enum(['official', 'news', 'ngo', 'academic', 'court', 'reference', 'essay', 'advocacy']).describe('What sort of work it is'),
    side: z
      .enum(['azerbaijan', 'armenia', 'other-state', 'independent', 'none'])
      .describe('Whose side it belongs to: a party to the conflict, another state (named in `state`), independent, or none'),
    state: z.nullable(text(40, 'Which other state or state media; only with side other-state')),
    consulted: z.enum(['read', 'recalled']).describe('read: seen in a stored copy; recalled: cited from general knowledge'),
    url: z.nullable(httpUrl.describe('Address at the original publisher; null where only a copy is known')),
    copies: z
      .array(
        z.strictObject({
          publisher: text(120, 'Who holds the copy'),
          url: httpUrl.describe('Address of the copy, printed as plain text'),
        }),
      )
      .max(20)
      .describe('Copies and reprints of the same work; they count as this one work'),
    restsOn: z.array(sourceId).max(6).describe('Works that this one reports or summarises, so that the two are not independent'),
    note,
    formerIds: formerIds(sourceId),
  })
  .refine((row) => (row.side === 'other-state') === (row.state !== null), {
    path: ['state'],
    message: 'the name of the state if side is "other-state", and null if it is not',
  });
export type Source = z.infer<typeof source>;
