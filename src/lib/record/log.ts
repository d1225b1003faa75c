interface Entry {
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** The entries of a log by day, those of one day in the order of the file. */
export const oldestFirst = <E extends Entry>(log: readonly E[]): E[] => {
  const place = new Map(log.map((entry, index) => [entry, index]));
  return log.toSorted((a, b) => a.date.localeCompare(b.date) || (place.get(a) ?? 0) - (place.get(b) ?? 0));
};
