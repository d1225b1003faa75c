/** A picture of units: one square a unit, row by row. */
export interface UnitGrid {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

const SIDE = 5;
const STEP = 7;

/** Squares for `units` in rows of `columns`, in the units of the drawing; the last row may be shorter. */
export const unitGrid = (units: number, columns: number): UnitGrid => {
  const path = Array.from(
    { length: units },
    (_, index) => `M${(index % columns) * STEP} ${Math.floor(index / columns) * STEP}h${SIDE}v${SIDE}h-${SIDE}z`,
  ).join('');
  const rows = Math.ceil(units / columns);
  return { path, width: Math.min(units, columns) * STEP - (STEP - SIDE), height: Math.max(rows, 1) * STEP - (STEP - SIDE) };
};
