import { rewind } from '@turf/rewind';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { districtLabelPoints, districtShapes } from '#collections/geometry.ts';
import { rowsById } from '#collections/rows.ts';
import { publishedTable, type Table } from '#exports/tables.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { type TableName, tableOf } from '#tables';

interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** A row as a feature; `located` says whether all its places have a point, some of them, or none. */
export type RowFeature = Feature<
  Geometry | null,
  Readonly<Record<string, unknown>> & { readonly located: 'all' | 'some' | 'none'; readonly located_places?: string | null }
>;

type Located = Pick<RowFeature, 'geometry'> & {
  readonly located: RowFeature['properties']['located'];
  /** Ids of the places that have a point, in the order of the points; null where the geometry is not of several places. */
  readonly places?: string | null;
};

/** What a file says of itself, with the credit that its licence asks for. */
export type GeoMeta = Table['meta'] & { readonly credit: string };

/** An outline with counterclockwise outer rings (RFC 7946, 3.1.6). */
const rewound = (geometry: Geometry): Geometry => {
  const turned = rewind(geometry);
  return turned.type === 'Feature' || turned.type === 'FeatureCollection' ? geometry : turned;
};

const fieldOf = (row: object, key: string): unknown => (Object.hasOwn(row, key) ? Reflect.get(row, key) : undefined);

const isPoint = (value: unknown): value is LonLat => typeof value === 'object' && value !== null && 'lon' in value && 'lat' in value;

const whole = (geometry: Geometry | null): Located => ({ geometry, located: geometry === null ? 'none' : 'all' });

/** Functions that make the geometry of a row: its point, the approximate outline of its district, or the points of its places. */
const geometryMakers = once(async () => {
  const [districts, settlements, places] = await Promise.all([rowsById('districts'), rowsById('settlements'), rowsById('places')]);
  const outlines = new Map(districtShapes().map(({ id, geometry }) => [id, rewound(geometry)]));
  const middles = districtLabelPoints();
  const pointOf = (id: string): LonLat | null =>
    districts.has(id) ? (middles.get(districts.get(id)?.polygon ?? '') ?? null) : (settlements.get(id)?.point ?? places.get(id)?.point ?? null);
  return {
    point: (row: object): Located => {
      const point = fieldOf(row, 'point');
      return whole(isPoint(point) ? { type: 'Point', coordinates: [point.lon, point.lat] } : null);
    },
    outline: (row: object): Located => whole(outlines.get(String(fieldOf(row, 'polygon'))) ?? null),
    places: (row: object): Located => {
      const ids = fieldOf(row, 'places');
      const named = Array.isArray(ids) ? ids.map(String) : [];
      const points = named.flatMap((id) => {
        const point = pointOf(id);
        return point === null ? [] : [{ id, ...point }];
      });
      if (points.length === 0) return { ...whole(null), places: null };
      return {
        geometry: { type: 'MultiPoint', coordinates: points.map(({ lon, lat }) => [lon, lat]) },
        located: points.length === named.length ? 'all' : 'some',
        places: points.map(({ id }) => id).join('; '),
      };
    },
  };
});

const geometryOf = (name: TableName) => {
  const { geometry } = tableOf(name);
  if (geometry === undefined) throw new Error(`src/tables.ts gives the table "${name}" no geometry, so it has no GeoJSON.`);
  return geometry;
};

/** The rows of a table as features, with the columns of the CSV as properties. Throws for a table without a geometry in src/tables.ts. */
export const rowFeatures = async (name: TableName, isWanted: (id: string) => boolean = () => true): Promise<RowFeature[]> => {
  const geometry = geometryOf(name);
  const [{ columns, rows }, makers] = await Promise.all([publishedTable(name), geometryMakers()]);
  return rows.flatMap((row) => {
    const id = String(fieldOf(row, 'id'));
    if (!isWanted(id)) return [];
    const { geometry: shape, located, places } = makers[geometry](row);
    return [
      {
        type: 'Feature',
        id,
        geometry: shape,
        properties: {
          ...Object.fromEntries(columns.map((column) => [column.name, column.read(row)])),
          located,
          ...(places === undefined ? {} : { located_places: places }),
        },
      },
    ];
  });
};

/** The file `/data/<table>.geojson` (RFC 7946). */
export const toGeoJson = async (
  name: TableName,
): Promise<FeatureCollection<Geometry | null, RowFeature['properties']> & { readonly meta: GeoMeta }> => {
  const { licence, credit, note } = t.published.geojson[geometryOf(name)];
  const [{ meta }, features] = await Promise.all([publishedTable(name), rowFeatures(name)]);
  return { type: 'FeatureCollection', meta: { ...meta, licence, credit, note: `${meta.note} ${note}` }, features };
};
