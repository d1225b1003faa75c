import { format } from '#i18n/en/format.ts';
import { type AnyDate, firstDay, lastDay, shapeOf } from '#lib/dates.ts';

const inWords = (date: AnyDate): string => {
  const [first, last] = [firstDay(date), lastDay(date)];
  switch (shapeOf(date)) {
    case 'day':
      return format.day(first);
    case 'month':
      return format.month(first);
    case 'year':
      return format.year(first);
    case 'decade':
      return `${format.year(first)}s`;
    case 'years':
      return `${format.year(first)}–${format.year(last)}`;
    case 'spanOfMonth':
      return `${format.dayOfMonth(first)}–${format.day(last)}`;
    case 'spanOfYear':
      return `${format.dayWithoutYear(first)} – ${format.day(last)}`;
    case 'span':
      return `${format.day(first)} – ${format.day(last)}`;
    case 'window':
      return `between ${format.day(first)} and ${format.day(last)}`;
  }
};

/** Dates in words. Days are `YYYY-MM-DD`. */
export const dates = {
  undated: 'undated',
  /** "20 October 2020" */
  day: (day: string): string => format.day(day),
  /** "20 Oct", for labels of drawings */
  dayShort: (day: string): string => format.dayShort(day).replace('Sept', 'Sep'),
  /** "Oct 2020" */
  monthShort: (day: string): string => format.monthShort(day).replace('Sept', 'Sep'),
  /** "Oct 2020", or the year where the days lie in several months */
  monthsShort: (first: string, last: string): string =>
    first.slice(0, 7) === last.slice(0, 7) ? format.monthShort(first).replace('Sept', 'Sep') : format.year(last),
  /** "20 October" */
  dayWithoutYear: (day: string): string => format.dayWithoutYear(day),
  /** A date with its precision: "20 October 2020", "27–29 February 1988", "between 10 November 2020 and 30 September 2022", "2003", "undated". */
  date: (date: AnyDate | null): string => (date === null ? 'undated' : inWords(date)),
  /** The same without the year of the first day, for texts that name the year before. */
  dateWithoutYear: (date: AnyDate): string => inWords(date).replaceAll(` ${format.year(firstDay(date))}`, ''),
  /** The year or years of a date: "2001", "2010–2019", "undated". */
  years: (date: AnyDate | null): string => {
    if (date === null) return 'undated';
    const [first, last] = [format.year(firstDay(date)), format.year(lastDay(date))];
    return first === last ? first : `${first}–${last}`;
  },
};
