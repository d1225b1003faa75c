import { type OpeningDay, openingDays } from '#collections/opening-days.ts';
import { type OpeningStop, openingStops } from '#collections/opening-stops.ts';
import { type DayAnnouncement, timelineDays } from '#collections/timeline.ts';
import { t } from '#i18n/index.ts';
import { type Stop, stopOn } from '#lib/map/days.ts';
import { once } from '#lib/once.ts';

/** A day of the map with a page of its own: one of the 44, or a stop after them. */
export interface MapDay {
  /** `YYYY-MM-DD` */
  readonly id: string;
  readonly date: string;
  /** "day 24 of 44", "after the war" */
  readonly when: string;
  readonly headline: string;
  /** What the map shows on it. */
  readonly stop: Stop;
  readonly announcements: readonly DayAnnouncement[];
  /** What the record has of it. */
  readonly record: { readonly kind: 'war'; readonly day: OpeningDay } | { readonly kind: 'after'; readonly day: OpeningStop };
}

/** The 44 days and the stops after them, in order. */
export const mapDays = once(async (): Promise<readonly MapDay[]> => {
  const [days, stops, announced] = await Promise.all([openingDays(), openingStops(), timelineDays()]);
  const byDay = new Map(announced.map(({ day, announcements }) => [day, announcements]));
  const shared = ({ key, headline }: OpeningDay | OpeningStop) => ({
    id: key,
    date: t.dates.day(key),
    headline,
    stop: stopOn(key),
    announcements: byDay.get(key) ?? [],
  });
  return [
    ...days.map((day) => ({ ...shared(day), when: t.things.event.dayOfWar(day.number), record: { kind: 'war' as const, day } })),
    ...stops.map((day) => ({ ...shared(day), when: t.things.day.afterWar, record: { kind: 'after' as const, day } })),
  ];
});
