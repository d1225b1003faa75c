/** The war of autumn 2020. Days are `YYYY-MM-DD`. */
export const WAR = {
  firstDay: '2020-09-27',
  /** Last day with announcements of settlements; the statement followed that night. */
  lastAnnouncement: '2020-11-09',
  /** Last day of the hand-overs under the statement of that night. */
  lastHandover: '2020-12-01',
  days: 44,
} as const;

const MS_PER_DAY = 86_400_000;

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from one day to another; negative if the second comes first. */
export const daysBetween = (first: string, second: string): number => Math.round((midnight(second) - midnight(first)) / MS_PER_DAY);

export const addDays = (day: string, days: number): string => new Date(midnight(day) + days * MS_PER_DAY).toISOString().slice(0, 10);

/** Number of a day in the war, from 1 to 44; null before and after it. */
export const dayOfWar = (day: string): number | null => {
  const number = daysBetween(WAR.firstDay, day) + 1;
  return number >= 1 && number <= WAR.days ? number : null;
};

/** The 44 days in order. */
export const warDays = (): string[] => Array.from({ length: WAR.days }, (_, index) => addDays(WAR.firstDay, index));

/** Events that begin before the 44 days, and those that begin after. `day` is `YYYY-MM-DD`. */
export const aroundTheWar = <E extends { readonly day: string; readonly dayOfWar: number | null }>(
  events: readonly E[],
): { readonly before: readonly E[]; readonly after: readonly E[] } => ({
  before: events.filter((event) => event.day < WAR.firstDay),
  after: events.filter((event) => event.day >= WAR.firstDay && event.dayOfWar === null),
});

/** Class of the colour of a day of the war (1 to 44): one hue, from light to dark. */
export const shadeOfDay = (number: number): string => `time-${Math.min(5, Math.ceil(number / 9))}`;
