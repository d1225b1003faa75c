import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** For a column of the strip of days and for the row of a day. `day` is `YYYY-MM-DD`. */
export const dayAttributes = (day: string): DataAttributes => ({ 'data-date': day });

export const readDay = (element: WiredElement): string => new WireReader(element).day('date');

/** For a tick of the strip, which stands for an event outside the 44 days. */
export const tickAttributes = (event: string): DataAttributes => ({ 'data-event': event });

export const readTick = (element: WiredElement): string => new WireReader(element).text('event');

/** Categories of older links that were periods, and the periods that they meant. */
const FORMER_CATEGORIES: Readonly<Record<string, readonly string[]>> = { background: ['first-war', 'between'], aftermath: ['after'] };

/** A query in which categories that were periods are periods. */
export const withPeriods = (query: URLSearchParams): URLSearchParams => {
  const categories = query.getAll('category');
  if (!categories.some((category) => Object.hasOwn(FORMER_CATEGORIES, category))) return query;
  const written = new URLSearchParams(query);
  written.delete('category');
  for (const category of categories) {
    if (!Object.hasOwn(FORMER_CATEGORIES, category)) written.append('category', category);
    for (const period of FORMER_CATEGORIES[category] ?? []) written.append('period', period);
  }
  return written;
};
