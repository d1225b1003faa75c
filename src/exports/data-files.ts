import { release } from '#collections/release.ts';
import { archive, dataFiles } from '#exports/dataset.ts';
import { toCalendar, toTimelineJs } from '#exports/timeline.ts';
import { workbook } from '#exports/workbook.ts';
import { once } from '#lib/once.ts';

/** A file under `/data/`, as text or as bytes. */
export interface PublicFile {
  /** Path under `/data/`. */
  readonly path: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Every file under `/data/` but the catalogue, which describes them, and frozen releases. The archive is there under two names. */
export const publicFiles = once(async (): Promise<readonly PublicFile[]> => {
  const [files, zip, book, calendar, timeline, { version }] = await Promise.all([
    dataFiles(),
    archive(),
    workbook(),
    toCalendar(),
    toTimelineJs(),
    release(),
  ]);
  return [
    ...files.map(({ path, type, text }) => ({ path, type, content: text })),
    { path: 'timeline.timelinejs.json', type: 'application/json', content: JSON.stringify(timeline, null, 1) },
    { path: 'timeline.ics', type: 'text/calendar', content: calendar },
    { path: 'forty-four-days.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: book },
    ...['karabakh-record.zip', `forty-four-days-${version}.zip`].map((path) => ({ path, type: 'application/zip', content: zip })),
  ];
});

/** Those of them that are data, not descriptions of it. */
export const distributions = async (): Promise<readonly PublicFile[]> => (await publicFiles()).filter(({ path }) => !path.startsWith('schema/'));
