import { dayInWords } from '#lib/dates.ts';
import { count } from '#lib/numbers.ts';
import { addDays, dayOfWar, daysBetween, WAR } from '#lib/record/war.ts';

/** Days of the slider: from the first day of the war to the last hand-over. */
export const SLIDER = { first: WAR.firstDay, last: '2020-12-01' } as const;

/** Step of the last day of the slider; the first is 0. */
export const LAST_DAY_STEP = daysBetween(SLIDER.first, SLIDER.last);

/** The stop after the last day: everything to the present. Its day in an address is "later". */
export const LATER_STEP = LAST_DAY_STEP + 1;

export const LATER = 'later';

/** The day at a step of the slider, or "later"; steps beyond its ends give its ends. */
export const dayAtStep = (step: number): string => {
  const whole = Math.min(Math.max(Math.round(step), 0), LATER_STEP);
  return whole === LATER_STEP ? LATER : addDays(SLIDER.first, whole);
};

/** The step of a day or of "later", or null if the slider has no such day. */
export const stepOfDay = (day: string): number | null => {
  if (day === LATER) return LATER_STEP;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) return null;
  const step = daysBetween(SLIDER.first, day);
  return step >= 0 && step <= LAST_DAY_STEP && addDays(SLIDER.first, step) === day ? step : null;
};

interface Announced {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What the slider says of a day, from the counted settlements: "20 October 2020, day 24 of 44: 24 settlements announced, 98 so far". */
export const dayText = (day: string, counted: readonly Announced[]): string => {
  if (day === LATER) return `After ${dayInWords(SLIDER.last)}, to the present: ${count(counted.length, 'settlement')} announced in the war`;
  const announced = counted.filter((settlement) => settlement.day === day).length;
  const soFar = counted.filter((settlement) => settlement.day <= day).length;
  const number = dayOfWar(day);
  const when = number === null ? 'after the war' : `day ${number} of ${WAR.days}`;
  const what = announced === 0 ? 'no settlements announced' : `${count(announced, 'settlement')} announced`;
  return `${dayInWords(day)}, ${when}: ${what}, ${soFar} so far`;
};

/** The next day with an announcement after a step (direction 1) or before it (-1); null if there is none. */
export const nextAnnouncement = (days: readonly string[], step: number, direction: 1 | -1): number | null => {
  const steps = days.flatMap((day) => stepOfDay(day) ?? []).filter((other) => (direction > 0 ? other > step : other < step));
  return steps.length === 0 ? null : direction > 0 ? Math.min(...steps) : Math.max(...steps);
};

/** Shade of a step, from 1 (early) to 5 (late): one hue for time. */
export const shadeOfStep = (step: number): number => Math.min(5, Math.floor((Math.min(step, LAST_DAY_STEP) / (LAST_DAY_STEP + 1)) * 5) + 1);
