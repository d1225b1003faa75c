import type { filterStatus } from '#i18n/en/filterStatus.ts';
import { format } from '#i18n/en/format.ts';

type ByList = Readonly<Record<keyof typeof filterStatus, string>>;

/** The filters of a list. */
export const filters = {
  name: {
    claims: 'Filter the claims',
    corrections: 'Filter the entries',
    events: 'Filter the events',
    places: 'Filter the places',
    quantities: 'Filter the quantities',
    sites: 'Filter the sites',
    works: 'Filter the works',
  } satisfies ByList,
  /** Shown if no entry matches. */
  none: {
    corrections: 'No entry matches these filters.',
    claims: 'No claim matches all of these filters. Remove one, or clear them.',
    events: 'No event matches all of these filters. Remove one, or clear them.',
    places: 'No place matches these filters.',
    quantities: 'No quantity matches all of these filters. Remove one, or clear them.',
    sites: 'No site matches these filters.',
    works: 'No work matches all of these filters. Remove one, or clear them.',
  } satisfies ByList,
  facets: {
    attribution: 'Whose account',
    category: 'What happened',
    condition: 'Condition now',
    condition2020: 'Condition in autumn 2020',
    consulted: 'How consulted',
    harm: 'Harm to civilians of',
    has: 'Only',
    heritage: 'Heritage',
    kind: 'Kind',
    language: 'Language',
    link: 'Link',
    kindOfLoss: 'Kind of loss',
    part: 'Part',
    period: 'When',
    place: 'Place',
    placeOfSite: 'District or place',
    side: 'Side',
    status: 'Status',
    whoseLoss: 'Whose loss',
  },
  consulted: { read: 'read in a stored copy', reported: 'known only through reports' },
  legend: 'Filters',
  any: 'any',
  words: 'Words',
  /** An option with the number of its entries. */
  option: (label: string, number: number): string => `${label} (${format.number(number)})`,
  /** In the head of a group of a list: the number of its entries. */
  inGroup: (total: number): string => format.number(total),
  shownInGroup: (shown: number, total: number): string => `${format.number(shown)} of ${format.number(total)}`,
  clear: 'Clear the filters',
  exception: 'Shown because you followed a link to it. It does not match the filters.',
};
