import type { Geometry } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { basemap, districtShapes, layerLines } from '#collections/geometry.ts';
import { land } from '#collections/land.ts';
import { placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { type Bounds, type LonLat, mapPen, type XY } from '#lib/map/projection.ts';
import { MAP_EXTENT } from '#lib/map/state.ts';

/** The part of the world that the base map has, in degrees. */
export const REGION: Bounds = { west: MAP_EXTENT.lon[0], east: MAP_EXTENT.lon[1], south: MAP_EXTENT.lat[0], north: MAP_EXTENT.lat[1] };

type Ring = readonly (readonly number[])[];

/** How degrees become units of a drawing. */
interface Pen {
  readonly width: number;
  readonly height: number;
  readonly project: (lon: number, lat: number) => XY;
}

/** A country and where its name may stand in a drawing, best first. */
interface CountryPoints {
  readonly name: string;
  readonly points: readonly XY[];
}

/** The ground of a map without what changed on it, drawn at build time. Paths are in units of the drawing. */
export interface Ground extends Pen {
  /** The Caspian Sea and all beyond, under the land. */
  readonly sea: string;
  readonly land: string;
  readonly districts: string;
  readonly lakes: string;
  readonly rivers: string;
  readonly borders: string;
  readonly countries: readonly CountryPoints[];
  /** Where the name of the sea may stand, best first. */
  readonly seaPoints: readonly XY[];
  /** Outline of a district by the id of its polygon, and where its name may stand, best first. */
  readonly outline: (polygon: string) => string;
  readonly middle: (polygon: string) => readonly XY[];
}

const DISTRICT_LINES: readonly Ring[] = linesOf(mesh(basemap, basemap.objects.districts, (a, b) => a !== b));
const BORDERS: readonly Ring[] = linesOf(mesh(basemap, basemap.objects.countries));
/** West of this no drawing has sea. */
const SEA_WEST = 48.3;

/** A ring with few points, its most easterly one and its span of latitudes: beyond these no line from a point meets it. */
interface Outline {
  readonly points: Ring;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Least distance of points of an outline, in degrees: names need no more. */
const COARSE = 0.02;

const outlinesOf = (rings: readonly Ring[]): readonly Outline[] =>
  rings.map((ring) => {
    const points: (readonly number[])[] = [];
    for (const point of ring) {
      const [x = 0, y = 0] = points.at(-1) ?? [Number.POSITIVE_INFINITY];
      const [lon = 0, lat = 0] = point;
      if (Math.max(Math.abs(lon - x), Math.abs(lat - y)) >= COARSE) points.push(point);
    }
    const lats = points.map(([, lat = 0]) => lat);
    return { points, east: Math.max(...points.map(([lon = 0]) => lon)), south: Math.min(...lats), north: Math.max(...lats) };
  });

/** Whether a point is inside outlines: a line from it to the east crosses them an odd number of times. */
const isInside = (outlines: readonly Outline[], { lon, lat }: LonLat): boolean => {
  let inside = false;
  for (const { points, east, south, north } of outlines) {
    if (lon > east || lat < south || lat > north) continue;
    let [lastX = 0, lastY = 0] = points.at(-1) ?? [];
    for (const [x = 0, y = 0] of points) {
      if (y > lat !== lastY > lat && lon < x + ((lat - y) / (lastY - y)) * (lastX - x)) inside = !inside;
      [lastX, lastY] = [x, y];
    }
  }
  return inside;
};

interface Area {
  readonly id: string;
  readonly rings: readonly Ring[];
  readonly outlines: readonly Outline[];
}
const toArea = (id: string, geometry: Geometry): Area => ({ id, rings: linesOf(geometry), outlines: outlinesOf(linesOf(geometry)) });

const COUNTRIES: readonly Area[] = feature(basemap, basemap.objects.countries).features.map(({ properties, geometry }) =>
  toArea(properties.en, geometry),
);
const DISTRICTS: readonly Area[] = districtShapes().map(({ id, geometry }) => toArea(id, geometry));
/** The area under Armenian control of 1994–2020: the name of no country is written on it. */
const HELD: readonly Outline[] = feature(land, land.objects.area).features.flatMap(({ geometry }) => outlinesOf(linesOf(geometry)));

/** Points of a grid across a drawing, and whether an area has them. */
const GRID = 18;
const STEPS = Array.from({ length: GRID }, (_, index) => (index + 0.5) / GRID);

/** A point of the grid, with the country and the district in which it is. */
interface GridPoint extends XY, LonLat {
  readonly country: string | null;
  readonly district: string | null;
}

const gridOf = ({ west, east, south, north }: Bounds, project: Pen['project']): GridPoint[] =>
  STEPS.flatMap((across) =>
    STEPS.map((up) => {
      const point = { lon: west + across * (east - west), lat: south + up * (north - south) };
      const country = COUNTRIES.find(({ outlines }) => isInside(outlines, point))?.id ?? null;
      const district = country === null ? (DISTRICTS.find(({ outlines }) => isInside(outlines, point))?.id ?? null) : null;
      return { ...point, ...project(point.lon, point.lat), country, district };
    }),
  );

/** Points of the grid that are in an area, those with most room around them first. Names are wide, so that room above and below counts twice. */
const pointsIn = (grid: readonly GridPoint[], isIn: (point: GridPoint) => boolean, { width, height }: Pen): XY[] => {
  const inside = grid.filter(isIn);
  if (inside.length === 0) return [];
  const outside = grid.filter((point) => !isIn(point));
  const roomAt = ({ x, y }: XY): number =>
    Math.min(x, y, width - x, height - y, ...outside.map((other) => Math.hypot(other.x - x, (other.y - y) * 2)));
  return inside
    .map(({ x, y }) => ({ x, y, room: roomAt({ x, y }) }))
    .sort((a, b) => b.room - a.room)
    .map(({ x, y }) => ({ x, y }));
};

const isOwn = ({ district, lon, lat }: GridPoint): boolean => district !== null && !isInside(HELD, { lon, lat });
/** Nakhchivan has the name of its country only where the rest of it has no room. */
const isExclave = ({ lon, lat }: LonLat): boolean => lon < 46.2 && lat < 39.9;

/** Draws the ground within the bounds (degrees), `width` units wide. `least` is the least distance of points in a line, in units. */
export const drawGround = async (bounds: Bounds, width: number, least?: number): Promise<Ground> => {
  const [place, places] = await Promise.all([placeLookup(), rowsById('places')]);
  const { height, project, area, stroke } = mapPen(bounds, width, least);
  const pen = { width, height, project };
  const seaLeft = Math.round(Math.max(project(SEA_WEST, bounds.north).x, 0));
  const hasSea = seaLeft < width;
  const ringsOf = (polygon: string): readonly Ring[] => DISTRICTS.find(({ id }) => id === polygon)?.rings ?? [];
  const grid = gridOf(bounds, project);
  const within = (isIn: (point: GridPoint) => boolean): XY[] => pointsIn(grid, isIn, pen);
  const ownPoints = [true, false].flatMap((isMain) => within((point) => isOwn(point) && isExclave(point) !== isMain));
  const own = places.has('azerbaijan') ? [{ name: place('azerbaijan').headword, points: ownPoints }] : [];
  return {
    ...pen,
    sea: hasSea ? `M${seaLeft} 0H${Math.ceil(width)}V${Math.ceil(height)}H${seaLeft}z` : '',
    land: hasSea ? area([...COUNTRIES, ...DISTRICTS].flatMap(({ rings }) => rings)) : '',
    districts: stroke(DISTRICT_LINES),
    lakes: area(layerLines(basemap.objects.lakes)),
    rivers: stroke(layerLines(basemap.objects.rivers)),
    borders: stroke(BORDERS),
    countries: [...own, ...COUNTRIES.map(({ id }) => ({ name: id, points: within(({ country }) => country === id) }))],
    seaPoints: hasSea ? within(({ lon, country, district }) => lon > SEA_WEST && country === null && district === null) : [],
    outline: (polygon) => area(ringsOf(polygon)),
    middle: (polygon) => within(({ district }) => district === polygon),
  };
};
