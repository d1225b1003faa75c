import { type AnyDate, firstDay, lastDay } from '#lib/dates.ts';
import { daysBetween } from '#lib/record/war.ts';

/** What the strip of a site shows of one entry of its history, in shares of its width. */
export interface StripEntry {
  readonly from: number;
  readonly to: number;
  /** A moment, something that lasted, or a window in which a moment lies. */
  readonly kind: 'moment' | 'span' | 'window';
}

/** First and last day of every strip, so that the strips of all sites compare. */
const FIRST = '1985-01-01';
const LAST = '2026-12-31';

const shareOf = (day: string): number => Math.min(Math.max(daysBetween(FIRST, day) / daysBetween(FIRST, LAST), 0), 1);

/** Years along the strip, where they stand. */
export const STRIP_YEARS = [1990, 2000, 2010, 2020].map((year) => ({ year, share: shareOf(`${year}-01-01`) }));

/** The dated entries of a history on the common strip; what began before it begins at its start. */
export const stripOf = (dates: readonly (AnyDate | null)[]): StripEntry[] =>
  dates.flatMap((date) => {
    if (date === null) return [];
    const kind = 'on' in date ? 'moment' : 'from' in date ? 'span' : 'window';
    return [{ from: shareOf(firstDay(date)), to: shareOf(lastDay(date)), kind }];
  });
