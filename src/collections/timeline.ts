import { type TimelineEvent, timelineEvents } from '#collections/events.ts';
import { type NamedPlace, placeLookup } from '#collections/places.ts';
import { settlementViews } from '#collections/settlements.ts';
import { announcementsByDay, type WarDay } from '#collections/war-days.ts';
import { once } from '#lib/once.ts';

export interface DayAnnouncement {
  readonly district: NamedPlace;
  readonly settlements: readonly { readonly id: string; readonly headword: string; readonly isCounted: boolean; readonly isDenied: boolean }[];
}

/** A day of the war with its announcements per district, and the events that begin on it. */
export interface TimelineDay extends WarDay {
  readonly announcements: readonly DayAnnouncement[];
  readonly events: readonly TimelineEvent[];
}

/** All 44 days in order, also those without announcements and events. */
export const timelineDays = once(async (): Promise<readonly TimelineDay[]> => {
  const [days, events, settlements, place] = await Promise.all([announcementsByDay(), timelineEvents(), settlementViews(), placeLookup()]);
  return days.map((day) => {
    const announced = settlements.filter((settlement) => settlement.announced === day.day && settlement.controlChange === 'fighting');
    const byDistrict = Map.groupBy(announced, (settlement) => settlement.district);
    return {
      ...day,
      announcements: [...byDistrict]
        .map(([district, rows]) => ({
          district: place(district),
          settlements: rows.map(({ id, headword, isCounted, denial }) => ({ id, headword, isCounted, isDenied: denial !== null })),
        }))
        .sort((a, b) => b.settlements.length - a.settlements.length || a.district.headword.localeCompare(b.district.headword, 'en')),
      events: events.filter((event) => event.day === day.day),
    };
  });
});
