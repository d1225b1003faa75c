import type { StatusLine } from '#lib/record/status.ts';
import type { Claim, ClaimStatus } from '#schemas/claim.ts';

type Bears = Claim['evidence']['for'][number]['bears'];
type Denies = Claim['evidence']['against'][number]['denies'];

const NOT_FROM_OUTSIDE = 'No work that counts supports it from outside the claimant’s side';

/** Claims of the essay, in the ledger and on their pages. */
export const claims = {
  kicker: (id: string, kind: string): string => `Claim ${id}, ${kind}`,
  madeBy: { author: 'made by Arye Gut in the essay', quoted: 'made by someone whom the essay quotes without a name' },
  text: (text: string): string => `The essay: ${text}`,
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
  inArticle: 'Where it stands in the article',
  checked: (day: string): string => `Checked ${day}`,
  cite: 'Cite',
};
