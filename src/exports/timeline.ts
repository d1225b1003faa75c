import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { timelineEvents } from '#collections/events.ts';
import { release } from '#collections/release.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { eventPath } from '#lib/page/paths.ts';
import { addDays } from '#lib/record/war.ts';
import { absolute } from '#site';

const dateParts = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
};

/**
 * The timeline for TimelineJS 3, `{ title, events }` (https://timeline.knightlab.com/docs/json-format.html). The group of an event is its category.
 * Headlines and texts are HTML.
 */
export const toTimelineJs = async (): Promise<object> => {
  const [events, rows] = await Promise.all([timelineEvents(), rowsById('events')]);
  return {
    title: {
      text: { headline: t.pages.timeline.neutralTitle, text: t.published.timeline.from(absolute('/timeline/')) },
    },
    events: events.map((event) => {
      const { date } = getOrThrow(rows, event.id, 'event');
      const sources = event.sources.map(({ title, publisher }) => t.published.timeline.source(title, publisher));
      return {
        unique_id: event.id,
        start_date: dateParts(firstDay(date)),
        ...(firstDay(date) === lastDay(date) ? {} : { end_date: dateParts(lastDay(date)) }),
        display_date: event.date,
        group: t.labels.category[event.category],
        text: {
          headline: escapeMarkup(event.title),
          text: escapeMarkup(
            `${event.summary} ${t.published.timeline.account(t.labels.attribution[event.attribution], sources)}. ${absolute(eventPath(event.id))}`,
          ),
        },
      };
    }),
  };
};

/** The events as iCalendar (RFC 5545): whole days, and spans with their last day. Windows have no day: the description of the calendar names them. */
export const toCalendar = async (): Promise<string> => {
  const [events, rows, { date: released }] = await Promise.all([timelineEvents(), rowsById('events'), release()]);
  const undated = events.filter((event) => 'earliest' in getOrThrow(rows, event.id, 'event').date);
  const calendar = ical({
    name: t.published.timeline.calendar,
    description: t.published.timeline.leftOut(undated.map(({ title, date }) => t.published.timeline.undated(title, date))),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: t.site.title, product: 'timeline', language: 'EN' },
    url: absolute('/timeline/'),
  });
  for (const event of events) {
    const { date } = getOrThrow(rows, event.id, 'event');
    if ('earliest' in date) continue;
    calendar.createEvent({
      id: `${event.id}@forty-four-days`,
      start: `${firstDay(date)}T00:00:00Z`,
      end: `${addDays(lastDay(date), 1)}T00:00:00Z`,
      timezone: 'UTC',
      allDay: true,
      // The reader is not busy on the days of a war that was.
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: new Date(`${released}T00:00:00Z`),
      summary: event.title,
      description: `${event.summary}\n\n${t.published.timeline.account(
        t.labels.attribution[event.attribution],
        event.sources.map(({ title }) => title),
      )}`,
      url: absolute(eventPath(event.id)),
      categories: [{ name: t.labels.category[event.category] }],
    });
  }
  return calendar.toString();
};
