import { STOPS, type Stop } from '#lib/map/days.ts';

/** How many days of a list each stop of the slider has, and how many up to it: counted once, so that a step costs a look-up and no walk through the list. */
export class DayCounts {
  /** Days of the list. */
  readonly all: number;
  readonly #at = new Map<string, { readonly on: number; readonly soFar: number }>();

  /** Counts days, `YYYY-MM-DD`; each may be there more than once. */
  constructor(days: readonly string[]) {
    this.all = days.length;
    const counted = [...Map.groupBy(days, (day) => day)].map(([day, own]) => ({ day, number: own.length }));
    for (const { key, from, to } of STOPS) {
      const numberOf = (isIn: (day: string) => boolean): number => counted.reduce((sum, { day, number }) => sum + (isIn(day) ? number : 0), 0);
      this.#at.set(key, { on: numberOf((day) => from <= day && day <= to), soFar: numberOf((day) => day <= to) });
    }
  }

  on({ key }: Stop): number {
    return this.#at.get(key)?.on ?? 0;
  }

  soFar({ key }: Stop): number {
    return this.#at.get(key)?.soFar ?? 0;
  }
}
