import { rowsById } from '#collections/rows.ts';
import { dayInWords } from '#lib/dates.ts';
import type { Correction } from '#schemas/correction.ts';

export interface CorrectionView extends Correction {
  readonly dateWords: string;
}

/** The log, newest first. */
export const correctionViews = async (): Promise<CorrectionView[]> =>
  [...(await rowsById('corrections')).values()]
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
    .map((entry) => ({ ...entry, dateWords: dayInWords(entry.date) }));
