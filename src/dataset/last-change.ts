import type { Folder } from '#dataset/folder.ts';

/** Day of the last entry of the log of a content folder; null where there is none. */
export const lastChange = (folder: Folder): string | null =>
  folder
    .rows('corrections')
    .map(({ row }) => row.date)
    .toSorted()
    .at(-1) ?? null;
