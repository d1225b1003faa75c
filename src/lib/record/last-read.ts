/** A record that was last read longer ago than this says so. */
export const DAYS_UNTIL_STALE = 180;

const DAY_MS = 86_400_000;

/** Days from one day to another, both `YYYY-MM-DD`; negative if the second is the earlier one. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** Whether a record that was last read on a day has not been read for long, as of another day. */
export const isStale = (lastRead: string, today: string): boolean => daysBetween(lastRead, today) > DAYS_UNTIL_STALE;
