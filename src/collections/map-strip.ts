import { timelineEvents } from '#collections/events.ts';
import { type OpeningRows, openingRows } from '#collections/harm-rows.ts';
import { handedOver } from '#collections/land.ts';
import { mapDistricts } from '#collections/map.ts';
import { type OpeningDay, openingDays } from '#collections/opening-days.ts';
import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { DayCounts } from '#lib/map/day-counts.ts';
import { END_STEP, STOPS, type Stop, shadeOf, sliderDay } from '#lib/map/days.ts';
import type { SliderStep, StepSpan } from '#lib/map/slider-wire.ts';
import { stripAt } from '#lib/map/strip.ts';
import { once } from '#lib/once.ts';
import { PARTIES, type Party } from '#lib/record/harm.ts';
import { harms } from '#lib/record/harm-days.ts';
import { dayOfWar, WAR } from '#lib/record/war.ts';
import type { Event } from '#schemas/event.ts';

/** A stop of the slider as the strip under the map shows it. */
export interface StripStop extends SliderStep {
  readonly at: number;
  readonly flag: string;
  readonly kind: Stop['kind'];
  /** Counted settlements announced on it, and how many of them were denied then. */
  readonly announced: number;
  readonly denied: number;
  /** Shade of the day, from 1 (early) to 5 (late). */
  readonly shade: number;
  /** What happened in two short lines, of which the second may be empty or the Armenian form of a name; null for a stop without a name. */
  readonly name: { readonly first: string; readonly second: string; readonly isOtherForm: boolean } | null;
  /** Whether its name is left out where the strip is narrow, because a day near it had more. */
  readonly isCrowded: boolean;
  /** Parties whose people were harmed, outside the 44 days, whose harm is in the rows. */
  readonly harmed: readonly Party[];
}

/** The first step of the slider that shows a day: a day between two stops is told at the later. */
const stepTelling = (day: string): number => STOPS.findIndex(({ to }) => day <= to);

/**
 * The steps at which an event is told; null for one before the war. A moment somewhere in a window is told throughout it where the window lies within the
 * 44 days, else at its end.
 */
export const stepsTelling = (date: Event['date']): StepSpan | null => {
  const [first, last] = [firstDay(date), lastDay(date)];
  if (last < WAR.firstDay) return null;
  const isOpen = 'earliest' in date && (first < WAR.firstDay || dayOfWar(last) === null);
  return { from: stepTelling(isOpen ? last : first < WAR.firstDay ? WAR.firstDay : first), to: stepTelling(last) };
};

const flagOf = ({ kind, from }: Stop): string =>
  kind === 'before' || kind === 'zone' || kind === 'later' ? t.map.strip.flags[kind] : t.dates.dayShort(from);

/** Names that are nearer to each other than this, in days, do not fit in a narrow strip. */
const NEAR = 7;

/** The steps whose names give way where the strip is narrow: those near a day of more announcements. The last days of the war have room on either side. */
const crowdedSteps = (days: readonly OpeningDay[]): ReadonlySet<number> => {
  const named = days.filter(({ name, number }) => name !== null && number < days.length - 1);
  const kept: OpeningDay[] = [];
  for (const day of named.toSorted((a, b) => b.announced - a.announced))
    if (kept.every(({ number }) => Math.abs(number - day.number) >= NEAR)) kept.push(day);
  return new Set(named.filter((day) => !kept.includes(day)).map(({ number }) => number));
};

/** The strip of days under the map. */
export interface MapStrip {
  readonly stops: readonly StripStop[];
  readonly rows: OpeningRows;
}

/** The stops of the slider with all that the strip draws. */
export const mapStrip = once(async (): Promise<MapStrip> => {
  const [days, rows, districts, handovers, events] = await Promise.all([
    openingDays(),
    openingRows(),
    mapDistricts(),
    handedOver(),
    rowsById('events'),
  ]);
  const settlements = districts.flatMap((district) => district.settlements);
  const counted = settlements.filter(({ isCounted }) => isCounted);
  const announced = new DayCounts(counted.map(({ day }) => day));
  const handed = districts.flatMap(({ name, otherName, handover }) => (handover === null ? [] : [{ name, otherName, day: handover }]));
  const nameOf = (stop: Stop, step: number): StripStop['name'] => {
    if (stop.kind === 'before' || stop.kind === 'zone' || stop.kind === 'later') {
      const [first, second] = t.map.strip.names[stop.kind];
      return { first, second, isOtherForm: false };
    }
    if (stop.kind === 'handover') {
      const [district] = handed.filter(({ day }) => day === stop.from);
      return district === undefined ? null : { first: district.name, second: district.otherName ?? '', isOtherForm: true };
    }
    const name = stop.kind === 'day' ? (days[step - 1]?.name ?? null) : null;
    if (name === null) return null;
    const town = settlements.find(({ label, day }) => label.replace(/ \(.*/, '') === name && day === stop.from);
    const words = name.split(' ');
    return town === undefined
      ? { first: words.slice(0, 2).join(' '), second: words.slice(2).join(' '), isOtherForm: false }
      : { first: name, second: town.otherName ?? '', isOtherForm: true };
  };
  const crowded = crowdedSteps(days);
  const told = [...events.values()].flatMap((event) => {
    const steps = stepsTelling(event.date);
    return steps === null ? [] : [{ event, ...steps }];
  });
  const stops = STOPS.map((stop, step): StripStop => {
    const own = stop.kind === 'day' ? counted.filter(({ day }) => day === stop.from) : [];
    const here = told.filter(({ from, to }) => from <= step && step <= to).map(({ event }) => event);
    return {
      key: stop.key,
      kind: stop.kind,
      at: stripAt(step),
      flag: flagOf(stop),
      text: t.mapStatus.day(sliderDay(stop, announced, handed)),
      hasEntry: stop.kind !== 'day' || own.length > 0,
      announced: own.length,
      denied: own.filter(({ isDenied }) => isDenied).length,
      shade: shadeOf(stop.from),
      name: nameOf(stop, step),
      isCrowded: crowded.has(step),
      harmed: step < END_STEP && step > 0 ? [] : PARTIES.filter((party) => here.some((event) => harms(event, party))),
    };
  });
  if (handovers.some(({ day }) => !STOPS.some(({ key }) => key === day))) throw new Error('A district was handed over on a day without a stop.');
  return { stops, rows };
});

/** An event as a card beside the map. */
export interface MapCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  /** Whose account it is, and what was done to whom. */
  readonly remark: string;
  readonly isHarm: boolean;
  readonly steps: StepSpan;
  /** Ids of the places that it lights on the map: none for what is agreed, decided or reported elsewhere. */
  readonly lights: readonly string[];
}

/** What is agreed, decided or reported in one place and happened in another lights nothing. */
const LIGHTLESS: readonly Event['category'][] = ['diplomacy', 'ceasefire'];

/** Events from the first day of the war on, by date. */
export const mapCards = once(async (): Promise<readonly MapCard[]> => {
  const [events, rows] = await Promise.all([timelineEvents(), rowsById('events')]);
  return events.flatMap((event): MapCard[] => {
    const date = rows.get(event.id)?.date;
    const steps = date === undefined ? null : stepsTelling(date);
    if (steps === null) return [];
    const isReport = event.category === 'civilian-harm' && event.harm.length === 0;
    return [
      {
        id: event.id,
        title: event.title,
        summary: event.summary,
        date: event.date,
        remark: t.map.cards.remark(event.harm, t.labels.attribution[event.attribution]),
        isHarm: event.harm.length > 0,
        steps,
        lights: LIGHTLESS.includes(event.category) || isReport ? [] : event.places.map(({ id }) => id),
      },
    ];
  });
});
