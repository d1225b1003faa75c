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
  units: {
    /** Accessible name of a picture of units with `per` units per square. */
    squares: (squares: number, per: number, unit: string, printed: string): string =>
      `${format.count(squares, { one: 'square', other: 'squares' })}, ${
        per === 1 ? 'one each' : `one for every ${format.number(per)} ${unit}`
      }: ${printed} ${unit} by the essay’s count.`,
    withStatus: (sentence: string, status: string): string => `${sentence} ${status}.`,
    other: (number: string, claimant: string, date: string): string => `${number} (${claimant}, ${date})`,
    others: (numbers: readonly string[]): string => `Others count otherwise: ${numbers.join('; ')}.`,
    allFigures: 'All figures of this quantity',
  },
};
