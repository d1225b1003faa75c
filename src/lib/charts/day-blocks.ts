/** One slot of the unit chart is a day; a place is a block in it. Units are those of the drawing. */
export const SLOT = 10;
const BLOCK = 8;
const GAP = (SLOT - BLOCK) / 2;

/** Columns that the last day may take, so that it is not cut short: it is the last, so no other day is in its way. */
export const LAST_COLUMNS = 3;

export interface DayOfBlocks {
  /** Places announced on the day. */
  readonly announced: number;
  /** Those of them that were denied or disputed at the time: hollow blocks, at the foot. */
  readonly denied: number;
}

/** The blocks of a day: solid and hollow ones as paths, and the height of its column in blocks. */
export interface BlocksOfDay {
  readonly solid: string;
  readonly hollow: string;
  readonly height: number;
}

/** Rows of the chart: as many as the fullest day needs in one column, where the last day may take three. */
export const rowsOfBlocks = (days: readonly DayOfBlocks[]): number =>
  Math.max(1, Math.ceil((days.at(-1)?.announced ?? 0) / LAST_COLUMNS), ...days.slice(0, -1).map(({ announced }) => announced));

/** Places every block: a column a day, upwards from the foot, one block a place, so that each has the same area. */
export const dayBlocks = (days: readonly DayOfBlocks[]): readonly BlocksOfDay[] => {
  const rows = rowsOfBlocks(days);
  return days.map(({ announced, denied }, day) => {
    const block = (index: number): string => {
      const column = day + Math.floor(index / rows);
      const row = index % rows;
      return `M${column * SLOT + GAP} ${(rows - 1 - row) * SLOT + GAP}h${BLOCK}v${BLOCK}h-${BLOCK}z`;
    };
    const places = Array.from({ length: announced }, (_, index) => index);
    return {
      solid: places.slice(denied).map(block).join(''),
      hollow: places.slice(0, denied).map(block).join(''),
      height: Math.min(announced, rows),
    };
  });
};
