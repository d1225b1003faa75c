import { count, formatNumber } from '#lib/numbers.ts';

interface Value {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly number: string;
  readonly qualifier: 'exact' | 'over' | 'about' | 'up-to' | 'range';
  readonly claimant: string;
  readonly isEssay: boolean;
}

const QUALIFIER = { exact: '', over: 'over ', about: 'about ', 'up-to': 'up to ', range: '' } as const;

const lowest = ({ value, low }: Value): number => value ?? low ?? 0;
const highest = ({ value, high }: Value): number => value ?? high ?? 0;

const said = (value: Value): string => `${QUALIFIER[value.qualifier]}${value.number}`;

/** What the figures of one quantity show, in a sentence or two, without a verdict or a sum. */
export const groupFinding = (unit: string, values: readonly Value[]): string => {
  const [only] = values;
  if (only === undefined) return 'No figure was found.';
  if (values.length === 1) return `One figure: ${said(only)} ${unit}, given by ${only.claimant}.`;
  const least = values.reduce((so, value) => (lowest(value) < lowest(so) ? value : so));
  const most = values.reduce((so, value) => (highest(value) > highest(so) ? value : so));
  const essay = values.find((value) => value.isEssay);
  const range =
    lowest(least) === highest(most)
      ? `${values.length === 2 ? 'Both' : `All ${formatNumber(values.length)}`} figures give ${formatNumber(lowest(least))} ${unit}.`
      : `${count(values.length, 'figure')}, from ${formatNumber(lowest(least))} to ${formatNumber(highest(most))} ${unit}.`;
  return essay === undefined ? range : `${range} The essay’s is ${said(essay)}.`;
};
