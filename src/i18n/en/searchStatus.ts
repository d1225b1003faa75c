import { format } from '#i18n/en/format.ts';

/** Status lines of the search, and words of its results. */
export const searchStatus = {
  searching: 'Searching …',
  found: (results: number, words: string): string =>
    results === 0 ? `Nothing was found for “${words}”.` : `${format.count(results, { one: 'result', other: 'results' })} for “${words}”`,
  failed: 'The search could not be loaded. The parts of the site are listed below.',
  groups: {
    places: 'Places',
    events: 'Events',
    claims: 'Claims',
    figures: 'Figures',
    sites: 'Heritage sites',
    article: 'Article and pages',
    sources: 'Sources',
  },
  more: (hidden: number, group: string): string => `${format.number(hidden)} more: ${group.toLowerCase()}`,
  /** "Shusha / Shushi, found as Şuşa" */
  foundAs: (title: string, form: string): string => `${title}, found as ${form}`,
};
