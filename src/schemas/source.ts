import { z } from 'zod';
import { day, formerIds, httpUrl, note, sourceId, text } from '#schemas/fields.ts';
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

/** What a work that decides several claims can see and what it cannot, with the objection to it. */
const limits = z.strictObject({
  sees: text(400, 'What the work can see'),
  cannotSee: text(400, 'What it cannot see'),
  objection: z
    .nullable(
      z.strictObject({
        text: text(400, 'The objection to it, and who makes it'),
        sources: z.array(sourceId).min(1).max(6).describe('Works that carry the objection'),
      }),
    )
    .describe('Null where no objection was found'),
});

/** A source is one work. Copies and reprints of it are listed in `copies` and are no works of their own. */
export const source = z
  .strictObject({
    id: sourceId,
    title: text(300, 'Title of the work; what the page holds, where no headline was seen'),
    described: z.boolean().describe('True where the title describes a page whose headline was not seen'),
    publisher: z.nullable(text(160, 'Who published the original; null where that is not known')),
    author: z.nullable(text(160, 'Author, where known')),
    date: z.nullable(fuzzyDate).describe('Date of publication; null is printed as "undated"'),
    language: z.enum(LANGUAGES).describe('Language of the text that was read, ISO 639-1 (sco: Scots)'),
    kind: z.enum(['official', 'news', 'ngo', 'academic', 'court', 'reference', 'essay', 'advocacy']).describe('What sort of work it is'),
    side: z
      .enum(['azerbaijan', 'armenia', 'other-state', 'independent', 'none'])
      .describe('Whose side it belongs to: a party to the conflict, another state (named in `state`), independent, or none'),
    state: z.nullable(text(40, 'Which other state or state media; only with side other-state')),
    speaksFor: z
      .nullable(z.enum(['armenia', 'azerbaijan']))
      .describe('The party whose ally the other state is and for which it speaks; only with side other-state'),
    reports: z
      .nullable(z.enum(['armenia', 'azerbaijan']))
      .describe('The party whose statement the work passes on without adding to it; null where it adds work of its own'),
    consulted: z.enum(['read', 'reported']).describe('read: seen in a stored copy; reported: known only through a work that rests on it'),
    extent: z.nullable(z.enum(['whole', 'extract'])).describe('How much of it was read; null where it was not read'),
    readOn: z.nullable(day('Day by which it was read; null where that is not known')),
    url: z.nullable(httpUrl.describe('Address at the original publisher; null where only a copy is known')),
    archived: z.nullable(httpUrl.describe('Address of a copy in a web archive')),
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
    limits: z.nullable(limits).describe('What the work can and cannot see; required where it decides the status of two claims or more'),
    note,
    formerIds: formerIds(sourceId),
  })
  .refine((row) => (row.side === 'other-state') === (row.state !== null), {
    path: ['state'],
    message: 'the name of the state if side is "other-state", and null if it is not',
  })
  .refine((row) => row.speaksFor === null || row.side === 'other-state', {
    path: ['speaksFor'],
    message: 'null, since only another state speaks for a party that it is not',
  })
  .refine((row) => (row.extent !== null) === (row.consulted === 'read'), {
    path: ['extent'],
    message: '"whole" or "extract" if the work was read, and null if it is only reported',
  })
  .refine((row) => row.readOn === null || row.consulted === 'read', { path: ['readOn'], message: 'null, since the work was not read' });
export type Source = z.infer<typeof source>;
