import { addDays, dayOfWar, daysBetween, WAR } from '#lib/record/war.ts';

/** Days of the slider: from the first day of the war to the last hand-over. */
export const SLIDER = { first: WAR.firstDay, last: '2020-12-01' } as const;

/** Step of the last day of the slider; the first is 0. */
export const LAST_DAY_STEP = daysBetween(SLIDER.first, SLIDER.last);

/** The step after the last day: everything to the present. Its day in a URL is "later". */
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

/** The facts of a day of the slider. */
export interface SliderDay {
  /** `YYYY-MM-DD`; null for the step after the last day. */
  readonly day: string | null;
  /** `YYYY-MM-DD` */
  readonly lastDay: string;
  /** Number of the day in the war, from 1; null after it. */
  readonly number: number | null;
  /** Days of the war. */
  readonly of: number;
  /** Counted settlements announced on the day. */
  readonly announced: number;
  /** Counted settlements announced up to the day. */
  readonly soFar: number;
}

/** A day of the slider, or "later", with its numbers from the counted settlements. */
export const sliderDay = (day: string, counted: readonly Announced[]): SliderDay => {
  const common = { lastDay: SLIDER.last, of: WAR.days };
  if (day === LATER) return { ...common, day: null, number: null, announced: 0, soFar: counted.length };
  return {
    ...common,
    day,
    number: dayOfWar(day),
    announced: counted.filter((settlement) => settlement.day === day).length,
    soFar: counted.filter((settlement) => settlement.day <= day).length,
  };
};

/** The next day with an announcement after a step (direction 1) or before it (-1); null if there is none. */
export const nextAnnouncement = (days: readonly string[], step: number, direction: 1 | -1): number | null => {
  const steps = days.flatMap((day) => stepOfDay(day) ?? []).filter((other) => (direction > 0 ? other > step : other < step));
  return steps.length === 0 ? null : direction > 0 ? Math.min(...steps) : Math.max(...steps);
};

/** Shade of a step, from 1 (early) to 5 (late): one hue for time. */
export const shadeOfStep = (step: number): number => Math.min(5, Math.floor((Math.min(step, LAST_DAY_STEP) / (LAST_DAY_STEP + 1)) * 5) + 1);
