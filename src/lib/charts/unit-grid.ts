/** A picture of units as one SVG path: one square per unit, row by row. */
export interface UnitGrid {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

const SIDE = 5;
const STEP = 7;

interface Cell {
  readonly x: number;
  readonly y: number;
}

/** The filled part of a square: a share from its bottom, or the half below its diagonal. */
export type Fill = number | 'slant';

const cellPath = ({ x, y }: Cell, fill: Fill): string => {
  if (fill === 'slant') return `M${x} ${y + SIDE}h${SIDE}v-${SIDE}z`;
  const height = Math.round(SIDE * fill * 10) / 10;
  return `M${x} ${y + SIDE - height}h${SIDE}v${height}h-${SIDE}z`;
};

/** `units` squares in rows of `columns`; the last row may be shorter. */
export const unitGrid = (units: number, columns: number, fill: Fill = 1): UnitGrid => {
  const path = Array.from({ length: units }, (_, index) =>
    cellPath({ x: (index % columns) * STEP, y: Math.floor(index / columns) * STEP }, fill),
  ).join('');
  const rows = Math.ceil(units / columns);
  return { path, width: Math.min(units, columns) * STEP - (STEP - SIDE), height: Math.max(rows, 1) * STEP - (STEP - SIDE) };
};
