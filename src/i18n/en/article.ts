import { format } from '#i18n/en/format.ts';

/** Marks, notes and pictures of the article. */
export const article = {
  /** Accessible name of a mark. */
  note: (number: number, status: string): string => `Note ${number}: ${status}`,
  noteOnClaims: (number: number, claims: number, statuses: readonly string[]): string =>
    `Note ${number}: ${format.number(claims)} claims, ${statuses.join(', ')}`,
  record: 'The record',
  steps: {
    title: 'The war on the map, step by step',
    picture: (title: string, count: string): string => `“${title}” on the map, with the districts and settlements announced by then. ${count}.`,
  },
  counts: {
    /** "Libraries found completely destroyed (State heritage service, 28 January 2021)" */
    label: (label: string, claimant: string, date: string): string => `${label} (${claimant}, ${date})`,
    key: 'Outlined: the number of the essay. Filled: what others counted.',
  },
};
