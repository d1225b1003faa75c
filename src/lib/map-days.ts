import { dayInWords } from '#lib/dates.ts';
import { count } from '#lib/numbers.ts';
import { addDays, dayOfWar, daysBetween, WAR } from '#lib/war.ts';

/** Days of the slider: from the first day of the war to the last hand-over. */
export const SLIDER = { first: WAR.firstDay, last: '2020-12-01' } as const;

/** Highest value of the slider; its lowest is 0. */
export const SLIDER_MAX = daysBetween(SLIDER.first, SLIDER.last);

/** The day at a step of the slider; steps beyond its ends give its ends. */
export const dayAtStep = (step: number): string => addDays(SLIDER.first, Math.min(Math.max(Math.round(step), 0), SLIDER_MAX));

/** The step of a day, or null if the slider has no such day. */
export const stepOfDay = (day: string): number | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null;
  const step = daysBetween(SLIDER.first, day);
  return step >= 0 && step <= SLIDER_MAX ? step : null;
};

/** What the slider says of a day: "20 October 2020, day 24 of 44: 24 settlements announced, 98 so far". */
export const dayText = (day: string, announced: number, soFar: number): string => {
  const number = dayOfWar(day);
  const when = number === null ? 'after the war' : `day ${number} of ${WAR.days}`;
  const what = announced === 0 ? 'no settlements announced' : `${count(announced, 'settlement')} announced`;
  return `${dayInWords(day)}, ${when}: ${what}, ${soFar} so far`;
};
