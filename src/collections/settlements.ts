import { changeLookup, type RowChange } from '#collections/changes.ts';
import { type NamedPlace, placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { type Coverage, coverage, isCounted } from '#lib/record/coverage.ts';
import type { Settlement } from '#schemas/settlement.ts';

export interface SettlementView {
  readonly id: string;
  readonly headword: string;
  readonly names: Settlement['names'];
  readonly kind: Settlement['kind'];
  /** `YYYY-MM-DD` */
  readonly announced: string;
  readonly announcedWords: string;
  readonly officialDayWords: string | null;
  readonly announcedAgainWords: string | null;
  readonly isCounted: boolean;
  readonly controlChange: Settlement['controlChange'];
  readonly denial: { readonly by: string; readonly what: string } | null;
  readonly point: Settlement['point'];
  readonly locationNote: string | null;
  readonly administrativeDistrict: NamedPlace | null;
  readonly sources: readonly CitedSource[];
  readonly note: string | null;
  readonly changed: RowChange | null;
}

/** All settlements, heights and bridges, sorted by day of announcement, then by name. */
export const settlementViews = once(async (): Promise<readonly (SettlementView & { readonly district: string })[]> => {
  const [rows, sourcesOf, place, changeOf] = await Promise.all([rowsById('settlements'), sourceLookup(), placeLookup(), changeLookup('settlements')]);
  return [...rows.values()]
    .map((row) => ({
      id: row.id,
      district: row.district,
      headword: row.names.headword,
      names: row.names,
      kind: row.kind,
      announced: row.announced,
      announcedWords: t.dates.day(row.announced),
      officialDayWords: row.officialDay === null ? null : t.dates.day(row.officialDay),
      announcedAgainWords: row.announcedAgain === null ? null : t.dates.day(row.announcedAgain),
      isCounted: isCounted(row),
      controlChange: row.controlChange,
      denial: row.denial === null ? null : { by: row.denial.by, what: row.denial.what },
      point: row.point,
      locationNote: row.locationNote,
      administrativeDistrict: row.administrativeDistrict === null ? null : place(row.administrativeDistrict),
      sources: sourcesOf(row.sources),
      note: row.note,
      changed: changeOf(row.id),
    }))
    .sort((a, b) => a.announced.localeCompare(b.announced) || a.headword.localeCompare(b.headword, 'en'));
});

export interface CoverageRow extends Coverage {
  /** The announced total with its claimant; null if the dataset has none. */
  readonly total: { readonly id: string; readonly claimant: string; readonly changed: RowChange | null } | null;
}

/** Listed settlements and announced totals, per kind. */
export const settlementCoverage = once(async (): Promise<readonly CoverageRow[]> => {
  const [settlements, totals, changeOf] = await Promise.all([rowsById('settlements'), rowsById('totals'), changeLookup('totals')]);
  return coverage([...settlements.values()], [...totals.values()]).map((row) => {
    const total = [...totals.values()].find(({ kind }) => kind === row.kind);
    return { ...row, total: total === undefined ? null : { id: total.id, claimant: total.claimant, changed: changeOf(total.id) } };
  });
});
