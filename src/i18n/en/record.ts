import { format } from '#i18n/en/format.ts';

/** The record as a whole. */
export const record = {
  lastRead: (day: string): string => `The record was last read on ${format.day(day)}.`,
  stale: (days: number): string => `That is more than ${format.number(days)} days ago: what happened since may be missing.`,
};
