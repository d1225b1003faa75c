import { type NamedPlace, placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { compareDates, dateInWords, firstDay } from '#lib/dates.ts';
import { dayOfWar } from '#lib/war.ts';
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
  readonly category: Event['category'];
  readonly harmTo: Event['harmTo'];
  readonly attribution: Event['attribution'];
  readonly places: readonly NamedPlace[];
  readonly sources: readonly CitedSource[];
  readonly caveats: Event['caveats'];
  readonly note: string | null;
}

/** All events by date, as the timeline shows them. */
export const timelineEvents = async (): Promise<TimelineEvent[]> => {
  const [rows, sourcesOf, place] = await Promise.all([rowsById('events'), sourceLookup(), placeLookup()]);
  return [...rows.values()]
    .sort((a, b) => compareDates(a.date, b.date) || a.id.localeCompare(b.id))
    .map((event) => ({
      id: event.id,
      title: event.title,
      summary: event.summary,
      day: firstDay(event.date),
      date: dateInWords(event.date),
      dayOfWar: dayOfWar(firstDay(event.date)),
      category: event.category,
      harmTo: event.harmTo,
      attribution: event.attribution,
      places: event.places.map((id) => place(id)),
      sources: sourcesOf(event.sources),
      caveats: event.caveats,
      note: event.note,
    }));
};

export interface Era {
  readonly id: 'before' | 'war' | 'after';
  readonly events: readonly TimelineEvent[];
}

/** Events of the 44 days, and those before and after; an event that begins in the war belongs to it. */
export const byEra = (events: readonly TimelineEvent[], firstWarDay: string): Era[] => [
  { id: 'before', events: events.filter((event) => event.day < firstWarDay) },
  { id: 'war', events: events.filter((event) => event.dayOfWar !== null) },
  { id: 'after', events: events.filter((event) => event.day >= firstWarDay && event.dayOfWar === null) },
];
