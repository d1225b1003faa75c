import { z } from 'zod';
import { eventId, placeId, text } from '#schemas/fields.ts';

/** `content/story.json`: the story that the map tells, stop by stop. */
export const story = z
  .array(
    z.strictObject({
      stop: z.string().describe('Stop of the slider: a day of the war, or the name of a stop before or after it'),
      events: z.array(eventId).max(4).describe('Ids of the events that the caption tells'),
      camera: z
        .strictObject({
          zoom: z.number().min(7).max(11).describe('Zoom level on a window of 1440 pixels'),
          lat: z.number().min(37.6).max(42).describe('Latitude of the middle'),
          lon: z.number().min(43.2).max(50.4).describe('Longitude of the middle'),
        })
        .describe('What the map shows'),
      lights: z.array(placeId).max(8).describe('Ids of the places that are ringed'),
      caption: text(260, 'What happened, in one or two sentences, by whose account'),
    }),
  )
  .min(1)
  .max(16)
  .describe('Stops of the story, in order');
