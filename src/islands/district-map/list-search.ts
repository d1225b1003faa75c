import { readDistrict, readSpellings } from '#lib/map/wire.ts';
import { fold } from '#lib/page/filters.ts';

/** Shows the entries with all of these words in any spelling, and returns their number; without words it shows all, and returns null. */
export const searchList = (list: HTMLElement, words: string): number | null => {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const isSearching = wanted.length > 0;
  const holds = (element: HTMLElement, name: string): boolean => {
    const text = fold(`${readSpellings(element)} ${name}`);
    return wanted.every((word) => text.includes(word));
  };
  let found = 0;
  for (const group of list.querySelectorAll<HTMLDetailsElement>(':scope > details')) {
    const isWhole = isSearching && group.matches('[data-district]') && holds(group, readDistrict(group).name);
    let inGroup = 0;
    for (const item of group.querySelectorAll<HTMLElement>('li')) {
      const isHit = !isSearching || isWhole || holds(item, item.querySelector('a')?.textContent ?? '');
      item.hidden = !isHit;
      if (isHit) inGroup++;
    }
    group.hidden = isSearching && inGroup === 0;
    if (isSearching) group.open = inGroup > 0;
    found += inGroup;
  }
  return isSearching ? found : null;
};
