import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { isCounted } from '#lib/record/coverage.ts';
import { dayOfWar, warDays } from '#lib/record/war.ts';

export interface WarDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly words: string;
  /** 1 to 44 */
  readonly number: number;
  /** Settlements announced on this day. */
  readonly announced: number;
  /** Settlements announced up to and including this day. */
  readonly soFar: number;
}

/** The 44 days in order. Days without an announcement have 0. */
export const announcementsByDay = once(async (): Promise<readonly WarDay[]> => {
  const counted = [...(await rowsById('settlements')).values()].filter(isCounted);
  let soFar = 0;
  return warDays().map((day) => {
    const announced = counted.filter((settlement) => settlement.announced === day).length;
    soFar += announced;
    return { day, words: t.dates.day(day), number: dayOfWar(day) ?? 0, announced, soFar };
  });
});
