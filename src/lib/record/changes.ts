interface Entry {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Rows concerned; none where the whole record is. */
  readonly items: readonly string[];
}

/** The entry of the log that last changed a row. */
export interface Change {
  readonly entry: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** An id in the log, with the table before it where two tables share the id: "figures/sumgait". */
export const itemOf = (item: string): { readonly table: string | null; readonly id: string } => {
  const [first = '', second] = item.split('/');
  return second === undefined ? { table: null, id: first } : { table: first, id: second };
};

/** For each row that the log names, as the log names it, its latest entry. */
export const latestChanges = (log: readonly Entry[]): ReadonlyMap<string, Change> => {
  const changes = new Map<string, Change>();
  for (const { id, date, items } of log) {
    for (const item of items) {
      const known = changes.get(item);
      if (known === undefined || known.date <= date) changes.set(item, { entry: id, date });
    }
  }
  return changes;
};

/** Day on which any of the rows last changed, or the whole record did; null where the log has no such entry. */
export const dateModified = (log: readonly Entry[], rows: ReadonlySet<string>): string | null =>
  log
    .filter(({ items }) => items.length === 0 || items.some((item) => rows.has(item)))
    .reduce<string | null>((latest, { date }) => (latest === null || date > latest ? date : latest), null);
