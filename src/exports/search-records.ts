import { claimViews } from '#collections/claims.ts';
import { timelineEvents } from '#collections/events.ts';
import { groupViews } from '#collections/figures.ts';
import { mapDistricts, sitesElsewhere } from '#collections/map.ts';
import { otherPlaces } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { sourceRecords } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { fold } from '#lib/page/filters.ts';
import type { Names } from '#schemas/names.ts';
import { link } from '#site';

/** What the search index holds of one thing: a claim, an event, a place, a quantity, a source. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  /** What a result shows below its title. */
  readonly about: string;
  readonly content: string;
  /** Folded names of a place, apart by "|": whoever asks for one of them is shown the place first. */
  readonly names: string;
}

/** Text with its folded form behind it, so that letters that the index keeps apart are found without them. */
const withFolded = (text: string): string => {
  const folded = fold(text);
  return folded === text.toLowerCase() ? text : `${text}. ${folded}`;
};

const LONGEST_ABOUT = 220;

const shortened = (text: string): string => (text.length <= LONGEST_ABOUT ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST_ABOUT))} …`);

type Named = ReadonlyMap<string, { readonly names: Names }>;

/** Looks up all names of places, so that what happened there is found under each of them. */
const nameLookup =
  (...tables: readonly Named[]) =>
  (ids: readonly string[]): string[] =>
    ids
      .flatMap((id) => tables.flatMap((rows) => rows.get(id)?.names ?? []))
      .flatMap(({ headword, az, hy, other }) => [headword, az, hy, ...other])
      .filter((name) => name !== null);

/** A record for everything that has an address of its own but no page of its own. */
export const searchRecords = once(async (): Promise<readonly SearchRecord[]> => {
  const [claims, events, groups, outlined, elsewhere, others, sources, claimPlaces, places, settlements, districts] = await Promise.all([
    claimViews(),
    timelineEvents(),
    groupViews(),
    mapDistricts(),
    sitesElsewhere(),
    otherPlaces(),
    sourceRecords(),
    rowsById('claims'),
    rowsById('places'),
    rowsById('settlements'),
    rowsById('districts'),
  ]);
  const namesOf = nameLookup(places, settlements, districts);
  const spellings = (ids: readonly string[]): string => namesOf(ids).join(' ');
  const record = (path: string, kind: string, title: string, about: string, ...content: readonly string[]): SearchRecord => ({
    url: link(path),
    title,
    kind,
    about: shortened(about),
    content: withFolded([title, about, ...content].filter(Boolean).join('. ')),
    names: '',
  });
  const named = (entry: SearchRecord, ids: readonly string[]): SearchRecord => ({ ...entry, names: namesOf(ids).map(fold).join('|') });
  return [
    ...claims.map((claim) =>
      record(
        `/claims/#${claim.id}`,
        t.rows.kinds.claim(t.labels.statusInSentence[claim.status]),
        claim.text,
        claim.finding,
        spellings(claimPlaces.get(claim.id)?.places ?? []),
      ),
    ),
    ...events.map((event) =>
      record(`/timeline/#${event.id}`, t.rows.kinds.event, event.title, `${event.date}. ${event.summary}`, spellings(event.regions)),
    ),
    ...groups.map((group) => record(`/losses/#${group.id}`, t.rows.kinds.figures, group.title, group.definition)),
    ...outlined.flatMap((district) => [
      named(record(`/places/${district.id}/`, t.rows.kinds.district, district.name, t.labels.control[district.how], district.search), [district.id]),
      ...district.settlements.map((row) =>
        named(record(row.href, t.labels.settlementKind[row.kind], row.label, t.places.inDistrict(district.name, row.remark), row.search), [row.key]),
      ),
      ...district.sites.map((row) => record(row.href, t.rows.kinds.site, row.label, row.remark, row.search)),
    ]),
    ...elsewhere.map((row) => record(row.href, t.rows.kinds.site, row.label, row.remark, row.search)),
    ...others.map(({ id, names, kind }) => named(record(`/places/#${id}`, t.labels.placeKind[kind], names.headword, '', spellings([id])), [id])),
    ...sources.map((source) =>
      record(`/sources/#${source.id}`, t.rows.kinds.source, source.title, [source.author, source.publisher, source.date].filter(Boolean).join(', ')),
    ),
  ];
});
