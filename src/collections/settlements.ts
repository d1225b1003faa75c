import { changeLookup, type RowChange } from '#collections/changes.ts';
import { rowsById } from '#collections/rows.ts';
import { type Coverage, coverage, isCounted } from '#lib/coverage.ts';
import { dayInWords } from '#lib/dates.ts';
import { dayOfWar, warDays } from '#lib/war.ts';

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

/** The 44 days with the settlements announced on each; days without an announcement have 0. */
export const announcementsByDay = async (): Promise<WarDay[]> => {
  const counted = [...(await rowsById('settlements')).values()].filter(isCounted);
  let soFar = 0;
  return warDays().map((day) => {
    const announced = counted.filter((settlement) => settlement.announced === day).length;
    soFar += announced;
    return { day, words: dayInWords(day), number: dayOfWar(day) ?? 0, announced, soFar };
  });
};

export interface CoverageRow extends Coverage {
  /** The announced total, with who says so; null where none is in the dataset. */
  readonly total: { readonly id: string; readonly claimant: string; readonly changed: RowChange | null } | null;
}

/** Listed settlements held against the announced totals. */
export const settlementCoverage = async (): Promise<CoverageRow[]> => {
  const [settlements, totals, changeOf] = await Promise.all([rowsById('settlements'), rowsById('totals'), changeLookup('totals')]);
  return coverage([...settlements.values()], [...totals.values()]).map((row) => {
    const total = [...totals.values()].find(({ kind }) => kind === row.kind);
    return { ...row, total: total === undefined ? null : { id: total.id, claimant: total.claimant, changed: changeOf(total.id) } };
  });
};
