import { format } from '#i18n/en/format.ts';

const of = (what: string) => ({
  /** Without filters. */
  all: (total: number): string => `${format.number(total)} ${what}`,
  /** With filters. */
  shown: (shown: number, total: number): string => `${format.number(shown)} of ${format.number(total)} ${what}`,
});

/** Status lines of filtered lists, by name of the list. */
export const filterStatus = {
  claims: of('claims'),
  corrections: of('entries'),
  events: of('events'),
  places: of('places'),
  quantities: of('quantities'),
  sites: of('sites'),
  works: of('works'),
};
