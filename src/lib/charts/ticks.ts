/** A work that speaks for or against: filled if it counts. */
export interface Tick {
  readonly isCounted: boolean;
}

/** Works on both sides of an axis, as paths in the units of the drawing. */
export interface Ticks {
  readonly width: number;
  readonly height: number;
  /** The middle of the drawing. */
  readonly axis: number;
  readonly filled: string;
  readonly hollow: string;
}

const [WIDTH, HEIGHT] = [128, 14];
/** Space beside the axis, and the most from one tick to the next. */
const [GAP, STEP] = [5, 5];

/** One tick per work: those against to the left of the axis, those for to the right, the first at the axis. They stand closer where there are many. */
export const ticks = (against: readonly Tick[], pro: readonly Tick[]): Ticks => {
  const axis = WIDTH / 2;
  const step = Math.min(STEP, (axis - GAP) / Math.max(against.length, pro.length, 1));
  const placed = [
    against.map((tick, index) => ({ ...tick, x: axis - GAP - index * step })),
    pro.map((tick, index) => ({ ...tick, x: axis + GAP + index * step })),
  ]
    .flat()
    .map(({ isCounted, x }) => ({ isCounted, x: Math.round(x * 10) / 10 }));
  const path = (isCounted: boolean): string =>
    placed
      .filter((tick) => tick.isCounted === isCounted)
      .map(({ x }) => `M${x} 2V${HEIGHT - 2}`)
      .join('');
  return { width: WIDTH, height: HEIGHT, axis, filled: path(true), hollow: path(false) };
};
