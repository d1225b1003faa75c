import { format } from '#i18n/en/format.ts';

/** Status lines of the search. */
export const searchStatus = {
  searching: 'Searching …',
  found: (results: number, words: string): string =>
    results === 0 ? `Nothing was found for “${words}”.` : `${format.count(results, { one: 'result', other: 'results' })} for “${words}”`,
  failed: 'The search could not be loaded. The parts of the site are listed below.',
};
