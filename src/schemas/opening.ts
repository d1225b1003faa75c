import { z } from 'zod';
import { day, eventId, figureId, text } from '#schemas/fields.ts';

const figures = z.array(figureId).max(4).describe('Ids of figures that are printed beside the events, each with its claimant');

/** `content/opening.json`: what the home page shows of the years after the 44 days. */
export const opening = z.strictObject({
  after: z
    .array(
      z.strictObject({
        day: day('Day on which control changed; it is also the state of the page in a URL'),
        label: text(40, 'What happened, in a few words'),
        events: z.array(eventId).min(1).max(4).describe('Ids of the events that the stop tells'),
        figures,
      }),
    )
    .max(6)
    .describe('Stops after the 44 days, in order'),
  since: z
    .array(z.strictObject({ event: eventId.describe('Id of the event'), figures }))
    .max(6)
    .describe('What happened since 2020, in order'),
});
