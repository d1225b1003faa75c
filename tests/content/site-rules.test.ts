import { describe, expect, test } from 'vitest';
import { edited, indexWith, type Loose, messagesFor, rowsOf } from '../fixtures/edited-content.ts';

const at = indexWith('sites', 'site with two known days', (row) => row.condition2020.date !== null && row.conditionNow.date !== null);
/** Problems after an edit of a site, without file and position. */
const problems = (edit: (row: Loose) => void): readonly string[] =>
  messagesFor(edited({ sites: (rows) => edit(rows[at]) })).messages.map((entry) => entry.replace(/^\S+ {2}/, ''));

describe.each(['condition2020', 'conditionNow'])('%s of a site', (time) => {
  const path = `$[${at}].${time}`;
  test('passes with a day, and without one where nothing is known', () => {
    const date = { earliest: '2020-10-01', latest: '2030-12-31' };
    expect(problems((row) => Object.assign(row[time], { date }))).toEqual([]);
    expect(problems((row) => Object.assign(row[time], { state: 'unknown', date: null }))).toEqual([]);
  });
  test('is refused without a day where it is known', () => {
    expect(problems((row) => Object.assign(row[time], { state: 'ruined', date: null }))).toEqual([
      `${path}.date\n  found     null\n  expected  the day or window in which it was seen ruined, or the state "unknown"`,
    ]);
  });
  test('is refused with a source that the site does not cite', () => {
    const cited = rowsOf('sites')[at].sources;
    const other = rowsOf('sources').find(({ id }) => !cited.includes(id)).id;
    const [message = '', ...rest] = problems((row) => Object.assign(row[time], { sources: [other] }));
    expect(rest).toEqual([]);
    expect(message).toContain(`${path}.sources[0]\n  found     "${other}"\n  expected  one of the sources of this site`);
  });
  test('is refused without a source', () => {
    expect(problems((row) => Object.assign(row[time], { sources: [] }))).toHaveLength(1);
  });
});

test('a condition now that was seen before that of autumn 2020 is refused', () => {
  const then = { on: '2020-11-20' };
  const now = { on: '2019-11-20' };
  const refused = problems((row) => {
    row.condition2020.date = then;
    row.conditionNow.date = now;
  });
  expect(refused).toEqual([
    `$[${at}].conditionNow.date\n  found     {"on":"2019-11-20"}\n  expected  a day that is not before that of condition2020, "2020-11-20"`,
  ]);
});
