import { changeLookup, type RowChange } from '#collections/changes.ts';
import { districtLookup, type NamedPlace, placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { isCounted } from '#lib/coverage.ts';
import { compareDates, dateInWords, dayInWords } from '#lib/dates.ts';
import type { District } from '#schemas/district.ts';
import type { Settlement } from '#schemas/settlement.ts';
import type { Site } from '#schemas/site.ts';

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

export interface SiteView {
  readonly id: string;
  readonly headword: string;
  readonly names: Site['names'];
  readonly kind: Site['kind'];
  readonly heritage: Site['heritage'];
  readonly heritageNote: string | null;
  /** The district of the dataset in which it stands; null outside of them. */
  readonly district: string | null;
  readonly place: NamedPlace;
  readonly address: string | null;
  readonly point: Site['point'];
  readonly before: string;
  readonly history: readonly { readonly date: string; readonly what: string }[];
  /** The dates of the history, in its order. */
  readonly historyDates: readonly Site['history'][number]['date'][];
  readonly condition: Site['condition'];
  readonly conditionNote: string;
  readonly documentedBy: string;
  readonly sources: readonly CitedSource[];
  readonly caveats: Site['caveats'];
  readonly note: string | null;
  readonly changed: RowChange | null;
}

export interface DistrictView {
  readonly id: string;
  readonly named: NamedPlace;
  readonly names: District['names'];
  readonly capital: string;
  readonly polygon: string | null;
  readonly areaKm2: number;
  readonly areaNote: string | null;
  readonly population: { readonly value: number; readonly year: number; readonly note: string | null; readonly source: CitedSource } | null;
  readonly before2020: { readonly date: string | null; readonly note: string | null };
  readonly how: District['controlChange']['how'];
  /** `YYYY-MM-DD`, or null where control did not change in 2020. */
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

/** All settlements, heights and bridges in the order of their announcement. */
export const settlementViews = async (): Promise<(SettlementView & { readonly district: string })[]> => {
  const [rows, sourcesOf, place, changeOf] = await Promise.all([rowsById('settlements'), sourceLookup(), placeLookup(), changeLookup('settlements')]);
  return [...rows.values()]
    .map((row) => ({
      id: row.id,
      district: row.district,
      headword: row.names.headword,
      names: row.names,
      kind: row.kind,
      announced: row.announced,
      announcedWords: dayInWords(row.announced),
      officialDayWords: row.officialDay === null ? null : dayInWords(row.officialDay),
      announcedAgainWords: row.announcedAgain === null ? null : dayInWords(row.announcedAgain),
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
};

/** All heritage sites by name. */
export const siteViews = async (): Promise<SiteView[]> => {
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
      history: row.history.toSorted((a, b) => compareDates(a.date, b.date)).map(({ date, what }) => ({ date: dateInWords(date), what })),
      historyDates: row.history.map(({ date }) => date).toSorted(compareDates),
      condition: row.condition,
      conditionNote: row.conditionNote,
      documentedBy: row.documentedBy,
      sources: sourcesOf(row.sources),
      caveats: row.caveats,
      note: row.note,
      changed: changeOf(row.id),
    }))
    .sort((a, b) => a.headword.localeCompare(b.headword, 'en'));
};

/** All districts by name, each with its settlements and sites. */
export const districtViews = async (): Promise<DistrictView[]> => {
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
        areaKm2: row.areaKm2,
        areaNote: row.areaNote,
        population:
          row.population === null || populationSource === undefined
            ? null
            : { value: row.population.value, year: row.population.year, note: row.population.note, source: populationSource },
        before2020: { date: row.before2020.date === null ? null : dayInWords(row.before2020.date), note: row.before2020.note },
        how: row.controlChange.how,
        announced: row.controlChange.announced,
        announcedWords: row.controlChange.announced === null ? null : dayInWords(row.controlChange.announced),
        officialDayWords: row.controlChange.officialDay === null ? null : dayInWords(row.controlChange.officialDay),
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
};
