import { changeLookup, type RowChange } from '#collections/changes.ts';
import { statusLookup } from '#collections/claim-status.ts';
import { type NamedPlace, placeLookup } from '#collections/places.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { independentWorks, nearnessOf, rootsOf } from '#lib/record/independence.ts';
import { isCountable, type StatusLine, worksOf } from '#lib/record/status.ts';
import type { Claim, ClaimStatus } from '#schemas/claim.ts';
import type { Source } from '#schemas/source.ts';

/** Counts of the sources of a claim. Works that rest on one another count once. */
export interface Weight {
  /** Independent works among those that count towards a status. */
  readonly works: number;
  /** The same works by side. */
  readonly sides: readonly { readonly side: Source['side']; readonly works: number }[];
  readonly primary: number;
  readonly secondary: number;
  readonly reference: number;
  /** Sources that rest on other works, with those works. */
  readonly dependent: readonly { readonly source: CitedSource; readonly restsOn: readonly CitedSource[] }[];
}

/** A work under `evidence`, with how it bears on the claim. */
export interface WeighedSource {
  readonly source: CitedSource;
  /** What of the claim it bears or denies, in words; null for background. */
  readonly bearing: string | null;
  readonly isCounted: boolean;
}

/** What of a claim holds or fails, with the works that show it. */
export interface Clause {
  readonly text: string;
  readonly sources: readonly CitedSource[];
}

/** What the parties concerned say. */
export interface Parties {
  /** `says` is null where no statement was found. */
  readonly concerned: readonly { readonly name: string; readonly says: string | null; readonly sources: readonly CitedSource[] }[];
  /** Why these are concerned; null where they are Armenia and Azerbaijan. */
  readonly why: string | null;
}

/** A claim that shares an assertion of the essay with another. */
export interface RelatedClaim {
  readonly id: string;
  readonly text: string;
  readonly brief: string;
  readonly status: ClaimStatus;
}

/** A claim as notes and the ledger show it. */
export interface ClaimView {
  readonly id: string;
  readonly order: number;
  readonly part: Claim['part'];
  readonly text: string;
  readonly kind: Claim['kind'];
  readonly status: ClaimStatus;
  /** The line of the procedure by which the status is derived. */
  readonly line: StatusLine;
  readonly finding: string;
  /** The finding in one line. */
  readonly brief: string;
  readonly holds: Clause | null;
  readonly fails: Clause | null;
  readonly parties: Parties | null;
  /** The claim of which it is a part; null if it is none. */
  readonly whole: RelatedClaim | null;
  /** Parts of it that have a status of their own. */
  readonly parts: readonly RelatedClaim[];
  readonly checked: string;
  readonly earlier: Claim['earlier'];
  readonly events: readonly { readonly id: string; readonly title: string }[];
  readonly figures: readonly { readonly id: string; readonly group: string; readonly label: string }[];
  readonly places: readonly NamedPlace[];
  readonly sources: readonly CitedSource[];
  readonly evidence: Readonly<Record<keyof Claim['evidence'], readonly WeighedSource[]>>;
  readonly weight: Weight;
  readonly caveats: Claim['caveats'];
  readonly note: string | null;
  readonly changed: RowChange | null;
  readonly formerIds: readonly string[];
}

const SIDES = ['independent', 'azerbaijan', 'armenia', 'other-state', 'none'] as const;

const weightLookup = async (): Promise<(ids: readonly string[]) => Weight> => {
  const [rows, sourcesOf] = await Promise.all([rowsById('sources'), sourceLookup()]);
  const restsOn = (id: string) => rows.get(id)?.restsOn ?? [];
  return (ids) => {
    const sources = ids.map((id) => getOrThrow(rows, id, 'source'));
    const counting = sources.filter(isCountable).map(({ id }) => id);
    const works = [...independentWorks(counting, restsOn)].map((id) => getOrThrow(rows, id, 'source'));
    const countOf = (nearness: string) => sources.filter((source) => nearnessOf(source) === nearness).length;
    return {
      works: works.length,
      sides: SIDES.map((side) => ({ side, works: works.filter((work) => work.side === side).length })).filter((entry) => entry.works > 0),
      primary: countOf('primary'),
      secondary: countOf('secondary'),
      reference: countOf('reference'),
      dependent: sources
        .filter((source) => source.restsOn.length > 0)
        .flatMap((source) => sourcesOf([source.id]).map((cited) => ({ source: cited, restsOn: sourcesOf([...rootsOf(source.id, restsOn)]) }))),
    };
  };
};

type Cite = (ids: readonly string[]) => CitedSource[];

const clauseOf = (clause: Claim['holds'], cite: Cite): Clause | null => clause && { text: clause.text, sources: cite(clause.sources) };

const partiesOf = (parties: Claim['parties'], cite: Cite): Parties | null =>
  parties && {
    concerned: parties.concerned.map(({ party, name, says, sources }) => ({
      name: party === 'other' ? (name ?? '') : t.claims.parties[party],
      says,
      sources: cite(sources),
    })),
    why: parties.why,
  };

/** Gives the works under `evidence` of a claim, with how each bears on it. */
const weighedLookup = async (): Promise<(evidence: Claim['evidence']) => ClaimView['evidence']> => {
  const [rows, cite] = await Promise.all([rowsById('sources'), sourceLookup()]);
  const weighed = (id: string, bearing: string | null): WeighedSource[] =>
    cite([id]).map((source) => ({ source, bearing, isCounted: isCountable(getOrThrow(rows, id, 'source')) }));
  return (evidence) => ({
    for: evidence.for.flatMap(({ source, bears }) => weighed(source, t.claims.bears[bears])),
    against: evidence.against.flatMap(({ source, denies }) => weighed(source, t.claims.denies[denies])),
    context: evidence.context.flatMap((source) => weighed(source, null)),
  });
};

/** All claims in the order of the essay. */
export const claimViews = once(async (): Promise<readonly ClaimView[]> => {
  const [rows, figures, events, cite, place, weigh, weighed, statusOf, changeOf] = await Promise.all([
    rowsById('claims'),
    rowsById('figures'),
    rowsById('events'),
    sourceLookup(),
    placeLookup(),
    weightLookup(),
    weighedLookup(),
    statusLookup(),
    changeLookup('claims'),
  ]);
  const related = ({ id, text, brief }: Claim): RelatedClaim => ({ id, text, brief, status: statusOf(id).status });
  const inOrder = [...rows.values()].sort((a, b) => a.order - b.order);
  return inOrder.map((claim) => {
    const sources = worksOf(claim.evidence);
    return {
      id: claim.id,
      order: claim.order,
      part: claim.part,
      text: claim.text,
      kind: claim.kind,
      ...statusOf(claim.id),
      finding: claim.finding,
      brief: claim.brief,
      holds: clauseOf(claim.holds, cite),
      fails: clauseOf(claim.fails, cite),
      parties: partiesOf(claim.parties, cite),
      whole: claim.splitFrom === null ? null : related(getOrThrow(rows, claim.splitFrom, 'claim')),
      parts: inOrder.filter(({ splitFrom }) => splitFrom === claim.id).map(related),
      checked: claim.checked,
      earlier: claim.earlier,
      events: claim.events.map((id) => ({ id, title: getOrThrow(events, id, 'event').title })),
      figures: [...figures.values()]
        .filter((figure) => figure.claim === claim.id)
        .sort((a, b) => a.id.localeCompare(b.id))
        .map(({ id, group, label, qualifier, value }) => ({
          id,
          group,
          label: value === null ? label : `${label}: ${t.numbers.said(qualifier, t.format.number(value))}`,
        })),
      places: claim.places.map((id) => place(id)),
      sources: cite(sources),
      evidence: weighed(claim.evidence),
      weight: weigh(sources),
      caveats: claim.caveats,
      note: claim.note,
      changed: changeOf(claim.id),
      formerIds: claim.formerIds,
    };
  });
});
