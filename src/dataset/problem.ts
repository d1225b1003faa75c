import { distance } from 'fastest-levenshtein';

/** A place in a file of the content folder. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON path such as `$[3].sources[0]`; for MDX the element or key concerned. */
  readonly path: string;
}

/** One fault of the content, complete enough to fix it without reading the code. */
export interface Problem extends Location {
  /** An error stops a build, which it is where nothing is said; a warning does not. */
  readonly level?: 'error' | 'warning';
  readonly value: string;
  readonly expected: string;
  readonly nearest: string | null;
}

const LONGEST_VALUE = 80;

/** Characters that would not be seen in a report, or not be told from a space. */
const UNSEEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu;

const asJson = (value: unknown): string => {
  if (typeof value === 'number' && !Number.isFinite(value)) return '(a number too large to be read)';
  return (JSON.stringify(value) ?? String(value)).replace(UNSEEN, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return code.length === 4 ? `\\u${code}` : `\\u{${code}}`;
  });
};

/** A value as a report shows it: JSON on one line with what cannot be seen by its code points, cut after 80 characters. */
export const show = (value: unknown): string => {
  const shown = value === undefined ? '(missing)' : asJson(value);
  return shown.length <= LONGEST_VALUE ? shown : `${shown.slice(0, LONGEST_VALUE)}… (${shown.length} characters)`;
};

/** Finds the candidate closest to a typed word, or null where none is close. Make one per list of candidates: it caches its answers. */
export const nearestOf = (candidates: Iterable<string>): ((typed: string) => string | null) => {
  const known = [...candidates].map((candidate) => ({ candidate, word: candidate.toLowerCase() }));
  const answers = new Map<string, string | null>();
  const find = (word: string): string | null => {
    let best: string | null = null;
    let bestDistance = Math.max(3, Math.ceil(word.length * 0.6));
    for (const { candidate, word: other } of known) {
      // The distance of two words is at least the difference of their lengths.
      if (Math.abs(other.length - word.length) >= bestDistance) continue;
      const steps = distance(word, other);
      if (steps < bestDistance) {
        best = candidate;
        bestDistance = steps;
      }
    }
    return best;
  };
  return (typed) => {
    const word = typed.slice(0, 100).toLowerCase();
    const answer = answers.get(word);
    if (answer !== undefined) return answer;
    const found = find(word);
    answers.set(word, found);
    return found;
  };
};

/** Finds the closest candidate for a single word. */
export const nearest = (typed: string, candidates: Iterable<string>): string | null => nearestOf(candidates)(typed);

export const byLocation = (a: Location, b: Location): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.path.localeCompare(b.path, 'en');

export const formatProblem = (problem: Problem): string =>
  [
    `${problem.file}:${problem.line}:${problem.column}  ${problem.path}${problem.level === 'warning' ? '  (warning)' : ''}`,
    `  found     ${problem.value}`,
    `  expected  ${problem.expected}`,
    ...(problem.nearest === null ? [] : [`  nearest   ${problem.nearest}`]),
  ].join('\n');

/** All problems, sorted by place, and their count on the last line. */
export const formatReport = (problems: readonly Problem[], one = 'problem'): string => {
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `${problems.length} ${problems.length === 1 ? one : `${one}s`} in ${files} ${files === 1 ? 'file' : 'files'}`;
  return [...problems.toSorted(byLocation).map(formatProblem), count].join('\n\n');
};
