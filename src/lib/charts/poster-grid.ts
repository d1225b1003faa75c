interface Sized {
  readonly columns: number;
}

/** Rows of at most `most` columns: each thing stands in the first row that has room for it, so that few columns stay empty. */
export const packRows = <T extends Sized>(things: readonly T[], most: number): readonly (readonly T[])[] => {
  const rows: T[][] = [];
  const used = (row: readonly T[]): number => row.reduce((sum, { columns }) => sum + columns, 0);
  for (const thing of things) {
    const row = rows.find((candidate) => used(candidate) + thing.columns <= most);
    if (row === undefined) rows.push([thing]);
    else row.push(thing);
  }
  return rows;
};

/** Panels that are as wide as each other, with a weight: the heavier get room first. */
interface Together {
  readonly ids: readonly string[];
  readonly weight: number;
}

/** Gives the columns that a row has left to its panels, the heaviest first, each of those that stand together one. Returns the columns that each gets. */
export const widened = (panels: readonly Together[], left: number): ReadonlyMap<string, number> => {
  const extra = new Map<string, number>();
  const order = panels.toSorted((a, b) => b.weight - a.weight);
  let rest = left;
  for (let isGiving = true; isGiving; ) {
    isGiving = false;
    for (const { ids } of order) {
      if (ids.length > rest) continue;
      for (const id of ids) extra.set(id, (extra.get(id) ?? 0) + 1);
      rest -= ids.length;
      isGiving = true;
    }
  }
  return extra;
};
