import { type ByParty, forParties, sortedEvents } from '#collections/event-lines.ts';
import { once } from '#lib/once.ts';
import { type DaySpan, harms, placeInWar } from '#lib/record/harm-days.ts';
import type { Event } from '#schemas/event.ts';

/** Events of a row of the chart: days and spans of days, from 1 to 44. */
export interface HarmRow {
  readonly days: readonly number[];
  readonly spans: readonly DaySpan[];
}

export type OpeningRows = ByParty<HarmRow> & { readonly truces: HarmRow };

/** Rows under the chart: days and spans with harm to people of each party, and the days of truces. */
export const openingRows = once(async (): Promise<OpeningRows> => {
  const events = await sortedEvents();
  const rowOf = (wanted: (event: Event) => boolean): HarmRow => {
    const places = events.filter(wanted).flatMap(({ date }) => placeInWar(date) ?? []);
    return {
      days: [...new Set(places.flatMap(({ kind, days }) => (kind === 'day' ? [days.from] : [])))],
      spans: places.flatMap(({ kind, days }) => (kind === 'span' ? [days] : [])),
    };
  };
  return { ...forParties((party) => rowOf((event) => harms(event, party))), truces: rowOf(({ category }) => category === 'ceasefire') };
});
