import { z } from 'zod';
import { caveats, day, geonamesId, note, placeId, sourceId, sources, text, wikidataId } from '#schemas/fields.ts';
import { names } from '#schemas/names.ts';

const share = z.strictObject({
  people: z.enum(['armenians', 'azerbaijanis', 'russians', 'others']).describe('Whom the census counts, by its own names for them'),
  number: z.nullable(z.int().min(0).max(1_000_000)).describe('How many; null where only the share was read'),
  percent: z.number().min(0).max(100).describe('Share of the population in percent'),
});

/** Population of one unit of its time by a Soviet census, with its composition. */
const census = z.strictObject({
  year: z.union([z.literal(1979), z.literal(1989)]).describe('Census year'),
  unit: text(80, 'The unit in its limits of that time'),
  total: z.int().positive().max(1_000_000).describe('Inhabitants'),
  shares: z.array(share).min(2).max(4).describe('Composition, in alphabetical order, others last'),
  source: sourceId.describe('Source that was read'),
});
export type Census = z.infer<typeof census>;

/** A district, or the city of Khankendi, that was wholly or partly under Armenian control before the 2020 war. */
export const district = z.strictObject({
  id: placeId,
  names,
  capital: text(80, 'Administrative centre'),
  polygon: z.nullable(
    z
      .string()
      .regex(/^AZ-[A-Z]{2,3}$/, 'an ISO 3166-2 code such as "AZ-AGM"')
      .describe('ISO 3166-2 code of its outline in content/geo; null where the geometry has none'),
  ),
  geonamesId,
  wikidataId,
  areaKm2: z.number().positive().max(10_000).describe('Area in square kilometres'),
  areaNote: note,
  population: z
    .nullable(
      z.strictObject({
        value: z.int().positive().max(1_000_000).describe('Inhabitants'),
        year: z.int().min(1926).max(1999).describe('Census year'),
        source: sourceId,
        note,
      }),
    )
    .describe('Population by a census before the first war; null where none was found in comparable limits'),
  composition: z
    .array(census)
    .max(8)
    .describe('Composition of the population by the censuses of 1979 and 1989, as far as it was read; empty where none was'),
  compositionSought: z.nullable(day('Day by which a composition was last looked for, without being found; null where one was read')),
  before2020: z
    .strictObject({
      date: z.nullable(day('Day on which the centre came under Armenian control; null where its control did not change, as the note says')),
      note,
    })
    .describe('How it stood before 2020'),
  controlChange: z
    .strictObject({
      how: z
        .enum(['fighting', 'handover', 'partly', 'later'])
        .describe(
          'fighting: in the 44 days; handover: under the statement of 10 November 2020; partly: some of it in the 44 days; later: not in 2020',
        ),
      announced: z.nullable(day('Day of the announcement or hand-over; null where control did not change in 2020')),
      officialDay: z.nullable(day('Day that Azerbaijan marks, where it is not the day of the announcement')),
      note: text(500, 'What came under whose control, and when'),
    })
    .describe('How and when control changed in 2020'),
  later: z.nullable(text(400, 'What changed after 1 December 2020; null where nothing did')),
  sources,
  caveats,
  note,
});
export type District = z.infer<typeof district>;
