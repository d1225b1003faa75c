import type { Path64, Paths64, Point64 } from 'clipper2-ts';

/** Kilometres per degree at the middle of the region, 39.7° N. A degree either way the error is 1.5 %, far less than what is known of the lines. */
const KM_PER_DEGREE = { lat: 111.03, lon: 85.78 } as const;

/** Units of the plane per kilometre: the clipping works on whole numbers, of a decimetre each. */
export const UNITS_PER_KM = 10_000;

/** A position in degrees as a point of the plane. */
export const toPlane = (lon: number, lat: number): Point64 => ({
  x: Math.round(lon * KM_PER_DEGREE.lon * UNITS_PER_KM),
  y: Math.round(lat * KM_PER_DEGREE.lat * UNITS_PER_KM),
});

/** A point of the plane in degrees, `[longitude, latitude]`. */
export const toDegrees = ({ x, y }: Point64): [number, number] => [x / KM_PER_DEGREE.lon / UNITS_PER_KM, y / KM_PER_DEGREE.lat / UNITS_PER_KM];

/** Rings or lines of degrees in the plane. The last point of a ring, which repeats the first, is left out of closed paths. */
export const pathsOf = (lines: readonly (readonly (readonly number[])[])[], isClosed: boolean): Paths64 =>
  lines.map((line) => (isClosed ? line.slice(0, -1) : line).map(([lon = 0, lat = 0]) => toPlane(lon, lat)));

/** Closed paths as rings of degrees. */
export const ringsOf = (paths: Paths64): [number, number][][] =>
  paths.map((path) => {
    const ring = path.map(toDegrees);
    return ring[0] === undefined ? [] : [...ring, ring[0]];
  });

const squaredToSegment = ({ x, y }: Point64, a: Point64, b: Point64): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const at = length === 0 ? 0 : Math.min(Math.max(((x - a.x) * dx + (y - a.y) * dy) / length, 0), 1);
  return (x - a.x - at * dx) ** 2 + (y - a.y - at * dy) ** 2;
};

/** Distance of a point from closed paths in kilometres. */
export const kmToOutline = (point: Point64, outline: Paths64): number => {
  let least = Number.POSITIVE_INFINITY;
  for (const path of outline)
    path.forEach((a, index) => {
      least = Math.min(least, squaredToSegment(point, a, path[(index + 1) % path.length] ?? a));
    });
  return Math.sqrt(least) / UNITS_PER_KM;
};

/** Area of closed paths in square kilometres, holes taken off. */
export const km2Of = (paths: Paths64): number => {
  let area = 0;
  for (const path of paths)
    path.forEach(({ x, y }, index) => {
      const next = path[(index + 1) % path.length] ?? { x, y };
      area += (x * next.y - next.x * y) / 2;
    });
  return Math.abs(area) / UNITS_PER_KM ** 2;
};

/** A path with points at most so many kilometres from each other along it. */
export const densify = (path: Path64, km: number, isClosed: boolean): Path64 =>
  path.flatMap((a, index) => {
    const b = path[index + 1] ?? (isClosed ? path[0] : undefined);
    if (b === undefined) return [a];
    const parts = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / (km * UNITS_PER_KM)));
    return Array.from({ length: parts }, (_, part) => ({
      x: Math.round(a.x + ((b.x - a.x) * part) / parts),
      y: Math.round(a.y + ((b.y - a.y) * part) / parts),
    }));
  });
