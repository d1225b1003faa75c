/** Indexes rows by each of their keys, in the order given. A row occurs once per key. */
export const byEach = <T>(rows: Iterable<T>, keysOf: (row: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const indexed = index.get(key);
      if (indexed === undefined) index.set(key, [row]);
      else indexed.push(row);
    }
  }
  return index;
};
