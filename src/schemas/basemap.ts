import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';

interface Named {
  readonly id: string;
  readonly en: string;
}

interface Water {
  readonly en?: string;
  readonly rank?: number;
  readonly km2?: number;
}

/** Layers of `content/geo/basemap.topo.json`; WGS84 degrees. See PROVENANCE.md beside it. */
export interface BasemapLayers extends Record<string, GeometryCollection> {
  readonly countries: GeometryCollection<Named>;
  readonly districts: GeometryCollection<Named & { readonly core: 0 | 1 }>;
  readonly nkao1991: GeometryCollection<Named>;
  readonly ceasefire1994: GeometryCollection<Named>;
  readonly rivers: GeometryCollection<Water>;
  readonly lakes: GeometryCollection<Water>;
}

export type Basemap = Topology<BasemapLayers>;

const layer = z.looseObject({ type: z.literal('GeometryCollection'), geometries: z.array(z.looseObject({})) });

const basemap = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.array(z.tuple([z.number(), z.number()]))),
  objects: z.looseObject({
    countries: layer,
    districts: layer.extend({
      geometries: z.array(z.looseObject({ properties: z.looseObject({ id: z.string(), en: z.string(), core: z.literal([0, 1]) }) })),
    }),
    nkao1991: layer,
    ceasefire1994: layer,
    rivers: layer,
    lakes: layer,
  }),
});

export const isBasemap = (value: unknown): value is Basemap => basemap.safeParse(value).success;
