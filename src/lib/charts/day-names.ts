interface NamedDay {
  /** Number of the day, from 1. */
  readonly number: number;
  readonly name: string | null;
  /** Height of its column in blocks. */
  readonly height: number;
}

/** Where the name of a day stands over its column. */
export interface DayName {
  readonly number: number;
  readonly name: string;
  /** Height at which it stands, in blocks; above `height` a line leads down to the column. */
  readonly level: number;
  readonly height: number;
  /** middle: over the column; end: ends at it, because the next column is higher or the next name near; edge: ends at the edge of the chart. */
  readonly anchor: 'middle' | 'end' | 'edge';
  /** Whether it would touch the next name where the chart is narrow. */
  readonly isNear: boolean;
}

/** Days that half a name covers, and days between two names that touch. */
const HALF = 1;
const WHOLE = 3;

/** In a narrow chart names touch that are this near, in days and in blocks. */
const NEAR = { days: 5, blocks: 4 };

/** Places the names of days so that none stands on a column. */
export const dayNames = (days: readonly NamedDay[]): readonly DayName[] => {
  const heightOf = (number: number): number => days[number - 1]?.height ?? 0;
  const highest = Math.max(...days.map(({ height }) => height));
  return days.flatMap(({ number, name, height }): DayName[] => {
    if (name === null) return [];
    if (number === days.length) return [{ number, name, level: height, height, anchor: 'edge', isNear: false }];
    const isUnderNext = heightOf(number + 1) > height + WHOLE;
    const covered = isUnderNext ? [number - WHOLE + 1, number - 1] : [number - HALF, number + HALF];
    const level = Math.max(height, ...covered.map(heightOf));
    const next = days.slice(number).find((day) => day.name !== null);
    const isNear = level === highest || (next !== undefined && next.number - number <= NEAR.days && Math.abs(next.height - height) < NEAR.blocks);
    return [{ number, name, level, height, anchor: isUnderNext ? 'end' : 'middle', isNear }];
  });
};
