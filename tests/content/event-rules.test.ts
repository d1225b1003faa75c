import { describe, expect, test } from 'vitest';
import { edited, indexWith, type Loose, messagesFor, rowsOf } from '../fixtures/edited-content.ts';

/** Problems of the dataset after an edit of one event, without file and position. */
const problemsAfter = (at: number, edit: (row: Loose) => void): readonly string[] =>
  messagesFor(edited({ events: (rows) => edit(rows[at]) })).messages.map((entry) => entry.replace(/^\S+ {2}/, ''));

const plain = { harm: [], noHarm: null, title: 'Ministers met', summary: 'The two ministers met and signed a paper.' };
const harm = (row: Loose, side = 'armenian', what = ['killed']) => [{ side, what, sources: [row.sources[0]] }];
const at = indexWith('events', 'event without harm', (row) => row.harm.length === 0);
const path = `$[${at}]`;

describe('harm of events', () => {
  test.each(['killed', 'wounded', 'captured', 'fled', 'displaced', 'expelled', 'besieged'])('“%s” without harm is refused', (word) => {
    expect(problemsAfter(at, (row) => Object.assign(row, plain, { summary: `People were ${word} in the town.` }))).toEqual([
      `${path}.harm\n  found     no harm, though the event says "${word}"\n  expected  an entry for each side whose people were harmed, or the reason in noHarm`,
    ]);
  });
  test('passes with an entry of harm, or with the reason why there is none', () => {
    const summary = 'People were killed in the town.';
    expect(problemsAfter(at, (row) => Object.assign(row, plain, { summary, harm: harm(row) }))).toEqual([]);
    expect(problemsAfter(at, (row) => Object.assign(row, plain, { summary, noHarm: 'The dead were soldiers.' }))).toEqual([]);
  });
  test('words of harm are refused in the title as in the summary, and other words pass', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, plain, { title: 'Residents fled the town' }))).toHaveLength(1);
    expect(problemsAfter(at, (row) => Object.assign(row, plain))).toEqual([]);
  });
  test('a reason for no harm beside harm is refused', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, plain, { harm: harm(row), noHarm: 'The dead were soldiers.' }))).toEqual([
      `${path}.noHarm\n  found     "The dead were soldiers."\n  expected  null, since the event has entries in harm`,
    ]);
  });
  test('a source that the event does not cite is refused', () => {
    const cited = rowsOf('events')[at].sources;
    const other = rowsOf('sources').find(({ id }) => !cited.includes(id)).id;
    const [message = '', ...rest] = problemsAfter(at, (row) =>
      Object.assign(row, plain, { harm: [{ side: 'armenian', what: ['killed'], sources: [other] }] }),
    );
    expect(rest).toEqual([]);
    expect(message).toContain(`${path}.harm[0].sources[0]\n  found     "${other}"\n  expected  one of the sources of this event`);
  });
  test('one kind of harm to one side twice is refused, and one kind to each side passes', () => {
    const twice = problemsAfter(at, (row) => Object.assign(row, plain, { harm: [...harm(row), ...harm(row)] }));
    expect(twice).toEqual([`${path}.harm[1].what[0]\n  found     "killed"\n  expected  each kind of harm once per side; armenian has it already`]);
    expect(problemsAfter(at, (row) => Object.assign(row, plain, { harm: [...harm(row), ...harm(row, 'azerbaijani')] }))).toEqual([]);
  });
  test('the column harmTo, which is derived, is refused', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, { harmTo: 'both' }))).toHaveLength(1);
  });
});

describe('criteria of events', () => {
  test('an event that meets none is refused', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, { criteria: [] }))).toHaveLength(1);
  });
  test('an event that meets two passes, and one that names one twice is refused', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, { criteria: ['act', 'essay'] }))).toEqual([]);
    expect(problemsAfter(at, (row) => Object.assign(row, { criteria: ['act', 'act'] }))).toHaveLength(1);
  });
});
