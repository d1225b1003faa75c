import { z } from 'zod';
import { text } from '#schemas/fields.ts';

/** Bounds of the mapped region in WGS84 degrees. */
export const REGION = { west: 43.2, south: 37.6, east: 50.4, north: 42 } as const;

const precision = z
  .enum(['exact', 'village', 'approximate', 'town-centre'])
  .describe(
    'exact: the object itself; village: the point a gazetteer gives for the settlement, good to about 1 km; approximate: may be a few km off; town-centre: stands at the centre of its town, for want of better',
  );

const position = (west: number, east: number, south: number, north: number) =>
  z.strictObject({
    lat: z.number().min(south).max(north).describe('Latitude in degrees, WGS84'),
    lon: z.number().min(west).max(east).describe('Longitude in degrees, WGS84'),
    precision,
    origin: text(200, 'Where the coordinates were taken from'),
  });

/** A located point in the mapped region. */
export const regionPoint = position(REGION.west, REGION.east, REGION.south, REGION.north);
/** A located point anywhere. */
export const worldPoint = position(-180, 180, -90, 90);
export type Point = z.infer<typeof regionPoint>;
