import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import text from '#content/geo/land.topo.json?raw';
import { linesOf } from '#lib/map/geometry.ts';
import { type Bounds, mapPen } from '#lib/map/projection.ts';
import type { Land, LandLayers } from '#schemas/land.ts';
import { isLand } from '#tables';

const read = (): Land => {
  const value: unknown = JSON.parse(text);
  if (!isLand(value)) throw new Error('content/geo/land.topo.json is not what "npm run geo" writes.');
  return value;
};

/** The land and its lines as TopoJSON, in WGS84 degrees. Source and steps: content/geo/PROVENANCE.md. */
export const land: Land = read();

/** How far a line may be from where it was, in kilometres: half of it at most `about`, nine tenths at most `most`. */
interface Uncertainty {
  readonly about: number;
  readonly most: number;
}

/** The land of an announced settlement: filled from its day on. */
export interface DrawnCell {
  readonly id: string;
  readonly district: string;
  /** Day of the announcement, `YYYY-MM-DD`. */
  readonly day: string;
  /** Whether it was denied when it was announced. */
  readonly isDenied: boolean;
  readonly path: string;
}

/** What of a district was handed over: hatched from its day on. */
export interface DrawnHandover {
  /** Id of the district. */
  readonly id: string;
  /** Day of the hand-over, `YYYY-MM-DD`. */
  readonly day: string;
  readonly path: string;
}

/** The land of a map drawn at build time; paths are in units of the drawing. Every line is approximate, and says by how much. */
export interface DrawnLand {
  /** The area under Armenian control before the war. */
  readonly area: string;
  /** Its outline where it is no border: the line of contact of 1994-2020. */
  readonly contact: string;
  /** Cells of the announced settlements, by day. */
  readonly cells: readonly DrawnCell[];
  /** Hand-overs, by day. */
  readonly handovers: readonly DrawnHandover[];
  /** The zone of the Russian peacekeepers, December 2020 to September 2023. */
  readonly zone: string;
  /** The Lachin corridor outside of the zone. */
  readonly corridor: string;
  readonly roads: readonly { readonly id: string; readonly name: string; readonly path: string }[];
  readonly uncertainty: Readonly<Record<'area' | 'zone' | 'corridor' | 'cells' | 'roads', Uncertainty>>;
}

/** The districts that were handed over, with their days. */
export const handedOver = async (): Promise<{ readonly id: string; readonly name: string; readonly day: string }[]> => {
  const [districts, place] = await Promise.all([rowsById('districts'), placeLookup()]);
  return feature(land, land.objects.handovers).features.flatMap(({ properties: { id } }) => {
    const day = districts.get(id)?.controlChange.announced ?? null;
    return day === null ? [] : [{ id, name: place(id).headword, day }];
  });
};

const byDay = (a: { readonly day: string; readonly id: string }, b: { readonly day: string; readonly id: string }): number =>
  a.day.localeCompare(b.day) || a.id.localeCompare(b.id, 'en');

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0;

const propertiesOf = <P extends object>(layer: GeometryCollection<P>): P[] => feature<P>(land, layer).features.map(({ properties }) => properties);

/** How sure the lines are, in kilometres. Of cells: half the distance to the places beside them. */
export const landUncertainty = (): DrawnLand['uncertainty'] => {
  const { objects } = land;
  const ofLine = (layer: LandLayers['area']): Uncertainty => {
    const [line] = propertiesOf(layer);
    return { about: line?.uncertaintyKm ?? 0, most: line?.mostKm ?? 0 };
  };
  const ofRows = (rows: readonly { readonly uncertaintyKm: number }[]): Uncertainty => {
    const sorted = rows.map(({ uncertaintyKm }) => uncertaintyKm).sort((a, b) => a - b);
    return { about: quantile(sorted, 0.5), most: quantile(sorted, 0.9) };
  };
  return {
    area: ofLine(objects.area),
    zone: ofLine(objects.zone),
    corridor: ofLine(objects.corridor),
    cells: ofRows(propertiesOf(objects.cells)),
    roads: ofRows(propertiesOf(objects.roads)),
  };
};

/**
 * Draws the land within the bounds (degrees), `width` units wide, as `drawPlate` draws the base map. `least` is the least distance of points in a line,
 * in units.
 */
export const drawLand = async (bounds: Bounds, width: number, least?: number): Promise<DrawnLand> => {
  const [settlements, districts] = await Promise.all([rowsById('settlements'), handedOver()]);
  const { area, stroke } = mapPen(bounds, width, least);
  const layer = (name: 'area' | 'contact' | 'zone' | 'corridor'): number[][][] =>
    feature(land, land.objects[name]).features.flatMap(({ geometry }) => linesOf(geometry));
  return {
    area: area(layer('area')),
    contact: stroke(layer('contact')),
    cells: feature(land, land.objects.cells)
      .features.flatMap(({ properties: { id }, geometry }) => {
        const row = settlements.get(id);
        const path = area(linesOf(geometry));
        return row === undefined || path === '' ? [] : [{ id, district: row.district, day: row.announced, isDenied: row.denial !== null, path }];
      })
      .sort(byDay),
    handovers: feature(land, land.objects.handovers)
      .features.flatMap(({ properties: { id }, geometry }) => {
        const day = districts.find((district) => district.id === id)?.day;
        return day === undefined ? [] : [{ id, day, path: area(linesOf(geometry)) }];
      })
      .sort(byDay),
    zone: area(layer('zone')),
    corridor: area(layer('corridor')),
    roads: feature(land, land.objects.roads).features.map(({ properties: { id, en }, geometry }) => ({
      id,
      name: en,
      path: stroke(linesOf(geometry)),
    })),
    uncertainty: landUncertainty(),
  };
};
