import { rewind } from '@turf/rewind';
import type { FeatureCollection, Geometry } from 'geojson';
import { districtShapes } from '#collections/geometry.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { type Table, table } from '#exports/tables.ts';

/** Nouns that are published as GeoJSON too. */
export const GEO_NOUNS = ['settlements', 'sites', 'districts', 'events'] as const;
export type GeoNoun = (typeof GEO_NOUNS)[number];

interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

const pointGeometry = (point: LonLat | null): Geometry | null => (point === null ? null : { type: 'Point', coordinates: [point.lon, point.lat] });

/** An outline wound as RFC 7946 asks: outer rings against the clock. */
const rewound = (geometry: Geometry): Geometry => {
  const turned = rewind(geometry);
  return turned.type === 'Feature' || turned.type === 'FeatureCollection' ? geometry : turned;
};

/** Geometry of each row; null for what is not located. Outlines of districts are approximate. */
const geometries = async (noun: GeoNoun): Promise<ReadonlyMap<string, Geometry | null>> => {
  const [rows, districts, settlements, sites, places] = await Promise.all([
    rowsById(noun),
    rowsById('districts'),
    rowsById('settlements'),
    rowsById('sites'),
    rowsById('places'),
  ]);
  const outlines = new Map(districtShapes().map(({ id, geometry }) => [id, rewound(geometry)]));
  const eventPoints = (ids: readonly string[]): Geometry | null => {
    const points = ids.flatMap((id) => settlements.get(id)?.point ?? places.get(id)?.point ?? []);
    return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points.map(({ lon, lat }) => [lon, lat]) };
  };
  const events = await rowsById('events');
  return new Map(
    [...rows.keys()].map((id) => {
      if (noun === 'settlements') return [id, pointGeometry(getOrThrow(settlements, id, 'settlement').point)];
      if (noun === 'sites') return [id, pointGeometry(getOrThrow(sites, id, 'site').point)];
      if (noun === 'events') return [id, eventPoints(getOrThrow(events, id, 'event').places)];
      const { polygon } = getOrThrow(districts, id, 'district');
      return [id, polygon === null ? null : (outlines.get(polygon) ?? null)];
    }),
  );
};

/** The file `/data/<noun>.geojson` (RFC 7946), with the columns of the CSV as properties. */
export const toGeoJson = async (noun: GeoNoun): Promise<FeatureCollection<Geometry | null> & { readonly meta: Table['meta'] }> => {
  const [{ meta, columns, rows }, shapes] = await Promise.all([table(noun), geometries(noun)]);
  return {
    type: 'FeatureCollection',
    meta,
    features: rows.map((row) => {
      const id = String(Reflect.get(row, 'id'));
      return {
        type: 'Feature',
        id,
        geometry: shapes.get(id) ?? null,
        properties: Object.fromEntries(columns.map((column) => [column.name, column.read(row)])),
      };
    }),
  };
};
