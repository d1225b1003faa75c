export const QUALIFIERS = ['exact', 'over', 'about', 'up-to', 'range'] as const;
export const STANDINGS = ['yes', 'partly', 'no', 'essay'] as const;

/** What a claimant said with a number: exactly, over, about or up to this, or a range. */
export type Qualifier = (typeof QUALIFIERS)[number];

/** How far works of others confirm a number. `essay` is a number of the essay, which has the status of its claim instead. */
export type Standing = (typeof STANDINGS)[number];

/** SVG paths of a mark, in pixels around its middle. */
export interface Mark {
  readonly outline: string;
  /** The filled part; null where the mark is hollow. */
  readonly fill: string | null;
  /** The sign for the qualifier beside the mark; null where the number is exact. */
  readonly tail: string | null;
}

const CIRCLE = 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z';
const LEFT_HALF = 'M0-6a6 6 0 0 0 0 12z';
const DIAMOND = 'M0-8 8 0 0 8-8 0z';

const FILLS = { yes: CIRCLE, partly: LEFT_HALF, no: null, essay: DIAMOND } as const;

const TAILS = {
  exact: null,
  over: 'M9 0H23M18-4.5 23 0l-5 4.5',
  about: 'M10 0q2.5-5 5 0t5 0M-20 0q2.5-5 5 0t5 0',
  'up-to': 'M-9 0H-23M-18-4.5-23 0l5 4.5',
  range: null,
} as const;

/** Pixels from the middle of a mark to its right (`start`: a number that starts there) and left (`end`) edge. */
const REACH = {
  exact: { start: 8, end: 8 },
  over: { start: 24, end: 8 },
  about: { start: 21, end: 21 },
  'up-to': { start: 8, end: 24 },
  range: { start: 2, end: 2 },
} as const;

/** The mark of one number. A range has a bar instead. */
export const markOf = (qualifier: Exclude<Qualifier, 'range'>, standing: Standing): Mark => ({
  outline: standing === 'essay' ? DIAMOND : CIRCLE,
  fill: FILLS[standing],
  tail: TAILS[qualifier],
});

/** Pixels from the middle of a mark to its edge on the side of its number. `side` is the text anchor of the number. */
export const reachOf = (qualifier: Qualifier, side: 'start' | 'end'): number => REACH[qualifier][side];
