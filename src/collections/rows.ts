import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';

/** All rows of a collection, by id. */
export const rowsById = async <K extends CollectionKey>(name: K): Promise<ReadonlyMap<string, CollectionEntry<K>['data']>> => {
  const entries = await getCollection(name);
  return new Map(entries.map((entry) => [entry.id, entry.data]));
};

/** A row that must be there: the dataset check has made sure of it. */
export const getOrThrow = <T>(rows: ReadonlyMap<string, T>, id: string, what: string): T => {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`There is no ${what} with the id "${id}". Run "npm run check:data" to see where it is named.`);
  return row;
};
