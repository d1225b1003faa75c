import { point } from '@turf/helpers';
import { pointToPolygonDistance } from '@turf/point-to-polygon-distance';
import { type DistrictShape, type Outlines, readDistrictShapes } from '#dataset/district-shapes.ts';
import type { Folder } from '#dataset/folder.ts';
import { type Rule, Words } from '#dataset/report.ts';
import { REGION } from '#schemas/point.ts';

/** Countries that lie in the mapped region as a whole; of others the geometry has a part. */
const WHOLE: readonly (string | null)[] = ['Armenia', 'Azerbaijan'];

interface At {
  readonly lat: number;
  readonly lon: number;
}

/** Farther than this from the point of its place a site is taken for an error. */
const FAR_FROM_PLACE_KM = 15;
/** Farther than this outside the outline of its district or country a point is taken for an error; the outlines are simplified. */
const FAR_OUTSIDE_KM = 10;

const isInRegion = ({ lat, lon }: At): boolean => lat >= REGION.south && lat <= REGION.north && lon >= REGION.west && lon <= REGION.east;

const KM_PER_DEGREE = 111.2;

/** Distance in kilometres, as good as needed within a region. */
const distanceKm = (a: At, b: At): number => {
  const narrowing = Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180);
  return KM_PER_DEGREE * Math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrowing);
};

const known = new WeakMap<At, WeakMap<DistrictShape, number>>();

/** Measured once for each point and outline, since a check may be run on many edits of one record. */
const kmFrom = (at: At, shape: DistrictShape): number => {
  const distances = known.get(at) ?? new WeakMap<DistrictShape, number>();
  known.set(at, distances);
  const km = distances.get(shape) ?? pointToPolygonDistance(point([at.lon, at.lat]), shape.geometry, { units: 'kilometers', method: 'planar' });
  distances.set(shape, km);
  return km;
};

/** Kilometres from a point to the nearest of some outlines; 0 within one of them. */
export const kmOutside = (at: At, shapes: readonly DistrictShape[]): number => Math.max(0, Math.min(...shapes.map((shape) => kmFrom(at, shape))));

/** What to say where a point would be right with its coordinates exchanged. */
const hint = (at: At, isRight: (at: At) => boolean): string =>
  isRight({ lat: at.lon, lon: at.lat }) ? '; with lat and lon exchanged it would be there' : '';

const shown = ({ lat, lon }: At, what: string): Words => new Words(`${lat}, ${lon}: ${what}`);

interface Goal {
  /** Kilometres from it. */
  readonly km: (at: At) => number;
  readonly most: number;
  readonly what: string;
}

/** Where points of a place are expected; null where that is not known. */
const goalOf = (folder: Folder, id: string, { shapes, countries }: Outlines): Goal | null => {
  const place = [...folder.rows('settlements'), ...folder.rows('places')].find(({ row }) => row.id === id)?.row;
  if (place !== undefined) {
    const at = place.point;
    return at === null ? null : { km: (own) => distanceKm(own, at), most: FAR_FROM_PLACE_KM, what: id };
  }
  const district = folder.rows('districts').find(({ row }) => row.id === id)?.row;
  if (district === undefined) return null;
  const shape = district.polygon === null ? undefined : shapes.get(district.polygon);
  if (shape !== undefined) return { km: (own) => kmOutside(own, [shape]), most: FAR_OUTSIDE_KM, what: id };
  const country = countries.get('Azerbaijan');
  return country === undefined
    ? null
    : { km: (own) => kmOutside(own, country), most: FAR_OUTSIDE_KM, what: `Azerbaijan, since the geometry has no outline of ${id}` };
};

/** A site lies at the place where it is said to stand. */
export const sitesAtPlaces: Rule = (folder, report) => {
  const outlines = readDistrictShapes(folder.files);
  for (const { row, index } of folder.rows('sites')) {
    const goal = row.point === null ? null : goalOf(folder, row.place, outlines);
    if (row.point === null || goal === null) continue;
    const km = goal.km(row.point);
    if (km > goal.most)
      report(
        { table: 'sites', path: [index, 'point'] },
        shown(row.point, `${km.toFixed(1)} km from ${goal.what}`),
        `a point within ${goal.most} km of ${goal.what}${hint(row.point, (at) => goal.km(at) <= goal.most)}`,
      );
  }
};

/** A place lies in the country and the district that its row names. */
export const placesInCountries: Rule = (folder, report, _add, warn) => {
  const { countries, shapes: districts } = readDistrictShapes(folder.files);
  if (countries.size === 0) return;
  const codes = new Map<string, string | null>(folder.rows('districts').map(({ row }) => [row.id, row.polygon]));
  for (const { row, index } of folder.rows('places')) {
    const own = row.point;
    if (own === null) continue;
    const at = { table: 'places', path: [index, 'point'] } as const;
    const country = row.country === null ? undefined : countries.get(row.country);
    const isDrawn = WHOLE.includes(row.country) || isInRegion(own);
    if (country !== undefined && isDrawn) {
      const km = kmOutside(own, country);
      if (km > FAR_OUTSIDE_KM)
        report(
          at,
          shown(own, `${km.toFixed(1)} km outside ${row.country}`),
          `a point in ${row.country}, as far as geo/basemap.topo.json has it${hint(own, (other) => kmOutside(other, country) <= FAR_OUTSIDE_KM)}`,
        );
    } else {
      const other = [...countries].find(([, shapes]) => kmOutside(own, shapes) === 0)?.[0];
      if (other !== undefined && row.country !== null) report(at, shown(own, `in ${other}`), `a point in ${row.country}`);
      else if (row.country !== null)
        warn(at, shown(own, row.country), 'a point that geo/basemap.topo.json reaches; look at this one on a map, since nothing checks it');
    }
    const code = row.district === null ? null : codes.get(row.district);
    const shape = code == null ? undefined : districts.get(code);
    const km = shape === undefined ? 0 : kmOutside(own, [shape]);
    if (km > FAR_OUTSIDE_KM)
      report(at, shown(own, `${km.toFixed(1)} km outside ${row.district}`), `a point in ${row.district} or within ${FAR_OUTSIDE_KM} km of it`);
  }
};

/** No two settlements stand at one point. */
export const pointsTellApart: Rule = (folder, _report, _add, warn) => {
  const first = new Map<string, string>();
  for (const { row, index } of folder.rows('settlements')) {
    if (row.point === null) continue;
    const key = `${row.point.lat} ${row.point.lon}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.id);
    else warn({ table: 'settlements', path: [index, 'point'] }, shown(row.point, row.id), `another point than that of "${earlier}"`);
  }
};
