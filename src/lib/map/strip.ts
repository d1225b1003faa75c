import { END_STEP, STOPS } from '#lib/map/days.ts';
import { WAR } from '#lib/record/war.ts';

/** Where the time before, the first and the last of the 44 days, and the first and the last stop after them stand, from 0 to 1. */
const PLACES = { before: 0.022, first: 0.096, last: 0.606, after: 0.714, end: 0.971 };

/** Width of a day on the strip, as a share of it. */
export const DAY_WIDTH = (PLACES.last - PLACES.first) / (WAR.days - 1);

/** Where the stop of a step stands on the strip, from 0 to 1: days are evenly spread, stops before and after them stand apart. */
export const stripAt = (step: number): number => {
  const afterEnd = STOPS.length - 1 - (END_STEP + 1);
  const at =
    step === 0
      ? PLACES.before
      : step < END_STEP
        ? PLACES.first + (step - 1) * DAY_WIDTH
        : step === END_STEP
          ? PLACES.last + 1.6 * DAY_WIDTH
          : PLACES.after + ((step - END_STEP - 1) / afterEnd) * (PLACES.end - PLACES.after);
  return Math.round(at * 10_000) / 10_000;
};
