import { z } from 'zod';
import { caveats, eventId, note, placeId, sources, text } from '#schemas/fields.ts';
import { fuzzyDate } from '#schemas/fuzzy-date.ts';

export const eventCategory = z.enum([
  'background',
  'military',
  'settlement',
  'civilian-harm',
  'ceasefire',
  'diplomacy',
  'handover',
  'heritage',
  'aftermath',
]);

/** One entry of the timeline, in the neutral voice of the record. */
export const event = z.strictObject({
  id: eventId,
  date: fuzzyDate.describe('When it happened'),
  title: text(110, 'What happened, in one line without a verdict'),
  summary: text(700, 'Who did or said what, according to whom'),
  category: eventCategory.describe('What kind of event it is'),
  harmTo: z.enum(['azerbaijani', 'armenian', 'both', 'none']).describe('Whose civilians or captives were harmed, whatever the category'),
  places: z.array(placeId).max(14).describe('Ids of the districts, settlements and other places it concerns'),
  attribution: z
    .enum(['independent', 'both-sides', 'azerbaijan', 'armenia'])
    .describe('Whose account this is: independent observers, both parties, or one of them'),
  sources,
  caveats,
  note,
});
export type Event = z.infer<typeof event>;
export type EventCategory = z.infer<typeof eventCategory>;
