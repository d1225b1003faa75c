import type { Paths64 } from 'clipper2-ts';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import { type Cell, cellsOf } from '#cli/land/cells.ts';
import { beside, closed, common, discs, joined, mended, opened, without, wound } from '#cli/land/clip.ts';
import type { KnownPlace } from '#cli/land/places.ts';
import { densify, km2Of, kmToOutline, pathsOf, ringsOf, toDegrees, toPlane, UNITS_PER_KM } from '#cli/land/plane.ts';
import { smooth } from '#cli/land/smooth.ts';
import { linesOf } from '#lib/map/geometry.ts';
import type { Basemap } from '#schemas/basemap.ts';
import type { Land } from '#schemas/land.ts';
import type { Roads } from '#schemas/land-input.ts';
import { isLand } from '#tables';

type Area = Polygon | MultiPolygon;

/** Districts that were wholly under Armenian control: there the area ends at their outline, elsewhere a little beyond the last known place. */
const WHOLE = ['AZ-KAL', 'AZ-LAC', 'AZ-QBI', 'AZ-ZAN', 'AZ-SUS', 'AZ-XCI', 'AZ-XA'];
/** How far beyond its outermost places an area is drawn, in kilometres. */
const REACH_KM = 3;
/** How wide a stretch without known places between two of them is counted with them, in kilometres. */
const GAP_KM = 24;
/** No cell of the zone reaches farther from its place. */
const FAR_KM = 8;
/** Inlets narrower than this come from outlines of districts that differ, and are closed, in kilometres. */
const INLET_KM = 3;
/** How far a road is drawn from where it runs. */
const ROAD_KM = 3;
/** Half the width of the Lachin corridor, which point 6 of the statement of 10 November 2020 makes five kilometres wide. */
const CORRIDOR_KM = 2.5;
/** What of the zone is narrower than this is left by the smoothing of two lines, in kilometres. */
const NARROW_KM = 0.8;

export interface HandedOver {
  /** Id of the district of the dataset. */
  readonly id: string;
  /** Id of its outline. */
  readonly polygon: string;
}

export interface LandInput {
  readonly basemap: Basemap;
  readonly places: readonly KnownPlace[];
  readonly roads: Roads;
  readonly handedOver: readonly HandedOver[];
}

/** Closed paths as one geometry of degrees, each hole in its outline. */
const areaOf = (paths: Paths64): MultiPolygon => {
  const outers = paths.filter((path) => signedArea(path) > 0);
  const holes = paths.filter((path) => signedArea(path) <= 0);
  return {
    type: 'MultiPolygon',
    coordinates: outers.map((outer) => ringsOf([outer, ...holes.filter((hole) => hole[0] !== undefined && contains(outer, hole[0]))])),
  };
};

const signedArea = (path: Paths64[number]): number =>
  path.reduce((sum, { x, y }, index) => {
    const next = path[(index + 1) % path.length] ?? { x, y };
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);

const contains = (outer: Paths64[number], hole: Paths64[number][number]): boolean => km2Of(common([outer], squareAt(hole))) > 0;

const squareAt = ({ x, y }: Paths64[number][number]): Paths64 => [
  [
    { x: x - 10, y: y - 10 },
    { x: x + 10, y: y - 10 },
    { x: x + 10, y: y + 10 },
    { x: x - 10, y: y + 10 },
  ],
];

/** The largest of several pieces of land. */
const largest = (paths: Paths64): Paths64 => [...paths].sort((a, b) => km2Of([b]) - km2Of([a])).slice(0, 1);

/** The stretches of outlines that are not on the border of the country. */
const insideLines = (areas: Paths64, border: Paths64): Paths64 =>
  areas.flatMap((path) => {
    const isBorder = path.map((point, index) => {
      const next = path[(index + 1) % path.length] ?? point;
      return kmToOutline({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }, border) < 0.1;
    });
    const start = isBorder.findIndex((is, index) => !is && (isBorder.at(index - 1) ?? false));
    if (start < 0) return isBorder[0] === true ? [] : [path];
    const parts: Paths64 = [];
    for (let step = 0; step < path.length; step++) {
      const index = (start + step) % path.length;
      const [point, next] = [path[index], path[(index + 1) % path.length]];
      if (point === undefined || next === undefined || isBorder[index] === true) continue;
      if (step === 0 || isBorder.at(index - 1) === true) parts.push([point]);
      parts.at(-1)?.push(next);
    }
    return parts;
  });

interface Uncertainty {
  readonly uncertaintyKm: number;
  readonly mostKm: number;
}

/**
 * How far a line lies from the nearest place whose side is known: half of the line at most so far, and nine tenths of it, to half a kilometre. Where no
 * place is known, nothing says where the line was.
 */
const uncertaintyOf = (lines: Paths64, places: readonly KnownPlace[]): Uncertainty => {
  const points = places.map(({ lon, lat }) => toPlane(lon, lat));
  const distances = lines
    .flatMap((line) => densify(line, 0.5, false))
    .map((point) => Math.sqrt(points.reduce((best, { x, y }) => Math.min(best, (x - point.x) ** 2 + (y - point.y) ** 2), Number.POSITIVE_INFINITY)))
    .sort((a, b) => a - b);
  const at = (share: number): number => Math.round(((distances[Math.floor(distances.length * share)] ?? 0) / UNITS_PER_KM) * 2) / 2;
  return { uncertaintyKm: at(0.5), mostKm: at(0.9) };
};

/** Kilometres to a tenth. */
const rounded = (km: number): number => Math.round(km * 10) / 10;

const collection = <G extends Area | LineString | MultiLineString, P>(features: readonly Feature<G, P>[]): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features: [...features],
});

const made = <G extends Area | LineString | MultiLineString, P>(geometry: G, properties: P): Feature<G, P> => ({
  type: 'Feature',
  geometry,
  properties,
});

/** Steps of the grid on which outlines are compared, and of the one that they are written in: about 2 metres, and 13. */
const FINE = 100_000;
const QUANTIZATION = 20_000;
/** Points are left out whose triangle with their neighbours is smaller, in square degrees: about 120 by 60 metres. */
const LEAST_TRIANGLE = 4e-7;

/** The land and its lines. What each is made from: content/geo/PROVENANCE.md. */
export const makeLand = ({ basemap, places, roads, handedOver }: LandInput): Land => {
  const shapes = feature(basemap, basemap.objects.districts).features;
  const own = basemap.objects.districts.geometries.filter((_, index) => shapes[index]?.properties.id.startsWith('AZ-'));
  const districts = shapes
    .filter(({ properties }) => properties.id.startsWith('AZ-'))
    .map(({ properties, geometry }) => ({ id: properties.id, outline: wound(pathsOf(linesOf(geometry), true)) }));
  const outlineOf = (ids: readonly string[]): Paths64 => joined(districts.filter(({ id }) => ids.includes(id)).flatMap(({ outline }) => outline));
  const areas = own.filter((geometry) => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
  const border = wound(pathsOf(linesOf(merge(basemap, areas)), true)).filter((path) => km2Of([path]) > 10_000);
  const cells = districts.flatMap(({ outline }) => cellsOf(places, outline));

  const landOf = (chosen: readonly Cell<KnownPlace>[], whole: Paths64, far: number): Paths64 => {
    const near = closed(
      discs(
        chosen.map(({ place }) => place),
        REACH_KM,
      ),
      GAP_KM / 2,
    );
    const reached =
      far === Number.POSITIVE_INFINITY
        ? whole
        : common(
            whole,
            discs(
              chosen.map(({ place }) => place),
              far,
            ),
          );
    const land = mended(common(joined(chosen.flatMap(({ land: cell }) => cell)), joined([...near, ...reached])));
    return mended(joined([...land, ...common(closed(land, INLET_KM / 2), border)]));
  };
  const held = cells.filter(({ place }) => place.to2020 === 'armenian');
  const kept = held.filter(({ place }) => place.to2023 === 'armenian');
  const area = common(smooth(landOf(held, outlineOf(WHOLE), Number.POSITIVE_INFINITY), border), border);

  const oblast = feature(basemap, basemap.objects.nkao1991).features.flatMap(({ geometry }) => wound(pathsOf(linesOf(geometry), true)));
  const inner = landOf(kept, oblast, FAR_KM);
  const zone = opened(common(smooth(joined([...inner, ...without(border, area)]), border), area), NARROW_KM / 2);
  const lachinRoad = roads.features.filter(({ properties }) => properties.id === 'goris-lachin-khankendi');
  const strip = beside(
    lachinRoad.map(({ geometry }) => geometry.coordinates.map(([lon = 0, lat = 0]) => toPlane(lon, lat))),
    CORRIDOR_KM,
  );
  const corridor = largest(opened(without(common(strip, area), zone), 0.2));
  const stayed = joined([...zone, ...corridor]);

  const filled = cells
    .filter(({ place }) => place.isFilled)
    .flatMap(({ place, land, uncertaintyKm }) => {
      const shown = common(land, area);
      return shown.length === 0 || place.id === null ? [] : [{ id: place.id, land: shown, uncertaintyKm }];
    });
  const announced = joined(filled.flatMap(({ land }) => land));
  const handovers = handedOver.map(({ id, polygon }) => ({
    id,
    land: opened(without(without(common(outlineOf([polygon]), area), stayed), announced), 0.1),
  }));
  const contact = insideLines(area, border);
  const about = { area: uncertaintyOf(contact, places), zone: uncertaintyOf(insideLines(zone, border), places) };

  const whole = topology(
    {
      area: collection([made(areaOf(area), about.area)]),
      contact: collection([made({ type: 'MultiLineString' as const, coordinates: contact.map((line) => line.map(toDegrees)) }, about.area)]),
      zone: collection([made(areaOf(zone), about.zone)]),
      corridor: collection([made(areaOf(corridor), { uncertaintyKm: ROAD_KM, mostKm: ROAD_KM })]),
      handovers: collection(handovers.map(({ id, land }) => made(areaOf(land), { id, ...about.zone }))),
      cells: collection(filled.map(({ id, land, uncertaintyKm }) => made(areaOf(land), { id, uncertaintyKm: rounded(uncertaintyKm ?? REACH_KM) }))),
      roads: collection(roads.features.map(({ geometry, properties }) => made(geometry, properties))),
    },
    FINE,
  );
  if (!isLand(whole)) throw new Error('The land that was drawn is not what src/schemas/land.ts describes.');
  return quantize(simplify(presimplify(whole), LEAST_TRIANGLE), QUANTIZATION);
};
