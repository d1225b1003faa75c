import { claimViews } from '#collections/claims.ts';
import { timelineEvents } from '#collections/events.ts';
import { groupViews } from '#collections/figures.ts';
import { mapDistricts, sitesElsewhere } from '#collections/map.ts';
import { otherPlaces } from '#collections/places.ts';
import { sourceRecords } from '#collections/sources.ts';
import { en } from '#i18n/en.ts';
import { fold } from '#lib/filters.ts';
import { link } from '#lib/link.ts';

/** What the search index holds of one thing: a claim, an event, a place, a quantity, a source. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly content: string;
}

/** Text with its folded form behind it, so that letters that the index keeps apart are found without them. */
const withFolded = (text: string): string => {
  const folded = fold(text);
  return folded === text.toLowerCase() ? text : `${text}. ${folded}`;
};

/** A record for everything that has an address of its own but no page of its own. */
export const searchRecords = async (): Promise<SearchRecord[]> => {
  const [claims, events, groups, districts, elsewhere, others, sources] = await Promise.all([
    claimViews(),
    timelineEvents(),
    groupViews(),
    mapDistricts(),
    sitesElsewhere(),
    otherPlaces(),
    sourceRecords(),
  ]);
  const record = (path: string, kind: string, title: string, ...content: readonly string[]): SearchRecord => ({
    url: link(path),
    title,
    kind,
    content: withFolded([title, ...content].filter(Boolean).join('. ')),
  });
  return [
    ...claims.map((claim) => record(`/claims/#${claim.id}`, `Claim, ${en.status[claim.status].toLowerCase()}`, claim.text, claim.finding)),
    ...events.map((event) => record(`/timeline/#${event.id}`, 'Event', event.title, event.date, event.summary)),
    ...groups.map((group) => record(`/losses/#${group.id}`, 'Figures', group.title, group.definition)),
    ...districts.flatMap((district) => [
      record(`/places/${district.id}/`, 'District', district.name, district.search),
      ...district.settlements.map((row) => record(row.href, en.settlementKind[row.kind], row.label, row.search, `${district.name} district`)),
      ...district.sites.map((row) => record(row.href, 'Heritage site', row.label, row.search, row.remark)),
    ]),
    ...elsewhere.map((row) => record(row.href, 'Heritage site', row.label, row.search, row.remark)),
    ...others.map(({ id, names, kind }) =>
      record(`/places/#${id}`, kind, names.headword, [names.az, names.hy, ...names.other].filter(Boolean).join(' ')),
    ),
    ...sources.map((source) => record(`/sources/#${source.id}`, 'Source', source.title, source.publisher, source.author ?? '', source.date)),
  ];
};
