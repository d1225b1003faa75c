import { z } from 'zod';
import { caveats, day, geonamesId, note, placeId, sources, text } from '#schemas/fields.ts';
import { names } from '#schemas/names.ts';
import { regionPoint } from '#schemas/point.ts';

export const settlementKind = z.enum(['city', 'town', 'village', 'height', 'bridge']);

/** A settlement (or a height, or a bridge) that Azerbaijan announced as under its control in autumn 2020. */
export const settlement = z.strictObject({
  id: placeId,
  names,
  district: placeId.describe('Id of the district under which it was announced'),
  administrativeDistrict: z.nullable(placeId.describe('Id of the district in which it lies, where it was announced under another')),
  kind: settlementKind.describe('What was announced; heights and bridges are not counted as settlements'),
  announced: day('Day of the announcement by Azerbaijan, or of the hand-over'),
  officialDay: z.nullable(day('Day that Azerbaijan marks, where it is not the day of the announcement')),
  announcedAgain: z.nullable(day('Day of a second announcement of the same place')),
  controlChange: z
    .enum(['fighting', 'handover'])
    .describe('fighting: announced during the 44 days; handover: under the statement of 10 November 2020'),
  denial: z
    .nullable(
      z.strictObject({
        by: text(120, 'Who denied it'),
        what: text(240, 'What was said, and when it was conceded'),
        sources,
      }),
    )
    .describe('A denial on the day of the announcement or the next; null where none was found'),
  geonamesId,
  point: z.nullable(regionPoint).describe('Where it lies; null where it is not located'),
  locationNote: z.nullable(text(300, 'Doubts about the point, or why there is none')),
  sources,
  caveats,
  note,
});
export type Settlement = z.infer<typeof settlement>;
