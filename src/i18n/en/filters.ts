import { format } from '#i18n/en/format.ts';

const list = (what: string) => ({
  /** Name of the form. */
  name: `Filter the ${what}`,
  /** How many there are. */
  all: (total: number): string => `${format.number(total)} ${what}`,
  /** How many the filters leave. */
  shown: (shown: number, total: number): string => `${format.number(shown)} of ${format.number(total)} ${what}`,
});

/** The filters of a list, and what they say. */
export const filters = {
  lists: { claims: list('claims'), events: list('events'), sites: list('sites'), works: list('works') },
  legend: 'Filters',
  any: 'any',
  words: 'Words',
  /** A value of a filter with how many entries have it. */
  option: (label: string, number: number): string => `${label} (${format.number(number)})`,
  clear: 'Clear the filters',
  exception: 'Shown because the address leads to it; the filters would leave it out.',
};
