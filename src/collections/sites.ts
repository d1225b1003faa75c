import { changeLookup, type RowChange } from '#collections/changes.ts';
import { districtLookup, type NamedPlace, placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { compareDates } from '#lib/dates.ts';
import { once } from '#lib/once.ts';
import type { Site, SiteState } from '#schemas/site.ts';

/** What is known of a site at one time. */
export interface Condition {
  readonly state: SiteState;
  /** In words; null where no day was found. */
  readonly date: string | null;
  readonly note: string;
}

const conditionOf = ({ state, date, note }: Site['condition2020']): Condition => ({ state, date: date === null ? null : t.dates.date(date), note });

export interface SiteView {
  readonly id: string;
  readonly headword: string;
  readonly names: Site['names'];
  readonly kind: Site['kind'];
  readonly heritage: Site['heritage'];
  readonly heritageNote: string | null;
  /** Id of its district; null outside the districts of the dataset. */
  readonly district: string | null;
  readonly place: NamedPlace;
  readonly address: string | null;
  readonly point: Site['point'];
  readonly before: string;
  readonly history: readonly { readonly date: string; readonly what: string }[];
  /** Dates of the entries of its history. */
  readonly historyDates: readonly Site['history'][number]['date'][];
  readonly condition2020: Condition;
  readonly conditionNow: Condition;
  readonly documentedBy: string;
  readonly sources: readonly CitedSource[];
  readonly caveats: Site['caveats'];
  readonly note: string | null;
  readonly changed: RowChange | null;
  readonly formerIds: readonly string[];
}

/** All heritage sites, sorted by name. */
export const siteViews = once(async (): Promise<readonly SiteView[]> => {
  const [rows, sourcesOf, place, districtOf, changeOf] = await Promise.all([
    rowsById('sites'),
    sourceLookup(),
    placeLookup(),
    districtLookup(),
    changeLookup('sites'),
  ]);
  return [...rows.values()]
    .map((row) => ({
      id: row.id,
      district: districtOf(row.place),
      headword: row.names.headword,
      names: row.names,
      kind: row.kind,
      heritage: row.heritage,
      heritageNote: row.heritageNote,
      place: place(row.place),
      address: row.address,
      point: row.point,
      before: row.before,
      history: row.history.toSorted((a, b) => compareDates(a.date, b.date)).map(({ date, what }) => ({ date: t.dates.date(date), what })),
      historyDates: row.history.map(({ date }) => date).toSorted(compareDates),
      condition2020: conditionOf(row.condition2020),
      conditionNow: conditionOf(row.conditionNow),
      documentedBy: row.documentedBy,
      sources: sourcesOf(row.sources),
      caveats: row.caveats,
      note: row.note,
      changed: changeOf(row.id),
      formerIds: row.formerIds,
    }))
    .sort((a, b) => a.headword.localeCompare(b.headword, 'en'));
});
