import { z } from 'zod';
import { caveats, eventId, formerIds, note, placeId, sourceId, sources, text } from '#schemas/fields.ts';
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

/** What was done to people who were not fighting. */
export const harmKind = z.enum(['killed', 'wounded', 'held', 'abused', 'displaced', 'cut-off']);
export type HarmKind = z.infer<typeof harmKind>;

const harm = z
  .strictObject({
    side: z.enum(['armenian', 'azerbaijani', 'other']).describe('Whose civilians or captives'),
    what: z
      .array(harmKind)
      .min(1)
      .max(harmKind.options.length)
      .refine((kinds) => new Set(kinds).size === kinds.length, 'each kind once')
      .describe('killed, wounded, held, abused, displaced, or cut off from food, medicine, power or passage'),
    sources: z.array(sourceId).min(1).max(6).describe('Sources of the event that say so'),
  })
  .describe('Harm to people of one side');
export type Harm = z.infer<typeof harm>;

/** Why an event is in the timeline: the rule of selection, the same for both sides and all periods. */
export const criterion = z.enum(['control', 'fighting', 'ceasefire', 'killed', 'fled', 'captives', 'act', 'heritage', 'essay']);
export type Criterion = z.infer<typeof criterion>;

/** One entry of the timeline, in the neutral voice of the record. */
export const event = z.strictObject({
  id: eventId,
  date: fuzzyDate.describe('When it happened'),
  title: text(110, 'What happened, in one line without a verdict'),
  summary: text(700, 'Who did or said what, according to whom'),
  category: eventCategory.describe('What kind of event it is'),
  harm: z.array(harm).max(6).describe('Harm to people who were not fighting, in every period and whatever the category; an entry for each side'),
  noHarm: z.nullable(text(240, 'Why no harm is recorded, where the words of the event speak of some; else null')),
  criteria: z
    .array(criterion)
    .min(1)
    .max(4)
    .refine((values) => new Set(values).size === values.length, 'each criterion once')
    .describe('Criteria of the rule of selection that it meets'),
  places: z.array(placeId).max(14).describe('Ids of the districts, settlements and other places it concerns'),
  attribution: z
    .enum(['independent', 'both-sides', 'azerbaijan', 'armenia'])
    .describe('Whose account this is: that of independent bodies, of both parties, or of one of them'),
  sources,
  caveats,
  note,
  formerIds: formerIds(eventId),
});
export type Event = z.infer<typeof event>;

/** Columns of a published event that are derived from its own. */
export const eventDerived = z.object({
  harmTo: z.enum(['azerbaijani', 'armenian', 'both', 'none']).describe('Whose civilians or captives were harmed, by the sides in `harm`'),
});
export type HarmTo = z.infer<typeof eventDerived>['harmTo'];
export type EventCategory = z.infer<typeof eventCategory>;
