import { claimViews } from '#collections/claims.ts';
import { timelineEvents } from '#collections/events.ts';
import { groupViews } from '#collections/figures.ts';
import { type MapSite, mapDistricts, sitesElsewhere } from '#collections/map.ts';
import { otherPlaces, placeLookup } from '#collections/places.ts';
import { rowLinks } from '#collections/row-links.ts';
import { rowsById } from '#collections/rows.ts';
import { sourceRecords } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { fold } from '#lib/page/filters.ts';
import { consonantsOf } from '#lib/page/other-scripts.ts';
import { claimPath, eventPath, quantityPath } from '#lib/page/paths.ts';
import type { SearchRecord } from '#lib/page/search-record.ts';
import { joinNames, type SearchGroup, wholeName } from '#lib/page/search-wire.ts';
import { shorten } from '#lib/page/shorten.ts';
import { link } from '#site';
import { PLACE_TABLES, TABLE_NAMES, type TableName, tableOf } from '#tables';

/** A text followed by its folded words, so that "Susa" finds "Şuşa": Pagefind does not fold all letters. */
const withFolded = (text: string): string => {
  const folded = fold(text);
  return folded === text.toLowerCase() ? text : `${text}. ${folded}`;
};

const LONGEST_ABOUT = 220;

/** Looks up all spellings of places by their ids, so that events there are found under each spelling. */
const spellingLookup = once(async () => {
  const tables = await Promise.all(PLACE_TABLES.map(spellingsOf));
  const all = new Map(tables.flat());
  return (ids: readonly string[]): string[] => ids.flatMap((id) => all.get(id) ?? []);
});

/** The spellings of each row of a table, by id, as src/tables.ts defines them. */
const spellingsOf = async <N extends TableName>(table: N): Promise<[string, string[]][]> => {
  const { search } = tableOf(table);
  return [...(await rowsById(table)).values()].map((row) => [row.id, (search?.spellings(row) ?? []).filter((name) => name !== null)]);
};

const record = (group: SearchGroup, path: string, kind: string, title: string, about: string, ...content: readonly string[]): SearchRecord => ({
  group,
  url: link(path),
  title,
  kind,
  about: shorten(about, LONGEST_ABOUT),
  content: withFolded([title, about, ...content].filter(Boolean).join('. ')),
  names: '',
});

/** With names by which it is the first result, and for places with their consonants, by which names in Hebrew letters find them. */
const named = (entry: SearchRecord, names: readonly string[]): SearchRecord => ({
  ...entry,
  names: joinNames(names),
  content: [
    entry.content,
    ...new Set(names.map(wholeName)),
    ...(entry.group === 'places' ? new Set(names.flatMap((name) => consonantsOf(fold(name)) ?? [])) : []),
  ].join(' '),
});

/** Both names of a place, as they are printed. */
const bothNames = (headword: string, other: string | null): string => (other === null ? headword : `${headword} / ${other}`);

const claimRecords = async (): Promise<SearchRecord[]> => {
  const [claims, spellings] = await Promise.all([claimViews(), spellingLookup()]);
  return claims.map(({ id, status, text, finding, note, places }) =>
    named(
      record(
        'claims',
        claimPath(id),
        t.rows.kinds.claim(t.labels.statusInSentence[status]),
        text,
        finding,
        note ?? '',
        spellings(places.map((place) => place.id)).join(' '),
      ),
      [id],
    ),
  );
};

const eventRecords = async (): Promise<SearchRecord[]> => {
  const [events, spellings] = await Promise.all([timelineEvents(), spellingLookup()]);
  return events.map(({ id, title, date, summary, note, regions }) =>
    named(record('events', eventPath(id), t.rows.kinds.event, title, `${date}. ${summary}`, note ?? '', spellings(regions).join(' ')), [id]),
  );
};

const groupRecords = async (): Promise<SearchRecord[]> =>
  (await groupViews()).map(({ id, title, definition, finding, whyDiffer, figures }) =>
    record(
      'figures',
      quantityPath(id),
      t.rows.kinds.figures,
      title,
      definition,
      finding,
      whyDiffer ?? '',
      ...figures.map(({ label, claimant }) => `${label}, ${claimant}`),
    ),
  );

const siteRecord = ({ href, label, remark, search, words }: MapSite): SearchRecord =>
  named(record('sites', href, t.rows.kinds.site, label, remark, search, words), [label]);

/** Districts, each followed by its settlements and sites, in the order of the map’s list. */
const districtRecords = async (): Promise<SearchRecord[]> => {
  const [districts, spellings] = await Promise.all([mapDistricts(), spellingLookup()]);
  return districts.flatMap((district) => [
    named(
      record(
        'places',
        `/places/${district.id}/`,
        t.rows.kinds.district,
        bothNames(district.name, district.otherName),
        t.labels.control[district.how],
        district.search,
      ),
      spellings([district.id]),
    ),
    ...district.settlements.map((row) =>
      named(
        record(
          'places',
          row.href,
          t.labels.settlementKind[row.kind],
          bothNames(row.label, row.otherName),
          t.places.inDistrict(district.name, row.remark),
          row.search,
        ),
        spellings([row.key]),
      ),
    ),
    ...district.sites.map(siteRecord),
  ]);
};

const siteElsewhereRecords = async (): Promise<SearchRecord[]> => (await sitesElsewhere()).map(siteRecord);

const otherPlaceRecords = async (): Promise<SearchRecord[]> => {
  const [places, spellings, place] = await Promise.all([otherPlaces(), spellingLookup(), placeLookup()]);
  return places.map(({ id, names, kind }) =>
    named(
      record('places', `/places/#${id}`, t.labels.placeKind[kind], bothNames(names.headword, place(id).otherName), '', spellings([id]).join(' ')),
      spellings([id]),
    ),
  );
};

const sourceSearchRecords = async (): Promise<SearchRecord[]> =>
  (await sourceRecords()).map((source) =>
    record(
      'sources',
      `/sources/#${source.id}`,
      t.rows.kinds.source,
      source.title,
      [source.author, source.publisher, source.date].filter(Boolean).join(', '),
    ),
  );

/** Tables whose records have more than the name of a row. Records of settlements come with their districts. */
const MAKERS: Readonly<Partial<Record<TableName, () => Promise<SearchRecord[]>>>> = {
  claims: claimRecords,
  events: eventRecords,
  groups: groupRecords,
  districts: districtRecords,
  settlements: () => Promise.resolve([]),
  sites: siteElsewhereRecords,
  places: otherPlaceRecords,
  sources: sourceSearchRecords,
};

/** Records of other tables: the name of each row, and its spellings. */
const plainRecords = async (table: TableName): Promise<SearchRecord[]> => {
  const [rows, rowLink, spellings] = await Promise.all([rowsById(table), rowLinks(), spellingsOf(table)]);
  const spelt = new Map(spellings);
  return [...rows.keys()].map((id) => {
    const { label, path } = rowLink(`${table}/${id}`);
    const spellings = spelt.get(id) ?? [];
    return named(record('article', path, tableOf(table).title, label, '', spellings.join(' ')), spellings);
  });
};

/** Order of the records of tables with makers. Other tables follow. */
const ORDER: readonly TableName[] = ['claims', 'events', 'groups', 'districts', 'sites', 'places', 'sources'];

/**
 * A record for each row, at its page or else at its fragment. Lists of rows and pages that have moved are not indexed, so that nothing is found twice.
 * Pagefind indexes pages of prose by itself.
 */
export const searchRecords = once(async (): Promise<readonly SearchRecord[]> => {
  const found = TABLE_NAMES.filter((table) => tableOf(table).search !== null);
  const tables = [...ORDER, ...found.filter((table) => !ORDER.includes(table))];
  return (await Promise.all(tables.map((table) => (MAKERS[table] ?? (() => plainRecords(table)))()))).flat();
});
