import { type RowLink, rowLinks } from '#collections/row-links.ts';
import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import type { Correction } from '#schemas/correction.ts';

export interface CorrectionView extends Omit<Correction, 'items'> {
  readonly dateWords: string;
  readonly items: readonly RowLink[];
}

/** The log, newest first. */
export const correctionViews = once(async (): Promise<readonly CorrectionView[]> => {
  const [rows, rowLink] = await Promise.all([rowsById('corrections'), rowLinks()]);
  return [...rows.values()]
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
    .map((entry) => ({ ...entry, dateWords: t.dates.day(entry.date), items: entry.items.map(rowLink) }));
});

/** Entries that changed or removed a published statement, newest first. */
export const changesOfWhatWasSaid = once(
  async (): Promise<readonly CorrectionView[]> =>
    (await correctionViews()).filter(({ kind }) => ['corrected', 'status-changed', 'removed'].includes(kind)),
);

/** The entries among them that are about a claim. */
export const claimCorrections = once(
  async (): Promise<readonly CorrectionView[]> => (await changesOfWhatWasSaid()).filter(({ items }) => items.some(({ table }) => table === 'claims')),
);
