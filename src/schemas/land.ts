import type { GeometryCollection, Topology } from 'topojson-specification';
import { z } from 'zod';

interface About {
  /** How far half of a line, or an edge of a cell, may be from where it was: the distance to the nearest place that is known, in kilometres. */
  readonly uncertaintyKm: number;
}

/** A line, of which a tenth is less certain than this. */
interface AboutLine extends About {
  readonly mostKm: number;
}

interface OfRow extends About {
  /** Id of a settlement or district of the dataset. */
  readonly id: string;
}

/** Layers of `content/geo/land.topo.json`; WGS84 degrees. See PROVENANCE.md beside it. */
export interface LandLayers extends Record<string, GeometryCollection> {
  /** The area under Armenian control before the war, from May 1994 to September 2020. */
  readonly area: GeometryCollection<AboutLine>;
  /** Its outline where it is no border of a country: the line of contact. */
  readonly contact: GeometryCollection<AboutLine>;
  /** The zone of the Russian peacekeepers, from December 2020 to September 2023. */
  readonly zone: GeometryCollection<AboutLine>;
  /** The Lachin corridor outside of the zone. */
  readonly corridor: GeometryCollection<AboutLine>;
  /** What was handed over of each district. */
  readonly handovers: GeometryCollection<OfRow>;
  /** The cell of each settlement that was announced in the war and has a position. */
  readonly cells: GeometryCollection<OfRow>;
  readonly roads: GeometryCollection<OfRow & { readonly en: string }>;
}

export type Land = Topology<LandLayers>;

const layerOf = <P extends z.ZodRawShape>(properties: P) =>
  z.looseObject({
    type: z.literal('GeometryCollection'),
    geometries: z.array(z.looseObject({ properties: z.looseObject({ uncertaintyKm: z.number().positive(), ...properties }) })),
  });

const about = layerOf({ mostKm: z.number().positive() });
const ofRow = layerOf({ id: z.string() });

const land = z.looseObject({
  type: z.literal('Topology'),
  arcs: z.array(z.array(z.tuple([z.number(), z.number()]))),
  objects: z.looseObject({
    area: about,
    contact: about,
    zone: about,
    corridor: about,
    handovers: ofRow,
    cells: ofRow,
    roads: layerOf({ id: z.string(), en: z.string() }),
  }),
});

export const isLand = (value: unknown): value is Land => land.safeParse(value).success;
