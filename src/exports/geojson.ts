import { rewind } from '@turf/rewind';
import type { FeatureCollection, Geometry } from 'geojson';
import { districtShapes } from '#collections/geometry.ts';
import { rowsById } from '#collections/rows.ts';
import { publishedTable, type Table } from '#exports/tables.ts';
import { once } from '#lib/once.ts';
import { type TableName, tableOf } from '#tables';

interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** An outline with counterclockwise outer rings (RFC 7946, 3.1.6). */
const rewound = (geometry: Geometry): Geometry => {
  const turned = rewind(geometry);
  return turned.type === 'Feature' || turned.type === 'FeatureCollection' ? geometry : turned;
};

const fieldOf = (row: object, key: string): unknown => (Object.hasOwn(row, key) ? Reflect.get(row, key) : undefined);

const isPoint = (value: unknown): value is LonLat => typeof value === 'object' && value !== null && 'lon' in value && 'lat' in value;

/** Functions that make the geometry of a row: its point, or the approximate outline of its district; null for rows without a location. */
const geometryMakers = once(async () => {
  const [settlements, places] = await Promise.all([rowsById('settlements'), rowsById('places')]);
  const outlines = new Map(districtShapes().map(({ id, geometry }) => [id, rewound(geometry)]));
  return {
    point: (row: object): Geometry | null => {
      const point = fieldOf(row, 'point');
      return isPoint(point) ? { type: 'Point', coordinates: [point.lon, point.lat] } : null;
    },
    outline: (row: object): Geometry | null => outlines.get(String(fieldOf(row, 'polygon'))) ?? null,
    places: (row: object): Geometry | null => {
      const ids = fieldOf(row, 'places');
      const points = (Array.isArray(ids) ? ids.map(String) : []).flatMap((id) => settlements.get(id)?.point ?? places.get(id)?.point ?? []);
      return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points.map(({ lon, lat }) => [lon, lat]) };
    },
  };
});

/** The file `/data/<table>.geojson` (RFC 7946), with the columns of the CSV as properties. Throws for a table without a geometry in src/tables.ts. */
export const toGeoJson = async (name: TableName): Promise<FeatureCollection<Geometry | null> & { readonly meta: Table['meta'] }> => {
  const { geometry } = tableOf(name);
  if (geometry === undefined) throw new Error(`src/tables.ts gives the table "${name}" no geometry, so it has no GeoJSON.`);
  const [{ meta, columns, rows }, makers] = await Promise.all([publishedTable(name), geometryMakers()]);
  return {
    type: 'FeatureCollection',
    meta,
    features: rows.map((row) => ({
      type: 'Feature',
      id: String(fieldOf(row, 'id')),
      geometry: makers[geometry](row),
      properties: Object.fromEntries(columns.map((column) => [column.name, column.read(row)])),
    })),
  };
};
