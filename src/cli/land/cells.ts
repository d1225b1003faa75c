import type { Paths64 } from 'clipper2-ts';
import { Delaunay } from 'd3-delaunay';
import { common } from '#cli/land/clip.ts';
import { toPlane, UNITS_PER_KM } from '#cli/land/plane.ts';

interface Position {
  readonly lon: number;
  readonly lat: number;
}

/** The land nearer to a place than to any other known place of the same district. */
export interface Cell<P extends Position> {
  readonly place: P;
  readonly land: Paths64;
  /** Half the mean distance to the places beside it, in kilometres; null for the only place of a district. The edges lie that far from what is known. */
  readonly uncertaintyKm: number | null;
}

/** Places inside an outline of the plane. */
const within = <P extends Position>(places: readonly P[], outline: Paths64): P[] =>
  places.filter(({ lon, lat }) => {
    const point = toPlane(lon, lat);
    let isIn = false;
    for (const path of outline)
      path.forEach((a, index) => {
        const b = path[(index + 1) % path.length] ?? a;
        if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
      });
    return isIn;
  });

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/**
 * Divides a district among the known places in it: each gets the land nearest to it (https://en.wikipedia.org/wiki/Voronoi_diagram). Of two places at
 * one point the first has the land. A district without known places has no cells.
 */
export const cellsOf = <P extends Position>(places: readonly P[], outline: Paths64): Cell<P>[] => {
  const inside = within(places, outline);
  const [only] = inside;
  if (only === undefined) return [];
  if (inside.length === 1) return [{ place: only, land: outline, uncertaintyKm: null }];
  const [xs, ys] = [outline.flat().map(({ x }) => x), outline.flat().map(({ y }) => y)];
  const points = inside.map(({ lon, lat }) => toPlane(lon, lat));
  const delaunay = Delaunay.from(
    points,
    ({ x }) => x,
    ({ y }) => y,
  );
  const diagram = delaunay.voronoi([least(xs), least(ys), most(xs), most(ys)]);
  return inside.flatMap((place, index) => {
    const own = points[index];
    const polygon: readonly (readonly [number, number])[] | null = diagram.cellPolygon(index);
    if (polygon === null || own === undefined) return [];
    const land = common([polygon.slice(0, -1).map(([x, y]) => ({ x: Math.round(x), y: Math.round(y) }))], outline);
    const distances = [...delaunay.neighbors(index)].flatMap((other) => {
      const point = points[other];
      return point === undefined ? [] : [Math.hypot(point.x - own.x, point.y - own.y) / UNITS_PER_KM];
    });
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
    return land.length === 0 ? [] : [{ place, land, uncertaintyKm: mean / 2 }];
  });
};
