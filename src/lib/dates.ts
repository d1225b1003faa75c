/** A date as data: a day, a span of days, or a window in which one moment lies. Days are `YYYY-MM-DD`. */
export type AnyDate =
  | { readonly on: string }
  | { readonly from: string; readonly to: string }
  | { readonly earliest: string; readonly latest: string };

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: number;
}

const parts = (day: string): Parts => {
  const [year = '', month = '1', date = '1'] = day.split('-');
  return { year, month: MONTHS[Number(month) - 1] ?? '', day: Number(date) };
};

/** "20 October 2020" */
export const dayInWords = (day: string): string => {
  const { year, month, day: date } = parts(day);
  return `${date} ${month} ${year}`;
};

/** "20 October" */
export const dayWithoutYear = (day: string): string => {
  const { month, day: date } = parts(day);
  return `${date} ${month}`;
};

const lastOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
};

/** A whole decade, year or month in words; null if the window is none of them. */
const wholePeriod = (first: string, last: string): string | null => {
  const a = parts(first);
  const fromNewYear = first.endsWith('-01-01');
  const toYearEnd = last.endsWith('-12-31');
  if (fromNewYear && toYearEnd) {
    const years = [a.year, parts(last).year];
    if (years[0] === years[1]) return a.year;
    if (a.year.endsWith('0') && Number(years[1]) - Number(a.year) === 9) return `${a.year}s`;
    return null;
  }
  if (first.endsWith('-01') && last === lastOfMonth(first)) return `${a.month} ${a.year}`;
  return null;
};

const range = (first: string, last: string): string => {
  const a = parts(first);
  const b = parts(last);
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) return `${a.year}–${b.year}`;
  if (a.year !== b.year) return `${dayInWords(first)} – ${dayInWords(last)}`;
  if (a.month !== b.month) return `${dayWithoutYear(first)} – ${dayInWords(last)}`;
  return `${a.day}–${dayInWords(last)}`;
};

/** First day of a date: what it is sorted by, and its `data-day`. */
export const firstDay = (date: AnyDate): string => ('on' in date ? date.on : 'from' in date ? date.from : date.earliest);

/** Last day of a date. */
export const lastDay = (date: AnyDate): string => ('on' in date ? date.on : 'to' in date ? date.to : date.latest);

/** Orders dates by their first day, then by their last; what is undated comes last. */
export const compareDates = (a: AnyDate | null, b: AnyDate | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return firstDay(a).localeCompare(firstDay(b)) || lastDay(a).localeCompare(lastDay(b));
};

/** A date in words with its precision: "20 October 2020", "27–29 February 1988", "between 10 November 2020 and 30 September 2022", "2003", "undated". */
export const dateInWords = (date: AnyDate | null): string => {
  if (date === null) return 'undated';
  if ('on' in date) return dayInWords(date.on);
  const [first, last] = [firstDay(date), lastDay(date)];
  const whole = wholePeriod(first, last);
  if (whole !== null) return whole;
  return 'from' in date ? range(first, last) : `between ${dayInWords(first)} and ${dayInWords(last)}`;
};
