/**
 * Index after a key in a row of `count` items that are one tab stop: arrows move by one and stop at the ends, Home and End go to the ends. `index` is
 * the current item, null before the first key. Null for any other key. Source: the keys of a toolbar in the ARIA Authoring Practices,
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export const indexAfterKey = (key: string, index: number | null, count: number): number | null => {
  const last = count - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min((index ?? -1) + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max((index ?? 0) - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};
