/** A date as data: a day, a span of days, or a window in which one moment lies. Days are `YYYY-MM-DD`. */
export type AnyDate =
  | { readonly on: string }
  | { readonly from: string; readonly to: string }
  | { readonly earliest: string; readonly latest: string };

/** First possible day of a date. */
export const firstDay = (date: AnyDate): string => ('on' in date ? date.on : 'from' in date ? date.from : date.earliest);

/** Last possible day of a date. */
export const lastDay = (date: AnyDate): string => ('on' in date ? date.on : 'to' in date ? date.to : date.latest);

/** Compares dates by first day, then by last day; undated (null) is last. */
export const compareDates = (a: AnyDate | null, b: AnyDate | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return firstDay(a).localeCompare(firstDay(b)) || lastDay(a).localeCompare(lastDay(b));
};

/** The last day of the month of a day, `YYYY-MM-DD`. */
const lastOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
};

/**
 * The shortest way to write a date: a day, a whole month, year, decade or run of years, a span (within one month, within one year, or across years), or a
 * window.
 */
export type DateShape = 'day' | 'month' | 'year' | 'decade' | 'years' | 'spanOfMonth' | 'spanOfYear' | 'span' | 'window';

/** The shape of a date; a window of whole years that is no decade stays a window. */
export const shapeOf = (date: AnyDate): DateShape => {
  if ('on' in date) return 'day';
  const [first, last] = [firstDay(date), lastDay(date)];
  const [firstYear, lastYear] = [first.slice(0, 4), last.slice(0, 4)];
  const isSpan = 'from' in date;
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    if (firstYear === lastYear) return 'year';
    if (firstYear.endsWith('0') && Number(lastYear) - Number(firstYear) === 9) return 'decade';
    return isSpan ? 'years' : 'window';
  }
  if (first.endsWith('-01') && last === lastOfMonth(first)) return 'month';
  if (!isSpan) return 'window';
  if (firstYear !== lastYear) return 'span';
  return first.slice(0, 7) === last.slice(0, 7) ? 'spanOfMonth' : 'spanOfYear';
};
