import type { XY } from '#lib/map/projection.ts';

/** Something placed on a drawing beside others of its kind. */
export interface Placed<T> {
  readonly item: T;
  readonly at: XY;
}

/** Items whose marks would cover each other. */
export interface Cluster<T> {
  readonly at: XY;
  readonly items: readonly T[];
}

/** Groups items that are less than `within` units from the first of a group; the position of a group is their middle. The order stays. */
export const clustersOf = <T>(items: readonly Placed<T>[], within: number): Cluster<T>[] => {
  const groups: Placed<T>[][] = [];
  for (const placed of items) {
    const group = groups.find(([first]) => first !== undefined && Math.hypot(first.at.x - placed.at.x, first.at.y - placed.at.y) < within);
    if (group === undefined) groups.push([placed]);
    else group.push(placed);
  }
  return groups.map((group) => ({
    items: group.map(({ item }) => item),
    at: {
      x: group.reduce((sum, { at }) => sum + at.x, 0) / group.length,
      y: group.reduce((sum, { at }) => sum + at.y, 0) / group.length,
    },
  }));
};

/** Spreads the items of a group on a ring around its middle, `apart` units from one to the next; one item stays in the middle. */
export const spread = <T>({ at, items }: Cluster<T>, apart: number): Placed<T>[] => {
  const [only] = items;
  if (only !== undefined && items.length === 1) return [{ item: only, at }];
  const radius = Math.max(apart, (items.length * apart) / (2 * Math.PI));
  return items.map((item, index) => {
    const angle = (2 * Math.PI * index) / items.length - Math.PI / 2;
    return { item, at: { x: at.x + radius * Math.cos(angle), y: at.y + radius * Math.sin(angle) } };
  });
};
