import { format } from '#i18n/en/format.ts';

const of = (what: string) => ({
  /** How many there are. */
  all: (total: number): string => `${format.number(total)} ${what}`,
  /** How many the filters leave. */
  shown: (shown: number, total: number): string => `${format.number(shown)} of ${format.number(total)} ${what}`,
});

/** What a filtered list says, by what it holds. */
export const filterStatus = { claims: of('claims'), events: of('events'), sites: of('sites'), works: of('works') };
