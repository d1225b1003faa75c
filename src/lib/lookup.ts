/** Rows by each of the keys that they have, in their order; a row stands once under a key. */
export const byEach = <T>(rows: Iterable<T>, keysOf: (row: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const own = index.get(key);
      if (own === undefined) index.set(key, [row]);
      else own.push(row);
    }
  }
  return index;
};
