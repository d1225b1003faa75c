import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { compareDates, firstDay } from '#lib/dates.ts';
import { once } from '#lib/once.ts';
import { harmedParties, type Party } from '#lib/record/harm.ts';
import { PERIODS, type Period, periodOf } from '#lib/record/periods.ts';
import type { Criterion, Event } from '#schemas/event.ts';
import type { Group } from '#schemas/group.ts';
import type { Site } from '#schemas/site.ts';

/** How many rows meet the rule of selection, in the timeline and known to be missing from it. */
export interface PeriodCount {
  readonly period: Period;
  readonly events: number;
  readonly harm: Readonly<Record<Party, number>>;
  readonly missing: number;
  readonly missingHarm: Readonly<Record<Party, number>>;
}

interface Count<K extends string> {
  readonly key: K;
  readonly number: number;
}

export interface Selection {
  readonly periods: readonly PeriodCount[];
  readonly criteria: readonly (Count<Criterion> & { readonly missing: number })[];
  readonly sites: readonly Count<Site['heritage']>[];
  readonly quantities: readonly Count<Group['affected']>[];
  /** What meets the rule and is missing, by date. */
  readonly missing: readonly { readonly id: string; readonly date: string; readonly title: string; readonly toRead: string | null }[];
}

const counted = <K extends string>(values: Iterable<K>): readonly Count<K>[] =>
  [...Map.groupBy(values, (value) => value)].map(([key, own]) => ({ key, number: own.length })).sort((a, b) => a.key.localeCompare(b.key, 'en'));

const harmOf = (sides: readonly (readonly string[])[]): Readonly<Record<Party, number>> => {
  const of = (party: Party): number => sides.filter((own) => own.includes(party)).length;
  return { armenian: of('armenian'), azerbaijani: of('azerbaijani') };
};

/** What the rule of selection lets into the record, counted by side and period, and what it is known to lack. */
export const selection = once(async (): Promise<Selection> => {
  const [eventRows, missingRows, sites, groups] = await Promise.all([rowsById('events'), rowsById('missing'), rowsById('sites'), rowsById('groups')]);
  const events = [...eventRows.values()];
  const missing = [...missingRows.values()].sort((a, b) => compareDates(a.date, b.date) || a.id.localeCompare(b.id));
  const inPeriod = <T extends Pick<Event, 'date'>>(rows: readonly T[], period: Period): readonly T[] =>
    rows.filter(({ date }) => periodOf(firstDay(date)) === period);
  const criteria = [...new Set(events.flatMap((event) => event.criteria).concat(missing.flatMap((row) => row.criteria)))].sort();
  return {
    periods: PERIODS.map((period) => ({
      period,
      events: inPeriod(events, period).length,
      harm: harmOf(inPeriod(events, period).map(({ harm }) => harmedParties(harm))),
      missing: inPeriod(missing, period).length,
      missingHarm: harmOf(inPeriod(missing, period).map(({ harm }) => harm)),
    })),
    criteria: criteria.map((key) => ({
      key,
      number: events.filter((event) => event.criteria.includes(key)).length,
      missing: missing.filter((row) => row.criteria.includes(key)).length,
    })),
    sites: counted([...sites.values()].map(({ heritage }) => heritage)),
    quantities: counted([...groups.values()].map(({ affected }) => affected)),
    missing: missing.map(({ id, date, title, toRead }) => ({ id, date: t.dates.date(date), title, toRead })),
  };
});
