import { addDays, daysBetween } from '#lib/record/war.ts';

/** Ticks from 0 to `value` or the next tick above it, in at most `most` equal steps of round whole numbers. */
export const ticksTo = (value: number, most: number): number[] => {
  const least = value / most;
  const power = 10 ** Math.max(Math.floor(Math.log10(least)), 0);
  const step = power * ((power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]).find((factor) => factor * power >= least) ?? 1);
  return Array.from({ length: Math.ceil(value / step) + 1 }, (_, index) => index * step);
};

/** The roundest number well inside a scale: 1, 2 or 5 with zeros. */
export const roundWithin = (max: number): number => {
  const least = max * 0.85;
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return power * ([5, 2].find((factor) => factor * power <= least) ?? 1);
};

/** A share of a whole, from 0 to 1, as a position or a length in a drawing. */
export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** A time axis from the first day of one year to the last day of another. */
export interface TimeAxis {
  readonly firstYear: number;
  readonly lastYear: number;
}

interface Said {
  /** First and last possible day; null where it is undated. */
  readonly days: { readonly first: string; readonly last: string } | null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The axis on which all that is dated lies; null where nothing is. */
export const timeAxis = (values: readonly Said[]): TimeAxis | null => {
  const days = values.flatMap(({ days: own }) => (own === null ? [] : [own.first, own.last])).map(yearOf);
  return days.length === 0 ? null : { firstYear: Math.min(...days), lastYear: Math.max(...days) };
};

const start = ({ firstYear }: TimeAxis): string => `${firstYear}-01-01`;

/** Where a day is on the axis, from 0 to 1. */
export const shareOfDay = (axis: TimeAxis, day: string): number =>
  daysBetween(start(axis), day) / daysBetween(start(axis), `${axis.lastYear + 1}-01-01`);

/** The day in the middle of a time. */
export const middleDay = ({ first, last }: { readonly first: string; readonly last: string }): string =>
  addDays(first, Math.floor(daysBetween(first, last) / 2));

/** Years of the axis that can be written when each label takes a share of its length. */
export const yearTicks = ({ firstYear, lastYear }: TimeAxis, least: number): number[] => {
  const span = lastYear + 1 - firstYear;
  const step = [1, 2, 5, 10, 20].find((years) => years / span >= least) ?? 50;
  const first = Math.ceil(firstYear / step) * step;
  return Array.from({ length: Math.floor((lastYear - first) / step) + 1 }, (_, index) => first + index * step);
};
