import type { Standing } from '#lib/charts/marks.ts';
import { count, formatNumber } from '#lib/numbers.ts';

/** One number as a sentence speaks of it. */
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
  /** Year or years of the claim, or "undated". */
  readonly year: string;
  readonly standing: Standing;
}

const lowest = ({ value, low }: FoundValue): number => value ?? low ?? 0;
const highest = ({ value, high }: FoundValue): number => value ?? high ?? 0;

const by = ({ claimant, year }: FoundValue): string => `${claimant}, ${year}`;

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** True if one claimant gave all numbers at one time, as parts of one count. */
export const isSeries = (values: readonly { readonly claimant: string; readonly date: string }[]): boolean =>
  values.length > 1 && new Set(values.map(({ claimant, date }) => `${claimant}|${date}`)).size === 1;

const isEssay = ({ standing }: FoundValue): boolean => standing === 'essay';

/** Who gave a number: the first who did, how many more, and whether the essay is among them. */
const givenBy = (holders: readonly FoundValue[]): string => {
  const [first, ...more] = holders.filter((value) => !isEssay(value));
  const hasEssay = holders.some(isEssay);
  if (first === undefined) return 'that of the essay alone';
  const others = more.length + (hasEssay ? 1 : 0);
  if (others === 0) return `given by ${by(first)}`;
  if (others === 1 && hasEssay) return `given by ${by(first)}, and the essay`;
  return `given by ${by(first)}, and ${formatNumber(others)} more${hasEssay ? ', the essay among them' : ''}`;
};

const essayClause = (values: readonly FoundValue[], said: readonly FoundValue[]): string => {
  const essay = values.find(isEssay);
  if (essay === undefined || said.includes(essay)) return '';
  const [first, ...more] = values.filter((value) => value !== essay && lowest(value) === lowest(essay) && highest(value) === highest(essay));
  if (first === undefined) return `; the essay’s ${essay.said} is that of no other`;
  return `; the essay’s ${essay.said} is also that of ${by(first)}${more.length === 0 ? '' : `, and ${formatNumber(more.length)} more`}`;
};

const standingClause = (values: readonly FoundValue[]): string => {
  const others = values.filter((value) => !isEssay(value));
  const countOf = (standing: Standing): number => others.filter((value) => value.standing === standing).length;
  const [verified, partly, not] = [countOf('yes'), countOf('partly'), countOf('no')];
  if (others.length === 0) return '';
  if (others.length === 1) return `; it is ${verified === 1 ? '' : partly === 1 ? 'partly ' : 'not '}verified independently`;
  if (verified === others.length) return '; all are independently verified';
  if (partly === others.length) return '; all are partly verified';
  if (not === others.length) return '; none is independently verified';
  const parts = [
    ...(verified > 0 ? [`${verified} independently verified`] : []),
    ...(partly > 0 ? [`${partly} partly verified`] : []),
    ...(not > 0 ? [`${not} not verified`] : []),
  ];
  return `; ${listed(parts)}`;
};

/** What the numbers of one quantity show, in one sentence, without a verdict, a sum, or a range across claimants. */
export const groupFinding = (unit: string, values: readonly FoundValue[]): string => {
  const [only, second] = values;
  if (only === undefined) return 'No figure was found.';
  const standing = standingClause(values);
  if (second === undefined) return `One figure was found: ${only.said} ${unit}, given by ${isEssay(only) ? 'the essay' : by(only)}${standing}.`;
  const least = values.reduce((so, value) => (lowest(value) < lowest(so) ? value : so));
  const most = values.reduce((so, value) => (highest(value) > highest(so) ? value : so));
  if (isSeries(values)) {
    return `${by(most)}, gives ${count(values.length, 'figure')} of one count, from ${most.said} ${unit} (${most.label}) to ${least.said} (${least.label})${standing}.`;
  }
  if (lowest(least) === highest(most)) {
    const ways = [...new Set(values.map(({ said }) => said))];
    return `${values.length === 2 ? 'Both' : `All ${formatNumber(values.length)}`} figures are ${ways.join(' or ')} ${unit}, ${givenBy(values)}${standing}.`;
  }
  const lows = values.filter((value) => lowest(value) === lowest(least));
  const highs = values.filter((value) => highest(value) === highest(most));
  if (values.length === 2)
    return `The lower figure, ${least.said} ${unit}, is ${givenBy(lows)}; the higher, ${most.said}, ${givenBy(highs)}${standing}.`;
  const essay = essayClause(values, [...lows, ...highs]);
  return `Of ${formatNumber(values.length)} figures the lowest, ${least.said} ${unit}, is ${givenBy(lows)}; the highest, ${most.said}, ${givenBy(highs)}${essay}${standing}.`;
};
