import { formatNumber } from '#lib/numbers.ts';

interface Said {
  readonly claimant: string;
  /** Year or years, or "undated". */
  readonly year: string;
  readonly date: string;
}

/** A number of the essay, with the statements that give the same one, the earliest first. */
export interface Matched {
  /** What is counted: "museums". */
  readonly unit: string;
  readonly same: readonly Said[];
}

const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

const keyOf = ({ claimant, date }: Said): string => `${claimant}|${date}`;

/** The statement that gives most of the numbers, and which; null if none gives any. */
const mostShared = (numbers: readonly Matched[]): { readonly said: Said; readonly units: readonly string[] } | null => {
  const statements = new Map(numbers.flatMap(({ same }) => same.map((said) => [keyOf(said), said] as const)));
  const shared = [...statements].map(([key, said]) => ({
    said,
    units: numbers.filter(({ same }) => same.some((other) => keyOf(other) === key)).map(({ unit }) => unit),
  }));
  return shared.reduce<(typeof shared)[number] | null>((so, next) => (so === null || next.units.length > so.units.length ? next : so), null);
};

/** Which statements the numbers of the essay are those of: the one that gives most of them, then what gives most of the rest. */
export const matchFinding = (numbers: readonly Matched[]): string => {
  const parts: string[] = [];
  let rest = numbers;
  for (let shared = mostShared(rest); shared !== null; shared = mostShared(rest)) {
    const { said, units } = shared;
    parts.push(`${formatNumber(units.length)} (${listed(units)}) ${units.length === 1 ? 'is that' : 'are those'} of ${said.claimant}, ${said.year}`);
    rest = rest.filter(({ unit }) => !units.includes(unit));
  }
  if (rest.length > 0)
    parts.push(
      `${formatNumber(rest.length)} (${listed(rest.map(({ unit }) => unit))}) ${rest.length === 1 ? 'is' : 'are'} found in no other statement`,
    );
  return `Of the essay’s ${formatNumber(numbers.length)} heritage numbers, ${parts.join('; ')}.`;
};
