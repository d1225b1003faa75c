import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** Columns by which the table of settlements is sorted. */
const COLUMNS = ['name', 'armenian', 'azerbaijani', 'day', 'denied', 'source'] as const;
export type Column = (typeof COLUMNS)[number];

export const columnAttributes = (column: Column): DataAttributes => ({ 'data-sort': column });

export const readColumn = (element: WiredElement): Column => new WireReader(element).oneOf('sort', COLUMNS);
