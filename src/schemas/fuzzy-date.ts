import { z } from 'zod';
import { day } from '#schemas/fields.ts';

export { compareDates } from '#lib/dates.ts';

const inOrder = (first: string, last: string) => first <= last;

const onDay = z.strictObject({ on: day('The day') }).describe('A known day');

const span = z
  .strictObject({ from: day('First day'), to: day('Last day') })
  .refine((value) => inOrder(value.from, value.to), { path: ['to'], message: 'a last day that is not before the first' })
  .describe('Something that lasted from one day to another');

const between = z
  .strictObject({ earliest: day('Earliest day'), latest: day('Latest day') })
  .refine((value) => inOrder(value.earliest, value.latest), {
    path: ['latest'],
    message: 'a latest day that is not before the earliest',
  })
  .describe('One moment that is not known more exactly: a month, a year or a window');

/** A date as data: a day, a span, or a window. Sorts by its first day, prints in words. */
export const fuzzyDate = z.union([onDay, span, between]);
