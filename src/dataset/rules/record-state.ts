import { show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { daysBetween, isStale } from '#lib/record/last-read.ts';
import { recordState } from '#tables';

export const RECORD_FILE = 'record.json';

interface Options {
  /** Day of the check, `YYYY-MM-DD`; null where the folder is checked without one. */
  readonly today: string | null;
  /** Whether a site is built from the folder, which then prints the day. */
  readonly isSite: boolean;
}

/** The day on which the record was last read is not in the future; one long ago is warned of. */
export const lastReadInTime =
  ({ today, isSite }: Options): Rule =>
  (folder, _report, add) => {
    const file = readRootFile(folder.files, RECORD_FILE, recordState, add);
    const name = `${folder.name}/${RECORD_FILE}`;
    if (file === null && isSite)
      add({
        file: name,
        line: 1,
        column: 1,
        path: '$',
        value: '(no such file)',
        expected: 'the day on which the record was last read, such as { "lastRead": "2026-11-28" }',
        nearest: null,
      });
    if (file === null || file.data === null || today === null) return;
    const { lastRead } = file.data;
    if (lastRead > today)
      add({
        ...file.json.locate(['lastRead']),
        value: show(lastRead),
        expected: `${today}, the day of this check, or a day before it; if the clock of this machine is wrong, set SOURCE_DATE_EPOCH`,
        nearest: null,
      });
    else if (isStale(lastRead, today))
      add({
        ...file.json.locate(['lastRead']),
        level: 'warning',
        value: `${show(lastRead)}, ${daysBetween(lastRead, today)} days ago`,
        expected: 'a day not that long ago: read what happened since, then set "lastRead" to the day of reading',
        nearest: null,
      });
  };
