interface Row {
  readonly id: string;
  readonly formerIds: readonly string[];
}

/** What stands at a URL: a row with those before and after it (null at the ends), or a row that now has what was there. */
export type ThingPage<R extends Row> =
  | { readonly isMoved: false; readonly row: R; readonly previous: R | null; readonly next: R | null }
  | { readonly isMoved: true; readonly row: R };

/** A page for each row, by its id, and one for each id that it had before. */
export const thingPages = <R extends Row>(rows: readonly R[]): { readonly id: string; readonly page: ThingPage<R> }[] => [
  ...rows.map((row, index) => ({
    id: row.id,
    page: { isMoved: false as const, row, previous: rows[index - 1] ?? null, next: rows[index + 1] ?? null },
  })),
  ...rows.flatMap((row) => row.formerIds.map((id) => ({ id, page: { isMoved: true as const, row } }))),
];
