import type { SearchGroup } from '#lib/page/search-wire.ts';

/** How questions are read, in this language. Words are folded. */
export const searchQuestions = {
  /** Words of a question that say nothing of its object. */
  empty:
    'a about after an and any are as at be been before but by can could did do does during for from had has have how i in into is it its many me much of on or our say said says see so tell than that the their there they this to us was we were what when where which who whose why will with would you'.split(
      ' ',
    ),
  /** What a question asks for first: the groups, by how it begins. */
  asks: [
    { begins: 'how many', groups: ['figures', 'events'] },
    { begins: 'when', groups: ['events', 'places'] },
    { begins: 'where', groups: ['places', 'sites', 'events'] },
    { begins: 'is it true', groups: ['claims'] },
    { begins: 'did', groups: ['claims', 'events'] },
    { begins: 'who', groups: ['claims', 'events'] },
  ] satisfies readonly { readonly begins: string; readonly groups: readonly SearchGroup[] }[],
  /** Words that readers use, and those that the record uses instead. */
  instead: {
    taken: ['control', 'announces'],
    took: ['control', 'announces'],
    take: ['control', 'announces'],
    fall: ['control', 'announces'],
    fell: ['control', 'announces'],
    captured: ['control', 'announces'],
    liberated: ['control', 'announces'],
    occupied: ['control'],
    change: ['control', 'announces'],
    changed: ['control', 'announces'],
    hands: ['control', 'announces'],
    exodus: ['fled', 'flee'],
    refugees: ['fled', 'displaced'],
    dead: ['killed'],
    died: ['killed', 'dead'],
    deaths: ['killed', 'dead'],
    casualties: ['killed', 'dead'],
    begin: ['start', 'fighting'],
    began: ['start', 'fighting'],
    started: ['start', 'fighting'],
    end: ['ceasefire', 'statement'],
    ended: ['ceasefire', 'statement'],
    road: ['corridor'],
    peacekeepers: ['russian', 'peacekeeping'],
  } as Readonly<Record<string, readonly string[]>>,
};
