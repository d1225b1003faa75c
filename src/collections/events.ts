import { changeLookup, type RowChange } from '#collections/changes.ts';
import { statusLookup } from '#collections/claim-status.ts';
import { districtLookup, type NamedPlace, placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import { compareDates, firstDay } from '#lib/dates.ts';
import { once } from '#lib/once.ts';
import { type Period, periodOf } from '#lib/record/periods.ts';
import { type Topic, topicsOf } from '#lib/record/topics.ts';
import { dayOfWar } from '#lib/record/war.ts';
import type { ClaimStatus } from '#schemas/claim.ts';
import type { Event } from '#schemas/event.ts';

export interface TimelineEvent {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** First day, `YYYY-MM-DD`. */
  readonly day: string;
  /** The date in words, with its precision. */
  readonly date: string;
  /** Number of its first day in the war, from 1 to 44; null before and after. */
  readonly dayOfWar: number | null;
  readonly period: Period;
  readonly category: Event['category'];
  readonly topics: readonly Topic[];
  readonly harm: Event['harm'];
  readonly noHarm: string | null;
  readonly criteria: Event['criteria'];
  readonly attribution: Event['attribution'];
  readonly places: readonly NamedPlace[];
  /** Ids of its places and of their districts. */
  readonly regions: readonly string[];
  readonly sources: readonly CitedSource[];
  /** Claims that cite the event, in the order of the essay. */
  readonly claims: readonly { readonly id: string; readonly text: string; readonly brief: string; readonly status: ClaimStatus }[];
  readonly caveats: Event['caveats'];
  readonly note: string | null;
  readonly changed: RowChange | null;
  readonly formerIds: readonly string[];
}

/** All events, sorted by date. */
export const timelineEvents = once(async (): Promise<readonly TimelineEvent[]> => {
  const [rows, claims, statusOf, sourcesOf, place, districtOf, changeOf] = await Promise.all([
    rowsById('events'),
    rowsById('claims'),
    statusLookup(),
    sourceLookup(),
    placeLookup(),
    districtLookup(),
    changeLookup('events'),
  ]);
  const inOrder = [...claims.values()].sort((a, b) => a.order - b.order);
  return [...rows.values()]
    .sort((a, b) => compareDates(a.date, b.date) || a.id.localeCompare(b.id))
    .map((event) => ({
      id: event.id,
      title: event.title,
      summary: event.summary,
      day: firstDay(event.date),
      date: t.dates.date(event.date),
      dayOfWar: dayOfWar(firstDay(event.date)),
      period: periodOf(firstDay(event.date)),
      category: event.category,
      topics: topicsOf(event),
      harm: event.harm,
      noHarm: event.noHarm,
      criteria: event.criteria,
      attribution: event.attribution,
      places: event.places.map((id) => place(id)),
      regions: [...new Set(event.places.flatMap((id) => [id, districtOf(id) ?? id]))],
      sources: sourcesOf(event.sources),
      claims: inOrder
        .filter((claim) => claim.events.includes(event.id))
        .map(({ id, text, brief }) => ({ id, text, brief, status: statusOf(id).status })),
      caveats: event.caveats,
      note: event.note,
      changed: changeOf(event.id),
      formerIds: event.formerIds,
    }));
});

/** The options of the place filter. Where a district and its centre share a name, the label of the district says so. */
export const eventPlaces = once(async (): Promise<{ readonly value: string; readonly label: string }[]> => {
  const [events, place, districts] = await Promise.all([timelineEvents(), placeLookup(), rowsById('districts')]);
  const named = [...new Set(events.flatMap((event) => event.regions))].map((id) => place(id));
  const byName = Map.groupBy(named, ({ headword }) => headword);
  const isShared = (name: string): boolean => (byName.get(name)?.length ?? 0) > 1;
  return named
    .map(({ id, headword }) => ({ value: id, label: districts.has(id) && isShared(headword) ? t.places.district(headword) : headword }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
});
