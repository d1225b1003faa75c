import { SEARCH_GROUPS } from '#lib/page/search-wire.ts';

/** An entry of the search index: a claim, an event, a place, a quantity, a source. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  /** Text of a result below its title. */
  readonly about: string;
  readonly content: string;
  /** Names of a place as they are written, and the id of the row, separated by "|". If the query is one of them, the row is the first result. */
  readonly names: string;
  /** One of SEARCH_GROUPS. */
  readonly group: string;
}

const KEYS = ['url', 'title', 'kind', 'about', 'content', 'names', 'group'] as const;

const isSearchRecord = (value: unknown): value is SearchRecord =>
  typeof value === 'object' &&
  value !== null &&
  KEYS.every((key) => typeof Reflect.get(value, key) === 'string') &&
  SEARCH_GROUPS.some((group) => group === Reflect.get(value, 'group'));

/** Parses a JSON list of records. Throws if it is not a list, or names the first entry that is not a record. */
export const parseSearchRecords = (text: string): SearchRecord[] => {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read)) throw new Error('The search records are no list.');
  return read.map((entry: unknown, index) => {
    if (!isSearchRecord(entry))
      throw new Error(`Search record ${index} is ${JSON.stringify(entry)?.slice(0, 80)}. Expected texts for ${KEYS.join(', ')}.`);
    return entry;
  });
};
