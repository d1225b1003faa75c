import type { Standing } from '#lib/charts/marks.ts';

/** One number of a quantity. */
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

/** Who gave a number. */
export interface Holders {
  /** The first who did, the essay left out; null where nobody else did. */
  readonly first: FoundValue | null;
  /** How many more did, the essay left out. */
  readonly more: number;
  readonly hasEssay: boolean;
}

/** What the numbers of one quantity show, without a verdict, a sum, or a range across claimants. */
export type GroupFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly only: FoundValue }
  /** Parts of one count of one claimant. */
  | { readonly kind: 'series'; readonly number: number; readonly least: FoundValue; readonly most: FoundValue }
  /** All give the same number; `ways` is how they put it. */
  | { readonly kind: 'same'; readonly number: number; readonly ways: readonly string[]; readonly holders: Holders }
  | {
      readonly kind: 'range';
      readonly number: number;
      readonly least: FoundValue;
      readonly most: FoundValue;
      readonly lowest: Holders;
      readonly highest: Holders;
      /** The essay’s number where it is neither the lowest nor the highest, with those who gave the same. */
      readonly essay: { readonly said: string; readonly holders: Holders } | null;
    };

/** How many numbers, the essay’s left out, are verified independently, how many partly, and how many not. */
export interface Standings {
  readonly verified: number;
  readonly partly: number;
  readonly not: number;
}

const lowest = ({ value, low }: FoundValue): number => value ?? low ?? 0;
const highest = ({ value, high }: FoundValue): number => value ?? high ?? 0;

/** True if one claimant gave all numbers at one time, as parts of one count. */
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

/** What the numbers of one quantity show. The values are in the order in which they were given. */
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
