import { z } from 'zod';
import { geonamesId, note, placeId, text } from '#schemas/fields.ts';
import { names } from '#schemas/names.ts';
import { worldPoint } from '#schemas/point.ts';

/** A place that events and sites name and that is neither a district nor a settlement of the dataset. */
export const place = z.strictObject({
  id: placeId,
  names,
  kind: z.enum(['country', 'region', 'city', 'town', 'village', 'river', 'mountain', 'road', 'bridge', 'line']).describe('What it is'),
  country: z.nullable(text(60, 'Country in which it is internationally recognised to lie; null where it spans several')),
  district: z.nullable(placeId.describe('District of the dataset in which it lies')),
  geonamesId,
  point: z.nullable(worldPoint).describe('Where it lies; null for areas, lines and what is not located'),
  note,
});
export type Place = z.infer<typeof place>;
