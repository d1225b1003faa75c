interface Said {
  readonly claimant: string;
  /** Year or years in words. */
  readonly year: string;
  readonly date: string;
}

/** A number of the essay, with the statements that give the same number, the earliest first. */
export interface Matched {
  /** What is counted: "museums". */
  readonly unit: string;
  readonly same: readonly Said[];
}

/** The statements that give the same numbers as the essay. */
export interface Matches {
  /** Number of numbers in the essay. */
  readonly number: number;
  /** The statement that gives most of the numbers, then the one that gives most of the rest, each with its units. */
  readonly shared: readonly { readonly said: Said; readonly units: readonly string[] }[];
  /** Units of the numbers that only the essay gives. */
  readonly rest: readonly string[];
}

const keyOf = ({ claimant, date }: Said): string => `${claimant}|${date}`;

/** The statement that gives most of the numbers, with their units; null if none gives any. */
const mostShared = (numbers: readonly Matched[]): Matches['shared'][number] | null => {
  const statements = new Map(numbers.flatMap(({ same }) => same.map((said) => [keyOf(said), said] as const)));
  const shared = [...statements].map(([key, said]) => ({
    said,
    units: numbers.filter(({ same }) => same.some((other) => keyOf(other) === key)).map(({ unit }) => unit),
  }));
  return shared.reduce<(typeof shared)[number] | null>((most, next) => (most === null || next.units.length > most.units.length ? next : most), null);
};

export const essayMatches = (numbers: readonly Matched[]): Matches => {
  const shared: Matches['shared'][number][] = [];
  let rest = numbers;
  for (let next = mostShared(rest); next !== null; next = mostShared(rest)) {
    const { units } = next;
    shared.push(next);
    rest = rest.filter(({ unit }) => !units.includes(unit));
  }
  return { number: numbers.length, shared, rest: rest.map(({ unit }) => unit) };
};
