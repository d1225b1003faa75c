import { readDistrict, readSpellings } from '#lib/map/wire.ts';
import { fold, wordsOf } from '#lib/page/filters.ts';

/**
 * Shows the entries with all of these words in any spelling, and returns their number; without words it changes nothing, and returns null. Entries of
 * later days are found too.
 */
export const searchList = (list: HTMLElement, words: string): number | null => {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return null;
  const holds = (element: HTMLElement, name: string): boolean => {
    const text = fold(`${readSpellings(element)} ${name}`);
    return wanted.every((word) => text.includes(word));
  };
  let found = 0;
  for (const group of list.querySelectorAll<HTMLDetailsElement>(':scope > details')) {
    const isWhole = group.matches('[data-district]') && holds(group, readDistrict(group).name);
    let inGroup = 0;
    for (const item of group.querySelectorAll<HTMLElement>('li')) {
      const isHit = isWhole || holds(item, item.querySelector('a')?.textContent ?? '');
      item.hidden = !isHit;
      if (isHit) inGroup++;
    }
    group.hidden = inGroup === 0;
    group.open = inGroup > 0;
    found += inGroup;
  }
  return found;
};
