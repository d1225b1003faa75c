import type { Standing } from '#lib/charts/marks.ts';

/** A number of a quantity. */
export interface FoundValue {
  /** What is counted, in a few words. */
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The number in words and digits, such as "over 40,000". */
  readonly said: string;
  readonly claimant: string;
  /** Date of the claim in words. */
  readonly date: string;
  /** Year or years of the claim in words. */
  readonly year: string;
  readonly standing: Standing;
}

/** The claimants who gave a number. */
export interface Holders {
  /** The earliest besides the essay; null if only the essay gave it. */
  readonly first: FoundValue | null;
  /** Number of further claimants besides the essay. */
  readonly more: number;
  readonly hasEssay: boolean;
}

/** What the numbers of one quantity show. There is no verdict, no sum, and no range across claimants. */
export type GroupFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly only: FoundValue }
  /** The numbers are parts of one count by one claimant. */
  | { readonly kind: 'series'; readonly number: number; readonly least: FoundValue; readonly most: FoundValue }
  /** All numbers are equal; `ways` are their wordings. */
  | { readonly kind: 'same'; readonly number: number; readonly ways: readonly string[]; readonly holders: Holders }
  | {
      readonly kind: 'range';
      readonly number: number;
      readonly least: FoundValue;
      readonly most: FoundValue;
      readonly lowest: Holders;
      readonly highest: Holders;
      /** The essay’s number if it is neither the lowest nor the highest, with the claimants who gave the same; null otherwise. */
      readonly essay: { readonly said: string; readonly holders: Holders } | null;
    };

/** How many numbers besides the essay’s were verified independently, partly or not. */
export interface Standings {
  readonly verified: number;
  readonly partly: number;
  readonly not: number;
}

const lowest = ({ value, low }: FoundValue): number => value ?? low ?? 0;
const highest = ({ value, high }: FoundValue): number => value ?? high ?? 0;

/** Whether one claimant gave all numbers at one time, as parts of one count. */
export const isSeries = (values: readonly { readonly claimant: string; readonly date: string }[]): boolean =>
  values.length > 1 && new Set(values.map(({ claimant, date }) => `${claimant}|${date}`)).size === 1;

export const isEssay = ({ standing }: FoundValue): boolean => standing === 'essay';

const holdersOf = (values: readonly FoundValue[]): Holders => {
  const [first = null, ...more] = values.filter((value) => !isEssay(value));
  return { first, more: more.length, hasEssay: values.some(isEssay) };
};

export const standingsOf = (values: readonly FoundValue[]): Standings => {
  const countOf = (standing: Standing): number => values.filter((value) => value.standing === standing).length;
  return { verified: countOf('yes'), partly: countOf('partly'), not: countOf('no') };
};

/** The finding of a quantity. `values` are in the order of their dates, except in a series. */
export const groupFinding = (values: readonly FoundValue[]): GroupFinding => {
  const [only, second] = values;
  if (only === undefined) return { kind: 'none' };
  if (second === undefined) return { kind: 'one', only };
  const number = values.length;
  const least = values.reduce((found, value) => (lowest(value) < lowest(found) ? value : found));
  const most = values.reduce((found, value) => (highest(value) > highest(found) ? value : found));
  if (isSeries(values)) return { kind: 'series', number, least, most };
  if (lowest(least) === highest(most))
    return { kind: 'same', number, ways: [...new Set(values.map(({ said }) => said))], holders: holdersOf(values) };
  const lows = values.filter((value) => lowest(value) === lowest(least));
  const highs = values.filter((value) => highest(value) === highest(most));
  const essay = number === 2 ? undefined : values.find((value) => isEssay(value) && !lows.includes(value) && !highs.includes(value));
  const same = values.filter((value) => essay !== undefined && lowest(value) === lowest(essay) && highest(value) === highest(essay));
  return {
    kind: 'range',
    number,
    least,
    most,
    lowest: holdersOf(lows),
    highest: holdersOf(highs),
    essay: essay === undefined ? null : { said: essay.said, holders: holdersOf(same) },
  };
};
