import { Clipper, type Path64, type Paths64, type Point64 } from 'clipper2-ts';
import { densify, kmToOutline, UNITS_PER_KM } from '#cli/land/plane.ts';

/** Points of a line before it is smoothed, kilometres from one to the next. */
const STEP_KM = 0.25;
/** Rounds of smoothing: corners are rounded over about a kilometre. */
const ROUNDS = 40;
/** What lies on the outline of a country stays there, to this distance. */
const ON_OUTLINE_KM = 0.05;
/** Points that a line can do without, to this distance. */
const SIMPLE_KM = 0.06;

const between = (a: Point64, b: Point64): Point64 => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A stretch of a ring between two points that stay, smoothed and simplified, without its last point. */
const smoothStretch = (stretch: Path64): Path64 => {
  let points = densify(stretch, STEP_KM, false);
  for (let round = 0; round < ROUNDS; round++) {
    points = points.map((point, index) => {
      const [last, next] = [points[index - 1], points[index + 1]];
      return last === undefined || next === undefined ? point : between(point, between(last, next));
    });
  }
  const whole = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  return Clipper.ramerDouglasPeucker(whole, SIMPLE_KM * UNITS_PER_KM).slice(0, -1);
};

/**
 * Rounds the corners of areas made of cells. Points on the outline of the country stay where they are, so that a border is drawn once and not twice.
 */
export const smooth = (areas: Paths64, outline: Paths64): Paths64 =>
  areas.flatMap((ring) => {
    const isFixed = ring.map((point) => kmToOutline(point, outline) < ON_OUTLINE_KM);
    const start = Math.max(0, isFixed.indexOf(true));
    const turned = [...ring.slice(start), ...ring.slice(0, start + 1)];
    const fixed = [...isFixed.slice(start), ...isFixed.slice(0, start + 1)];
    const smoothed: Path64 = [];
    let stretch: Path64 = [];
    turned.forEach((point, index) => {
      stretch.push(point);
      const isEnd = index === turned.length - 1;
      if (index === 0 || !(isEnd || (fixed[index] ?? false))) return;
      const [first] = stretch;
      if (stretch.length === 2 && first !== undefined && isOn(between(first, point), outline)) smoothed.push(first);
      else smoothed.push(...smoothStretch(stretch));
      stretch = [point];
    });
    return smoothed.length < 3 ? [] : [smoothed];
  });

const isOn = (point: Point64, outline: Paths64): boolean => kmToOutline(point, outline) < ON_OUTLINE_KM;
