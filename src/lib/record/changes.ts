interface Entry {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Rows that changed; empty if the entry is about the whole record. */
  readonly items: readonly string[];
}

/** The entry of the log that last changed a row. */
export interface Change {
  readonly entry: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** Splits an id of the log, which has its table before it where two tables share the id: "figures/sumgait". */
export const itemOf = (item: string): { readonly table: string | null; readonly id: string } => {
  const [first = '', second] = item.split('/');
  return second === undefined ? { table: null, id: first } : { table: first, id: second };
};

/** Latest entry of the log per row, by the id as it is in the log. */
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

/** Day of the latest entry on one of the rows or on the whole record; null if the log has none. Publishing a version changes no row. */
export const dateModified = (log: readonly (Entry & { readonly kind: string })[], rows: ReadonlySet<string>): string | null =>
  log
    .filter(({ kind, items }) => (items.length === 0 && kind !== 'released') || items.some((item) => rows.has(item)))
    .reduce<string | null>((latest, { date }) => (latest === null || date > latest ? date : latest), null);
