import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** For a column of the strip of days and for the row of a day. `day` is `YYYY-MM-DD`. */
export const dayAttributes = (day: string): DataAttributes => ({ 'data-date': day });

export const readDay = (element: WiredElement): string => new WireReader(element).day('date');
