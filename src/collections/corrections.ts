import { type RowLink, rowLinks } from '#collections/row-links.ts';
import { rowsById } from '#collections/rows.ts';
import { dayInWords } from '#lib/dates.ts';
import type { Correction } from '#schemas/correction.ts';

export interface CorrectionView extends Omit<Correction, 'items'> {
  readonly dateWords: string;
  readonly items: readonly RowLink[];
}

/** Entries that changed what was said of a claim, newest first. */
export const claimCorrections = async (): Promise<CorrectionView[]> =>
  (await correctionViews()).filter(({ kind, items }) => kind !== 'added' && items.some(({ noun }) => noun === 'claims'));

/** The log, newest first. */
export const correctionViews = async (): Promise<CorrectionView[]> => {
  const [rows, rowLink] = await Promise.all([rowsById('corrections'), rowLinks()]);
  return [...rows.values()]
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
    .map((entry) => ({ ...entry, dateWords: dayInWords(entry.date), items: entry.items.map(rowLink) }));
};
