import { changeLookup, type RowChange } from '#collections/changes.ts';
import { type NamedPlace, placeLookup } from '#collections/places.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { countsTowardsStatus, independentWorks, nearnessOf, rootsOf } from '#lib/record/independence.ts';
import type { Claim } from '#schemas/claim.ts';
import type { Source } from '#schemas/source.ts';

/** Counts of the sources of a claim. Works that rest on one another count once. */
export interface Weight {
  /** Independent works; encyclopedias and the essay are left out. */
  readonly works: number;
  /** The same works by side. */
  readonly sides: readonly { readonly side: Source['side']; readonly works: number }[];
  readonly primary: number;
  readonly secondary: number;
  readonly reference: number;
  /** Sources that rest on other works, with those works. */
  readonly dependent: readonly { readonly source: CitedSource; readonly restsOn: readonly CitedSource[] }[];
}

/** A claim as notes and the ledger show it. */
export interface ClaimView {
  readonly id: string;
  readonly order: number;
  readonly part: Claim['part'];
  readonly text: string;
  readonly kind: Claim['kind'];
  readonly status: Claim['status'];
  readonly finding: string;
  readonly parties: Claim['parties'];
  readonly checked: string;
  readonly earlier: Claim['earlier'];
  readonly events: readonly { readonly id: string; readonly title: string }[];
  readonly figures: readonly { readonly id: string; readonly group: string; readonly label: string }[];
  readonly places: readonly NamedPlace[];
  readonly sources: readonly CitedSource[];
  readonly evidence: { readonly for: readonly CitedSource[]; readonly against: readonly CitedSource[]; readonly context: readonly CitedSource[] };
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
    const counting = sources.filter(countsTowardsStatus).map(({ id }) => id);
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

/** All claims in the order of the essay. */
export const claimViews = once(async (): Promise<readonly ClaimView[]> => {
  const [rows, figures, events, sourcesOf, place, weigh, changeOf] = await Promise.all([
    rowsById('claims'),
    rowsById('figures'),
    rowsById('events'),
    sourceLookup(),
    placeLookup(),
    weightLookup(),
    changeLookup('claims'),
  ]);
  return [...rows.values()]
    .sort((a, b) => a.order - b.order)
    .map((claim) => ({
      id: claim.id,
      order: claim.order,
      part: claim.part,
      text: claim.text,
      kind: claim.kind,
      status: claim.status,
      finding: claim.finding,
      parties: claim.parties,
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
      sources: sourcesOf(claim.sources),
      evidence: {
        for: sourcesOf(claim.evidence.for),
        against: sourcesOf(claim.evidence.against),
        context: sourcesOf(claim.evidence.context),
      },
      weight: weigh(claim.sources),
      caveats: claim.caveats,
      note: claim.note,
      changed: changeOf(claim.id),
      formerIds: claim.formerIds,
    }));
});
