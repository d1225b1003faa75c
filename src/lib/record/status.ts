import { independentWorks, rootsOf } from '#lib/record/independence.ts';
import type { Claim, ClaimStatus } from '#schemas/claim.ts';
import type { Source } from '#schemas/source.ts';

type Party = NonNullable<Source['reports']>;

/** What decides how a work counts. */
export interface Work extends Pick<Source, 'kind' | 'publisher' | 'side' | 'speaksFor' | 'reports' | 'consulted'> {
  readonly id: string;
  readonly restsOn: readonly string[];
}

/** What decides the status of a claim. */
export type Weighed = Pick<Claim, 'kind' | 'universal'> & {
  readonly evidence: {
    readonly for: readonly { readonly source: string; readonly bears: 'whole' | 'part' }[];
    readonly against: readonly { readonly source: string; readonly denies: 'core' | 'part' }[];
    readonly context: readonly string[];
  };
};

/** The lines of the procedure in docs/editorial.md, C, by which a status is derived: the first that fits. */
export const STATUS_LINES = [1, 2, 3, 4, 5, 6, 7] as const;
export type StatusLine = (typeof STATUS_LINES)[number];

export interface DerivedStatus {
  readonly status: ClaimStatus;
  /** The line of the procedure that fits. */
  readonly line: StatusLine;
}

/** The statuses in the order in which pages list them. */
export const CLAIM_STATUSES = [
  'corroborated',
  'partly-corroborated',
  'attributed-only',
  'contested',
  'inaccurate',
  'opinion',
] as const satisfies readonly ClaimStatus[];

/** The claims of each status, in the order of the statuses. */
export const claimsByStatus = <C extends { readonly status: ClaimStatus }>(
  claims: readonly C[],
): { readonly status: ClaimStatus; readonly own: readonly C[] }[] =>
  CLAIM_STATUSES.map((status) => ({ status, own: claims.filter((claim) => claim.status === status) }));

/** The side of the essay. */
const CLAIMANT: Party = 'azerbaijan';

/** Kinds of claim that evidence against them makes inaccurate, as it does a universal. */
const EXACT: ReadonlySet<Claim['kind']> = new Set(['figure', 'date', 'quote']);

/** The party whose voice a work is: the one whose statement it only passes on, else its own side; null for a work of neither. */
export const voiceOf = ({ side, speaksFor, reports }: Work): Party | null => {
  if (reports !== null) return reports;
  return side === 'armenia' || side === 'azerbaijan' ? side : speaksFor;
};

/** Whether a work counts towards a status: not the essay nor an encyclopedia, read, and of a known publisher. */
export const isCountable = ({ kind, publisher, consulted }: Pick<Work, 'kind' | 'publisher' | 'consulted'>): boolean =>
  kind !== 'reference' && kind !== 'essay' && consulted === 'read' && publisher !== null;

/** Whether a work counts and is not the voice of the claimant’s side. */
export const isOutside = (work: Work): boolean => isCountable(work) && voiceOf(work) !== CLAIMANT;

/** Ids of the works of a claim in the order in which they are printed: for it, against it, background. */
export const worksOf = <Id extends string>(evidence: {
  readonly for: readonly { readonly source: Id }[];
  readonly against: readonly { readonly source: Id }[];
  readonly context: readonly Id[];
}): Id[] => [...evidence.for.map(({ source }) => source), ...evidence.against.map(({ source }) => source), ...evidence.context];

/**
 * Derives the status of a claim by the procedure of docs/editorial.md, C. Works that `workOf` does not know count for nothing.
 * In line 4 “no work that bears the whole” is read as “none outside”, so that a further work of the claimant’s side never lowers a status.
 */
export const deriveStatus = ({ kind, universal, evidence }: Weighed, workOf: (id: string) => Work | undefined): DerivedStatus => {
  if (kind === 'judgement') return { status: 'opinion', line: 1 };
  const known = <E extends { readonly source: string }>(entries: readonly E[]) =>
    entries.flatMap((entry) => {
      const work = workOf(entry.source);
      return work !== undefined && isCountable(work) ? [{ ...entry, work }] : [];
    });
  const support = known(evidence.for);
  const outside = support.filter(({ work }) => isOutside(work));
  const against = known(evidence.against);
  if (outside.length === 0) {
    if (against.length === 0) return { status: 'attributed-only', line: 7 };
    return { status: universal || EXACT.has(kind) ? 'inaccurate' : 'contested', line: 2 };
  }
  if (against.some(({ denies }) => denies === 'core')) return { status: 'contested', line: 3 };
  if (against.length > 0 || outside.every(({ bears }) => bears === 'part')) return { status: 'partly-corroborated', line: 4 };
  const roots = independentWorks(
    support.map(({ source }) => source),
    (id) => workOf(id)?.restsOn ?? [],
  );
  return roots.size > 1 ? { status: 'corroborated', line: 5 } : { status: 'partly-corroborated', line: 6 };
};

/**
 * The claims that each work decides alone, by the id of the work: without it, and without works that rest on nothing else, their status would differ.
 * Works that decide none are left out.
 */
export const decidedBy = (
  claims: readonly (Weighed & { readonly id: string })[],
  workOf: (id: string) => Work | undefined,
): ReadonlyMap<string, readonly string[]> => {
  const decided = new Map<string, string[]>();
  const restsOn = (id: string): readonly string[] => workOf(id)?.restsOn ?? [];
  for (const claim of claims) {
    const { status } = deriveStatus(claim, workOf);
    const works = worksOf(claim.evidence);
    for (const id of works) {
      const without = (other: string) => (other === id || [...rootsOf(other, restsOn)].every((root) => root === id) ? undefined : workOf(other));
      if (deriveStatus(claim, without).status !== status) decided.set(id, [...(decided.get(id) ?? []), claim.id]);
    }
  }
  return decided;
};
