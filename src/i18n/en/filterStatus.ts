import { format } from '#i18n/en/format.ts';

const of = (one: string, many: string) => ({
  /** Without filters. */
  all: (total: number): string => `${format.number(total)} ${total === 1 ? one : many}`,
  /** With filters. */
  shown: (shown: number, total: number): string => `${format.number(shown)} of ${format.number(total)} ${total === 1 ? one : many}`,
});

/** Status lines of filtered lists, by name of the list. */
export const filterStatus = {
  claims: of('claim', 'claims'),
  corrections: of('entry', 'entries'),
  events: of('event', 'events'),
  places: of('place', 'places'),
  quantities: of('quantity', 'quantities'),
  sites: of('site', 'sites'),
  works: of('work', 'works'),
};
