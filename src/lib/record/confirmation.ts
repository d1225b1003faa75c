import type { RestsOn } from '#lib/record/independence.ts';
import { isCountable } from '#lib/record/status.ts';
import type { Figure, FigureDerived } from '#schemas/figure.ts';
import type { Source } from '#schemas/source.ts';

interface Counted extends Pick<Figure, 'claimantSide' | 'passedOn'> {
  /** Id of the claim of the essay that states it; null for every other claimant. */
  readonly claim: string | null;
}

interface Checked {
  readonly claim: string | null;
  readonly confirmedBy: readonly { readonly how: 'yes' | 'partly' }[];
}

/** What decides whether a work counts. */
type Work = Pick<Source, 'kind' | 'consulted' | 'publisher'>;

/** How far works of others confirm a figure: one that checked the number, one that checked a part of it, none; null for a figure of the essay, whose claim has a status. */
export const verifiedOf = ({ claim, confirmedBy }: Checked): FigureDerived['verified'] => {
  if (claim !== null) return null;
  const [best = 'no'] = ['yes' as const, 'partly' as const].filter((how) => confirmedBy.some((entry) => entry.how === how));
  return best;
};

/** Whether an independent body counted itself, and its number is read in a work that counts. */
export const isIndependentCount = ({ claim, claimantSide, passedOn }: Counted, sources: readonly Work[]): boolean =>
  claim === null && claimantSide === 'independent' && !passedOn && sources.some(isCountable);

const folded = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'a']);

/** "Human Rights Watch" -> "HRW"; null for names of fewer than three words. */
const initials = (name: string): string | null => {
  const words = folded(name)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return words.length < 3 ? null : words.map((word) => word[0]).join('');
};

/** A name without what is in brackets, and what is in brackets: "… (AAAS)". */
const variants = (name: string): readonly string[] => [
  name.replace(/\([^)]*\)/g, ' '),
  ...[...name.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside),
];

/** Shorter names, such as a number in brackets, name nobody. */
const SHORTEST_NAME = 3;

/** Whether one of two names is within the other, or is its initials. */
const isSameName = (first: string, second: string): boolean => {
  const [a, b] = [folded(first), folded(second)];
  if (Math.min(a.trim().length, b.trim().length) < SHORTEST_NAME) return false;
  if (a.includes(b) || b.includes(a)) return true;
  return [
    [first, b],
    [second, a],
  ].some(([name = '', other = '']) => {
    const short = initials(name);
    return short !== null && other.includes(` ${short} `);
  });
};

/** Whether a work is the claimant’s own: the claimant’s name has its publisher or an author in it, or they have the claimant. */
export const isOwnWork = ({ publisher, author }: Pick<Source, 'publisher' | 'author'>, claimant: string): boolean => {
  const authors = (author ?? '').split(/,|;|\band\b/u);
  const surnames = authors.flatMap((name) => name.trim().split(/\s+/).slice(-1)).filter((name) => name.length >= 4);
  return (
    surnames.some((name) => folded(claimant).includes(folded(name))) ||
    [...variants(publisher ?? ''), ...authors].some((name) => variants(claimant).some((other) => isSameName(name, other)))
  );
};

/** Works that a work rests on, directly or through others; without itself unless it is in a circle. */
export const groundsOf = (id: string, restsOn: RestsOn): ReadonlySet<string> => {
  const found = new Set<string>();
  const add = (work: string): void => {
    for (const next of restsOn(work)) {
      if (found.has(next)) continue;
      found.add(next);
      add(next);
    }
  };
  add(id);
  return found;
};
