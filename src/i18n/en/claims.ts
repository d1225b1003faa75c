import { format } from '#i18n/en/format.ts';
import type { StatusLine } from '#lib/record/status.ts';
import type { Claim, ClaimStatus } from '#schemas/claim.ts';

type Bears = Claim['evidence']['for'][number]['bears'];
type Denies = Claim['evidence']['against'][number]['denies'];

const NOT_FROM_OUTSIDE = 'No work that counts supports it from outside the claimant’s side';

/** Claims of the essay, in the ledger and on their pages. */
export const claims = {
  kicker: (id: string, kind: string): string => `Claim ${id}, ${kind}`,
  madeBy: { author: 'made by Arye Gut in the essay', quoted: 'made by someone whom the essay quotes without a name' },
  linkTo: (id: string): string => `Link to claim ${id}`,
  earlier: (until: string, status: string, why: string): string => `Until ${until}: ${status}. ${why}`,
  /** Why a claim has its status: the line of the procedure that fits. Line 2 has two statuses. */
  line: {
    '1': 'A judgement, not a checkable fact.',
    '2': `${NOT_FROM_OUTSIDE}, and one speaks against it.`,
    '3': 'A work from outside the claimant’s side supports it, and a work that counts denies its core.',
    '4': 'Works from outside the claimant’s side bear a part of it, or the whole while another work denies a part.',
    '5': 'A work from outside the claimant’s side bears the whole, and at least two independent works support it.',
    '6': 'One work from outside the claimant’s side bears the whole, and nothing else was found.',
    '7': `${NOT_FROM_OUTSIDE}, and none speaks against it.`,
  } satisfies Record<StatusLine, string>,
  /** The status that a line gives. */
  lineGives: {
    '1': 'Opinion',
    '2': 'Inaccurate where the claim gives a number, a day or a quotation, or speaks of all, never or only; else Contested',
    '3': 'Contested',
    '4': 'Partly corroborated',
    '5': 'Corroborated',
    '6': 'Partly corroborated',
    '7': 'Attributed only',
  } satisfies Record<StatusLine, string>,
  inaccurate: `${NOT_FROM_OUTSIDE}, and one speaks against it; it gives a number, a day or a quotation, or speaks of all, never or only.`,
  holds: 'What holds',
  fails: 'What does not, or was not seen',
  seenInOne: 'Seen in one work only.',
  parties: { armenia: 'Armenia', azerbaijan: 'Azerbaijan' },
  says: (party: string): string => `${party} says`,
  nothingSaid: 'No statement found.',
  none: 'No party is concerned.',
  bears: { whole: 'the whole claim', part: 'a part of it' } satisfies Record<Bears, string>,
  denies: { core: 'its core', part: 'a part of it' } satisfies Record<Denies, string>,
  notCounted: 'does not count towards the status',
  parts: 'Parts of this claim that have a status of their own',
  partOf: 'A part of the claim',
  /** "Contested: For 27 years …" */
  part: (status: ClaimStatus, text: string, label: Readonly<Record<ClaimStatus, string>>): string => `${label[status]}: ${text}`,
  evidence: {
    for: 'For it',
    noneFor: 'No source of this list supports it.',
    against: 'Against it',
    noneAgainst: 'No source of this list speaks against it.',
    context: 'Both ways, or background',
  },
  /** How many works stand behind a claim: "5 sources (4 primary, 1 secondary): 3 independent works (2 independent of the states)." */
  weight: {
    primary: (works: number): string => `${format.number(works)} primary`,
    secondary: (works: number): string => `${format.number(works)} secondary`,
    ofSide: (works: number, side: string): string => `${format.number(works)} ${side}`,
    sources: (sources: string, kinds: readonly string[]): string => `${sources} (${kinds.join(', ')}):`,
    none: 'no work that counts towards a status',
    sides: (sides: readonly string[]): string => (sides.length === 0 ? '.' : ` (${sides.join(', ')}).`),
    restsOn: <T>(publisher: string, roots: readonly T[]): (string | T)[] => [
      `${publisher} rests on `,
      ...roots.flatMap((root, index) => (index === 0 ? [root] : [' and ', root])),
      ' and does not count beside it.',
    ],
  },
  inArticle: 'Where it stands in the article',
  checked: (day: string): string => `Checked ${day}`,
  cite: 'Cite',
  /** What a status means, in a few words; the method page has the whole. */
  meaning: {
    corroborated: 'borne out whole from outside the claimant’s side, by two works or more',
    'partly-corroborated': 'a part borne out from outside, or the whole by one work, or a part denied',
    'attributed-only': 'nothing from outside the claimant’s side for it, nothing against it',
    contested: 'a work speaks against it, or denies its core',
    inaccurate: 'a number, day, quotation or “all”; a work speaks against it, none from outside for it',
    opinion: 'a judgement, not a checkable fact',
  } satisfies Record<ClaimStatus, string>,
  /** Above the ledger. */
  intro:
    'What the essay asserts, claim by claim in its own order, put in our words: each row says what the essay says. The status says how well a claim stands on the sources listed; it is not a judgement of the essay or its author.',
  howRated: 'How claims are rated',
  lastChange: (day: string): string => `Last change of a claim: ${day}.`,
  /** Of the drawing of the works in a row. */
  tally: (pro: number, against: number): string => `${format.number(pro)} for it, ${format.number(against)} against it.`,
  notCheckable: 'a judgement',
  /** Key of that drawing, on both sides of its axis. */
  key: { against: 'works against', for: 'works for', hollow: 'Hollow: does not count towards the status.' },
};
