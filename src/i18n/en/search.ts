/** The search page. */
export const search = {
  title: 'Search',
  description: 'Search the essay, its claims, events, places, figures and sources, by any spelling of a name.',
  words: 'Words, or a name in any spelling',
  more: 'More results',
  parts: 'The parts of the site',
  partsNote: 'Each has a list that can be searched with the browser as well, also where this search cannot start, as without scripts.',
};
