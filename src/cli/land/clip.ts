import { Clipper, EndType, FillRule, JoinType, type Paths64 } from 'clipper2-ts';
import { km2Of, toPlane, UNITS_PER_KM } from '#cli/land/plane.ts';

/** Rings wound as the clipping wants them: outlines one way, holes the other. */
export const wound = (paths: Paths64): Paths64 => Clipper.union(paths, FillRule.EvenOdd);

export const joined = (paths: Paths64): Paths64 => Clipper.union(paths, FillRule.NonZero);

export const common = (a: Paths64, b: Paths64): Paths64 => Clipper.intersect(a, b, FillRule.NonZero);

export const without = (a: Paths64, b: Paths64): Paths64 => Clipper.difference(a, b, FillRule.NonZero);

const grown = (paths: Paths64, km: number, join: JoinType): Paths64 => Clipper.inflatePaths(paths, km * UNITS_PER_KM, join, EndType.Polygon);

/** Pieces and holes smaller than this are faults of the clipping, in square kilometres. */
const SCRAP_KM2 = 1;

const withoutScraps = (paths: Paths64): Paths64 => paths.filter((path) => km2Of([path]) >= SCRAP_KM2);

/** Closes gaps up to twice so many kilometres wide. */
export const closed = (paths: Paths64, km: number): Paths64 => withoutScraps(grown(grown(paths, km, JoinType.Round), -km, JoinType.Round));

/** Closes the hairlines between areas that touch, and leaves corners as they are. */
export const mended = (paths: Paths64): Paths64 => withoutScraps(grown(grown(paths, 0.06, JoinType.Miter), -0.06, JoinType.Miter));

/** Takes off what is narrower than twice so many kilometres, and scraps. */
export const opened = (paths: Paths64, km: number): Paths64 => withoutScraps(grown(grown(paths, -km, JoinType.Round), km, JoinType.Round));

const CORNERS = 24;

/** The land at most so many kilometres from one of the places. */
export const discs = (places: readonly { readonly lon: number; readonly lat: number }[], km: number): Paths64 =>
  joined(
    places.map(({ lon, lat }) => {
      const { x, y } = toPlane(lon, lat);
      return Array.from({ length: CORNERS }, (_, corner) => {
        const angle = (corner * 2 * Math.PI) / CORNERS;
        return { x: Math.round(x + km * UNITS_PER_KM * Math.cos(angle)), y: Math.round(y + km * UNITS_PER_KM * Math.sin(angle)) };
      });
    }),
  );

/** The land at most so many kilometres from a line. */
export const beside = (line: Paths64, km: number): Paths64 => Clipper.inflatePaths(line, km * UNITS_PER_KM, JoinType.Round, EndType.Round);
