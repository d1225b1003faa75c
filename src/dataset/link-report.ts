import type { ContentFiles } from '#dataset/files.ts';
import { type JsonFile, readJsonFile } from '#dataset/json-file.ts';

export const LINK_REPORT = 'link-report.json';

/** The report of visited links in a content folder; null where none was made yet. */
export const readLinkReport = (files: ContentFiles): JsonFile | null =>
  files.list().includes(LINK_REPORT) ? readJsonFile(files, LINK_REPORT) : null;
