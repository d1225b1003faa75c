import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { compareDates } from '#lib/dates.ts';
import type { Party } from '#lib/record/harm.ts';
import type { Event } from '#schemas/event.ts';

/** An event in one line. */
export interface EventLine {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly category: Event['category'];
  /** What was done to people of the party of the list, and whose account it is; only whose account in other lists. */
  readonly remark: string;
}

/** Something for the people of each party. */
export type ByParty<T> = Readonly<Record<Party, T>>;

const remark = (event: Event, party: Party | null): string => {
  const what = [...new Set(event.harm.filter(({ side }) => side === party).flatMap((harm) => harm.what))];
  return [...what.map((kind) => t.labels.harmKind[kind]), t.labels.attribution[event.attribution]]
    .join(', ')
    .replace(/, (?=[^,]*$)/, what.length > 0 ? ' · ' : ', ');
};

/** An event as a line of a list of one party, or of none. */
export const lineFor =
  (party: Party | null) =>
  (event: Event): EventLine => ({
    id: event.id,
    title: event.title,
    summary: event.summary,
    date: t.dates.dateWithoutYear(event.date),
    category: event.category,
    remark: remark(event, party),
  });

export const forParties = <T>(make: (party: Party) => T): ByParty<T> => ({ armenian: make('armenian'), azerbaijani: make('azerbaijani') });

/** The events by date. */
export const sortedEvents = async (): Promise<readonly Event[]> =>
  [...(await rowsById('events')).values()].sort((a, b) => compareDates(a.date, b.date) || a.id.localeCompare(b.id));
