import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonFile, readJsonFile } from '#dataset/json-file.ts';

export const LINK_REPORT = 'link-report.json';

/** The report of visited addresses in a content folder; null where none was made yet. */
export const readLinkReport = (path: string, name: string): JsonFile | null => {
  const file = join(path, LINK_REPORT);
  return existsSync(file) ? readJsonFile(file, `${name}/${LINK_REPORT}`) : null;
};
