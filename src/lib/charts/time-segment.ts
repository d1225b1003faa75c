import { daysBetween } from '#lib/record/war.ts';

/** Where a day lies between two others, as a share of the way, from 0 to 1. Days are `YYYY-MM-DD`. */
export const shareOfTime = (day: string, from: string, to: string): number => {
  const length = daysBetween(from, to);
  return length <= 0 ? 0 : Math.min(1, Math.max(0, daysBetween(from, day) / length));
};
