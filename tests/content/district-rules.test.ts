import { describe, expect, test } from 'vitest';
import { edited, indexWith, type Loose, messagesFor, rowWith } from '../fixtures/edited-content.ts';

const at = indexWith('districts', 'district', () => true);
const { id: source } = rowWith('sources', 'source that was read', (row) => row.consulted === 'read');
const census = {
  year: 1979,
  unit: 'The district',
  total: 1_000,
  shares: [
    { people: 'armenians', number: 600, percent: 60 },
    { people: 'azerbaijanis', number: 390, percent: 39 },
    { people: 'russians', number: null, percent: 0.9 },
  ],
  source,
};
/** Problems with this census as the composition of a district, without file and position. */
const problems = (edit: (own: Loose) => void): readonly string[] => {
  const own = structuredClone(census);
  edit(own);
  return messagesFor(edited({ districts: (rows) => Object.assign(rows[at], { composition: [own], compositionSought: null }) })).messages.map(
    (entry) => entry.replace(/^\S+ {2}/, ''),
  );
};
const path = `$[${at}].composition[0]`;
/** Problems with these columns of a district, without file and position. */
const problemsWithout = (changes: object): readonly string[] =>
  messagesFor(edited({ districts: (rows) => Object.assign(rows[at], changes) })).messages.map((entry) => entry.replace(/^\S+ {2}/, ''));

describe('the composition of a district', () => {
  test('passes where it adds up, and where there is none', () => {
    expect(problems(() => {})).toEqual([]);
    expect(problemsWithout({ composition: [], compositionSought: '2026-11-28' })).toEqual([]);
  });
  test('is refused where there is none and none was looked for', () => {
    expect(problemsWithout({ composition: [], compositionSought: null })).toEqual([
      `$[${at}].compositionSought\n  found     null\n  expected  the day by which a composition was looked for and not found, or a census in composition`,
    ]);
  });
  test('is refused as looked for in vain where there is one', () => {
    expect(problemsWithout({ composition: [census], compositionSought: '2026-11-28' })).toEqual([
      `$[${at}].compositionSought\n  found     "2026-11-28"\n  expected  null, since a composition was read`,
    ]);
  });
  test('is refused with a share that its number does not give', () => {
    expect(problems((own) => Object.assign(own.shares[1], { percent: 38 }))).toEqual([
      `${path}.shares[1].percent\n  found     38\n  expected  39.0, which is 390 of 1000`,
    ]);
  });
  test('is refused with more than the whole', () => {
    expect(problems((own) => Object.assign(own.shares[2], { percent: 3 }))).toEqual([
      `${path}.shares\n  found     102.0 percent in all\n  expected  shares of at most 100 percent in all`,
    ]);
  });
  test('is refused in another order, or with one people twice', () => {
    expect(problems((own) => own.shares.reverse())).toEqual([
      `${path}.shares\n  found     "russians, azerbaijanis, armenians"\n  expected  each once, in the order armenians, azerbaijanis, russians, others`,
    ]);
    expect(problems((own) => Object.assign(own.shares[1], { people: 'armenians' }))).toHaveLength(1);
  });
  test('is refused for a census of another year', () => {
    expect(problems((own) => Object.assign(own, { year: 1970 }))).toHaveLength(1);
  });
  test('is refused on a source that was not read', () => {
    const changed = messagesFor(
      edited({
        districts: (rows) => Object.assign(rows[at], { composition: [census], compositionSought: null }),
        sources: (rows) => Object.assign(rows.find((row) => row.id === source) ?? {}, { consulted: 'reported', extent: null, readOn: null }),
      }),
    ).messages.map((entry) => entry.replace(/^\S+ {2}/, ''));
    expect(changed).toContain(`${path}.source\n  found     "${source}"\n  expected  a source that was read: what was not read is not printed`);
  });
});

describe('how a district stood before 2020', () => {
  const problemsOf = (before2020: object): readonly string[] =>
    messagesFor(edited({ districts: (rows) => Object.assign(rows[at], { before2020 }) })).messages.map((entry) => entry.replace(/^\S+ {2}/, ''));
  test('passes with a day, or with a note that says it', () => {
    expect(problemsOf({ date: '1993-07-23', note: null })).toEqual([]);
    expect(problemsOf({ date: null, note: 'Control did not change.' })).toEqual([]);
  });
  test('is refused with neither', () => {
    expect(problemsOf({ date: null, note: null })).toEqual([
      `$[${at}].before2020.note\n  found     null\n  expected  who controlled it before 2020, since no day is given`,
    ]);
  });
});
