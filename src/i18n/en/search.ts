/** The search page. */
export const search = {
  title: 'Search',
  description: 'Search the essay, its claims, events, places, figures and sources, by any spelling of a name.',
  words: 'Words, a question, a name in any spelling, or an id',
  parts: 'The parts of the site',
  partsNote: 'Each has a list that you can search with your browser, also where this search cannot start, such as without scripts.',
};
