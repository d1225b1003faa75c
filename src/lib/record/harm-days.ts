import { type AnyDate, firstDay, lastDay } from '#lib/dates.ts';
import type { Party } from '#lib/record/harm.ts';
import { addDays, dayOfWar, WAR } from '#lib/record/war.ts';
import type { Harm } from '#schemas/event.ts';

/** Days of the war from 1 to 44, both ends included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The days of the war that a date touches; null where it touches none. */
export const daysTouched = (date: AnyDate): DaySpan | null => {
  const [first, last] = [firstDay(date), lastDay(date)];
  const end = addDays(WAR.firstDay, WAR.days - 1);
  if (first > end || last < WAR.firstDay) return null;
  return { from: dayOfWar(first) ?? 1, to: dayOfWar(last) ?? WAR.days };
};

/**
 * How an event stands to the 44 days: on one of them; over a span of them, as what went on or what happened somewhere in it; or open, where the window of
 * its date reaches beyond them; null where it is before or after.
 */
export const placeInWar = (date: AnyDate): { readonly kind: 'day' | 'span' | 'open'; readonly days: DaySpan } | null => {
  const days = daysTouched(date);
  if (days === null) return null;
  if (firstDay(date) === lastDay(date)) return { kind: 'day', days };
  const isWithin = firstDay(date) >= WAR.firstDay && dayOfWar(lastDay(date)) !== null;
  return { kind: 'earliest' in date && !isWithin ? 'open' : 'span', days };
};

/** Whether an event has harm to people of a party. */
export const harms = ({ harm }: { readonly harm: readonly Harm[] }, party: Party): boolean => harm.some(({ side }) => side === party);

/** Spans of days as few as can be: those that touch or overlap become one. */
export const joinedSpans = (spans: readonly DaySpan[]): readonly DaySpan[] => {
  const joined: DaySpan[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || from > last.to + 1) joined.push({ from, to });
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
  }
  return joined;
};
