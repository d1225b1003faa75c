import { changeLookup, type RowChange } from '#collections/changes.ts';
import { type NamedPlace, placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { type SettlementView, settlementViews } from '#collections/settlements.ts';
import { type SiteView, siteViews } from '#collections/sites.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { type GazetteerRecord, gazetteerRecords } from '#lib/record/gazetteers.ts';
import type { Census, District } from '#schemas/district.ts';

export interface DistrictView {
  readonly id: string;
  readonly named: NamedPlace;
  readonly names: District['names'];
  readonly capital: string;
  readonly polygon: string | null;
  readonly gazetteers: readonly GazetteerRecord[];
  readonly areaKm2: number;
  readonly areaNote: string | null;
  readonly population: { readonly value: number; readonly year: number; readonly note: string | null; readonly source: CitedSource } | null;
  readonly composition: readonly {
    readonly year: number;
    readonly unit: string;
    readonly total: number;
    readonly shares: Census['shares'];
    readonly source: CitedSource;
  }[];
  /** Day by which a composition was looked for in vain, in words. */
  readonly compositionSought: string | null;
  readonly before2020: { readonly date: string | null; readonly note: string | null };
  readonly how: District['controlChange']['how'];
  /** `YYYY-MM-DD`; null if control did not change in 2020. */
  readonly announced: string | null;
  readonly announcedWords: string | null;
  readonly officialDayWords: string | null;
  readonly controlNote: string;
  readonly later: string | null;
  readonly settlements: readonly SettlementView[];
  readonly sites: readonly SiteView[];
  readonly sources: readonly CitedSource[];
  readonly caveats: District['caveats'];
  readonly note: string | null;
  readonly changed: RowChange | null;
}

/** All districts by name, each with its settlements and sites. */
export const districtViews = once(async (): Promise<readonly DistrictView[]> => {
  const [rows, settlements, sites, sourcesOf, place, changeOf] = await Promise.all([
    rowsById('districts'),
    settlementViews(),
    siteViews(),
    sourceLookup(),
    placeLookup(),
    changeLookup('districts'),
  ]);
  return [...rows.values()]
    .map((row) => {
      const [populationSource] = row.population === null ? [] : sourcesOf([row.population.source]);
      return {
        id: row.id,
        named: place(row.id),
        names: row.names,
        capital: row.capital,
        polygon: row.polygon,
        gazetteers: gazetteerRecords(row),
        areaKm2: row.areaKm2,
        areaNote: row.areaNote,
        population:
          row.population === null || populationSource === undefined
            ? null
            : { value: row.population.value, year: row.population.year, note: row.population.note, source: populationSource },
        composition: row.composition.flatMap(({ source, ...census }) => sourcesOf([source]).map((cited) => ({ ...census, source: cited }))),
        compositionSought: row.compositionSought === null ? null : t.dates.day(row.compositionSought),
        before2020: { date: row.before2020.date === null ? null : t.dates.day(row.before2020.date), note: row.before2020.note },
        how: row.controlChange.how,
        announced: row.controlChange.announced,
        announcedWords: row.controlChange.announced === null ? null : t.dates.day(row.controlChange.announced),
        officialDayWords: row.controlChange.officialDay === null ? null : t.dates.day(row.controlChange.officialDay),
        controlNote: row.controlChange.note,
        later: row.later,
        settlements: settlements.filter((settlement) => settlement.district === row.id),
        sites: sites.filter((site) => site.district === row.id),
        sources: sourcesOf(row.sources),
        caveats: row.caveats,
        note: row.note,
        changed: changeOf(row.id),
      };
    })
    .sort((a, b) => a.named.headword.localeCompare(b.named.headword, 'en'));
});
