/**
 * Where a key leads in a row of `count` things that are one tab stop together: arrows go one on or back and stop at the ends, Home and End go to the
 * ends. `index` is where the reader is, null before the first step. Null for any other key. Source: the arrow keys of a toolbar in the ARIA Authoring
 * Practices, https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
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
