import { districtLabelPoints } from '#collections/geometry.ts';
import { REGION } from '#collections/ground.ts';
import { bothNames, placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import type { LonLat } from '#lib/map/projection.ts';
import { once } from '#lib/once.ts';

/** A place on a map: a point, or a district with its outline. */
export interface Located extends LonLat {
  readonly id: string;
  /** Both of its names. */
  readonly text: string;
  readonly polygon: string | null;
}

/** In a district smaller than this, which is a city, a point in the middle of the outline is exact enough. */
export const CITY_KM2 = 50;

/** Towns by which readers find the way, those that most know first. */
const TOWNS = [
  'khankendi',
  'ganja',
  'baku',
  'yerevan',
  'goris',
  'barda',
  'shusha-city',
  'aghdam-city',
  'lachin-city',
  'kalbajar-city',
  'fuzuli-city',
  'tovuz',
  'vardenis',
  'jermuk',
  'horadiz',
  'julfa',
];

const isInRegion = ({ lon, lat }: LonLat): boolean => lon > REGION.west && lon < REGION.east && lat > REGION.south && lat < REGION.north;

/** Looks up where a place lies in the region; null for a place abroad, and for one that is not located. */
export const locator = once(async (): Promise<(id: string) => Located | null> => {
  const [districts, settlements, places, place] = await Promise.all([
    rowsById('districts'),
    rowsById('settlements'),
    rowsById('places'),
    placeLookup(),
  ]);
  const middles = districtLabelPoints();
  return (id) => {
    const district = districts.get(id);
    const point = district === undefined ? (settlements.get(id)?.point ?? places.get(id)?.point) : middles.get(district.polygon ?? '');
    if (point === null || point === undefined || !isInRegion(point)) return null;
    const polygon = district === undefined || district.areaKm2 < CITY_KM2 ? null : district.polygon;
    return { id, text: bothNames(place(id)), polygon, lon: point.lon, lat: point.lat };
  };
});

/** The towns of the region by which readers find the way. */
export const knownTowns = async (): Promise<readonly Located[]> => {
  const locate = await locator();
  return TOWNS.flatMap((id) => locate(id) ?? []);
};
