import { type AnyDate, firstDay, lastDay } from '#lib/dates.ts';
import { daysBetween } from '#lib/record/war.ts';

/** One entry of the history of a site. Positions are shares of the width of the strip, from 0 to 1. */
export interface StripEntry {
  readonly from: number;
  readonly to: number;
  /** A day, a span of days, or a window in which one moment lies. */
  readonly kind: 'moment' | 'span' | 'window';
}

/** First and last day of all strips, so that sites can be compared. */
const FIRST = '1985-01-01';
const LAST = '2026-12-31';

const shareOf = (day: string): number => Math.min(Math.max(daysBetween(FIRST, day) / daysBetween(FIRST, LAST), 0), 1);

/** Labelled years of the strip with their positions. */
export const STRIP_YEARS = [1990, 2000, 2010, 2020].map((year) => ({ year, share: shareOf(`${year}-01-01`) }));

/** Positions of the dated entries of a history. What began before the first day begins at 0. */
export const stripOf = (dates: readonly (AnyDate | null)[]): StripEntry[] =>
  dates.flatMap((date) => {
    if (date === null) return [];
    const kind = 'on' in date ? 'moment' : 'from' in date ? 'span' : 'window';
    return [{ from: shareOf(firstDay(date)), to: shareOf(lastDay(date)), kind }];
  });
