import type { Folder } from '#dataset/folder.ts';
import type { Path } from '#dataset/json-file.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { RECORD_FILE } from '#dataset/rules/record-state.ts';
import { type AnyDate, firstDay, lastDay } from '#lib/dates.ts';
import { WAR } from '#lib/record/war.ts';
import { recordState, type TableName } from '#tables';

interface Dated {
  readonly table: TableName;
  readonly path: Path;
  readonly date: AnyDate | string | null;
}

const first = (date: AnyDate | string): string => (typeof date === 'string' ? date : firstDay(date));
const last = (date: AnyDate | string): string => (typeof date === 'string' ? date : lastDay(date));

/** Days of what happened, was said or was published. */
const happenings = (folder: Folder): readonly Dated[] => [
  ...(['events', 'missing', 'sources'] as const).flatMap((table) =>
    folder.rows(table).map(({ row, index }) => ({ table, path: [index, 'date'], date: row.date })),
  ),
  ...folder.rows('totals').map(({ row, index }) => ({ table: 'totals', path: [index, 'dateOfClaim'], date: row.dateOfClaim }) as const),
  ...folder
    .rows('figures')
    .flatMap(({ row, index }) =>
      (['dateOfClaim', 'period'] as const).map((key) => ({ table: 'figures', path: [index, key], date: row[key] }) as const),
    ),
  ...folder
    .rows('settlements')
    .flatMap(({ row, index }) =>
      (['announcedAgain', 'officialDay'] as const).map((key) => ({ table: 'settlements', path: [index, key], date: row[key] }) as const),
    ),
  ...folder
    .rows('districts')
    .map(({ row, index }) => ({ table: 'districts', path: [index, 'controlChange', 'officialDay'], date: row.controlChange.officialDay }) as const),
  ...folder
    .rows('sites')
    .flatMap(({ row, index }) => [
      ...row.history.map(({ date }, at) => ({ table: 'sites', path: [index, 'history', at, 'date'], date }) as const),
      ...(['condition2020', 'conditionNow'] as const).map((key) => ({ table: 'sites', path: [index, key, 'date'], date: row[key].date }) as const),
    ]),
];

/** Nothing in the record happened after the day on which it was last read. */
export const nothingAfterReading: Rule = (folder, report, _add, warn) => {
  const lastRead = readRootFile(folder.files, RECORD_FILE, recordState, () => {})?.data?.lastRead;
  if (lastRead === undefined) return;
  for (const { table, path, date } of happenings(folder)) {
    if (date === null) continue;
    if (first(date) > lastRead) report({ table, path }, date, `a day that is not after ${lastRead}, on which the record was last read`);
    else if (last(date) > lastRead && path.at(-1) !== 'period')
      warn({ table, path }, date, `an end that is not after ${lastRead}, on which the record was last read`);
  }
  for (const table of ['districts', 'settlements', 'places', 'sites'] as const) {
    for (const { row, index } of folder.rows(table))
      row.names.given.forEach(({ year }, at) => {
        if (String(year) > lastRead.slice(0, 4))
          report({ table, path: [index, 'names', 'given', at, 'year'] }, year, `a year that is not after ${lastRead.slice(0, 4)}`);
      });
  }
};

/** Days of work on the record: readings, searches, changes. */
const daysOfWork = (folder: Folder): readonly Dated[] => [
  ...folder.rows('sources').map(({ row, index }) => ({ table: 'sources', path: [index, 'readOn'], date: row.readOn }) as const),
  ...folder
    .rows('claims')
    .flatMap(({ row, index }) => [
      { table: 'claims', path: [index, 'checked'], date: row.checked } as const,
      ...row.earlier.map(({ until }, at) => ({ table: 'claims', path: [index, 'earlier', at, 'until'], date: until }) as const),
    ]),
  ...folder.rows('corrections').map(({ row, index }) => ({ table: 'corrections', path: [index, 'date'], date: row.date }) as const),
  ...folder
    .rows('districts')
    .map(({ row, index }) => ({ table: 'districts', path: [index, 'compositionSought'], date: row.compositionSought }) as const),
  ...(['districts', 'settlements', 'places', 'sites'] as const).flatMap((table) =>
    folder.rows(table).map(({ row, index }) => ({ table, path: [index, 'names', 'hySought'], date: row.names.hySought })),
  ),
];

/** No work on the record is dated after the day of the check; null where that is not known. */
export const daysOfWorkPast =
  (today: string | null): Rule =>
  (folder, report) => {
    if (today === null) return;
    for (const { table, path, date } of daysOfWork(folder))
      if (date !== null && first(date) > today) report({ table, path }, date, `${today}, the day of this check, or a day before it`);
  };

/** A row of the log, a reading and an earlier status come after what they are about. */
export const readAfterWritten: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('sources')) {
    if (row.date !== null && row.readOn !== null && firstDay(row.date) > row.readOn)
      report(
        { table: 'sources', path: [index, 'readOn'] },
        row.readOn,
        `a day that is not before ${firstDay(row.date)}, on which the work was published`,
      );
  }
  for (const { row, index } of folder.rows('claims')) {
    row.earlier.forEach(({ until }, at) => {
      if (until > row.checked)
        report(
          { table: 'claims', path: [index, 'earlier', at, 'until'] },
          until,
          `a day that is not after ${row.checked}, on which the claim was last checked`,
        );
    });
  }
};

/** Control changed in the days of the war, or of the hand-overs after it, as the row says how. */
export const controlInTime: Rule = (folder, report) => {
  const windows = {
    fighting: { from: WAR.firstDay, to: WAR.lastAnnouncement, what: 'the announcements of the war' },
    partly: { from: WAR.firstDay, to: WAR.lastHandover, what: 'the war and the hand-overs' },
    handover: { from: WAR.lastAnnouncement, to: WAR.lastHandover, what: 'the hand-overs' },
  };
  for (const { row, index } of folder.rows('districts')) {
    const { how, announced, officialDay } = row.controlChange;
    const at = { table: 'districts', path: [index, 'controlChange', 'announced'] } as const;
    if (how === 'later') {
      if (announced !== null) report(at, announced, 'null, since its control did not change in 2020');
    } else {
      const { from, to, what } = windows[how];
      if (announced === null || announced < from || announced > to) report(at, announced, `a day from ${from} to ${to}, ${what}`);
    }
    if (officialDay !== null && officialDay < WAR.firstDay)
      report(
        { table: 'districts', path: [index, 'controlChange', 'officialDay'] },
        officialDay,
        `a day that is not before ${WAR.firstDay}, the first of the war`,
      );
    const before = row.before2020.date;
    if (before !== null && (before >= WAR.firstDay || before < '1988-01-01'))
      report(
        { table: 'districts', path: [index, 'before2020', 'date'] },
        before,
        `a day from 1988 on and before ${WAR.firstDay}, the first of the war`,
      );
  }
  for (const { row, index } of folder.rows('settlements')) {
    if (row.officialDay !== null && row.officialDay < WAR.firstDay)
      report(
        { table: 'settlements', path: [index, 'officialDay'] },
        row.officialDay,
        `a day that is not before ${WAR.firstDay}, the first of the war`,
      );
  }
};

/** What happened was told afterwards: an event by one of its sources at least, a number not before the time that it counts. */
export const toldAfterwards: Rule = (folder, report) => {
  const published = new Map<string, AnyDate | null>(folder.rows('sources').map(({ row }) => [row.id, row.date]));
  for (const { row, index } of folder.rows('events')) {
    const begins = firstDay(row.date);
    const dates = row.sources.map((id) => published.get(id) ?? null);
    if (dates.every((date) => date !== null && lastDay(date) < begins))
      report({ table: 'events', path: [index, 'date'] }, row.date, 'a day that is not after all of its sources, or a source that is not older');
  }
  for (const { row, index } of folder.rows('figures')) {
    const { period, dateOfClaim } = row;
    if (period !== null && dateOfClaim !== null && lastDay(dateOfClaim) < firstDay(period))
      report(
        { table: 'figures', path: [index, 'dateOfClaim'] },
        dateOfClaim,
        `a day that is not before ${firstDay(period)}, from which on the number counts`,
      );
  }
};

/** What happened to a site is told in order; what has no day, or a window that reaches further, stands where it may. */
export const historyInOrder: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('sites')) {
    let before: string | null = null;
    row.history.forEach(({ date }, at) => {
      if (date === null) return;
      if (before !== null && lastDay(date) < before)
        report(
          { table: 'sites', path: [index, 'history', at, 'date'] },
          date,
          `a day that is not before ${before}, that of an entry above it; put the entries in order`,
        );
      before = before === null || firstDay(date) > before ? firstDay(date) : before;
    });
  }
};
