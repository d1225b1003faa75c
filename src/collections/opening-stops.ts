import { type ByParty, type EventLine, forParties, lineFor } from '#collections/event-lines.ts';
import { type FigureView, type GroupView, groupViews } from '#collections/figures.ts';
import type { OpeningState } from '#collections/opening-days.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import content from '#content/opening.json?raw';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { harms } from '#lib/record/harm-days.ts';
import { WAR } from '#lib/record/war.ts';
import { opening } from '#tables';

/** A stop after the 44 days. */
export interface OpeningStop extends OpeningState {
  /** "20 Nov", or the month where it is years later. */
  readonly short: string;
  readonly figures: readonly FigureOfQuantity[];
  readonly events: readonly EventLine[];
  readonly harm: ByParty<readonly EventLine[]>;
}

const { after, since } = opening.parse(JSON.parse(content));

/** A figure with the quantity it belongs to. */
export type FigureOfQuantity = FigureView & { readonly group: string; readonly affected: GroupView['affected'] };

const figureLookup = async (): Promise<(ids: readonly string[]) => readonly FigureOfQuantity[]> => {
  const all = new Map(
    (await groupViews()).flatMap(({ id, affected, figures }) => figures.map((figure) => [figure.id, { ...figure, group: id, affected }] as const)),
  );
  return (ids) => ids.map((id) => getOrThrow(all, id, 'figure'));
};

/** The stops after the 44 days, in order. */
export const openingStops = once(async (): Promise<readonly OpeningStop[]> => {
  const [rows, figuresOf] = await Promise.all([rowsById('events'), figureLookup()]);
  return after.map(({ day, label, events: ids, figures }) => {
    const events = ids.map((id) => getOrThrow(rows, id, 'event'));
    const [date = ''] = events.map((event) => t.dates.date(event.date));
    return {
      key: day,
      short: day.slice(0, 4) === WAR.firstDay.slice(0, 4) ? t.dates.dayShort(day) : t.dates.monthShort(day),
      when: t.home.day.afterWar,
      date,
      headline: label,
      events: events.map(lineFor(null)),
      harm: forParties((party) => events.filter((event) => harms(event, party)).map(lineFor(party))),
      figures: figuresOf(figures),
      spoken: t.home.day.spoken(t.home.day.afterWar, date, label, null, []),
    };
  });
});

export interface SinceEvent extends EventLine {
  readonly figures: readonly FigureOfQuantity[];
}

/** What happened since 2020, in order. */
export const sinceTheWar = once(async (): Promise<readonly SinceEvent[]> => {
  const [rows, figuresOf] = await Promise.all([rowsById('events'), figureLookup()]);
  return since.map(({ event: id, figures }) => {
    const event = getOrThrow(rows, id, 'event');
    return { ...lineFor(null)(event), date: t.dates.date(event.date), figures: figuresOf(figures) };
  });
});
