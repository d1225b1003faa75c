import { z } from 'zod';

const side = z.literal(['armenian', 'azerbaijani']);

/** `content/geo/villages.json`: populated places with the side that controlled them, from 1994 to 2020 and from December 2020 to September 2023. */
export const villages = z.array(z.strictObject({ name: z.string(), lat: z.number(), lon: z.number(), to2020: side, to2023: side }));
export type Village = z.infer<typeof villages>[number];

/** `content/geo/roads.geojson`: roads drawn from village to village. */
export const roads = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.strictObject({
      type: z.literal('Feature'),
      properties: z.strictObject({ id: z.string(), en: z.string(), uncertaintyKm: z.number().positive() }),
      geometry: z.strictObject({ type: z.literal('LineString'), coordinates: z.array(z.array(z.number()).length(2)) }),
    }),
  ),
});
export type Roads = z.infer<typeof roads>;
