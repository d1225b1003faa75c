import { describe, expect, test } from 'vitest';
import { edited, indexWith, type Loose, messagesFor } from '../fixtures/edited-content.ts';

const at = indexWith('settlements', 'settlement with an Armenian name in its script', (row) => row.names.hy !== null);
/** Problems after an edit of the names of a settlement, without file and position. */
const problems = (edit: (names: Loose) => void): readonly string[] =>
  messagesFor(edited({ settlements: (rows) => edit(rows[at].names) })).messages.map((entry) => entry.replace(/^\S+ {2}/, ''));
const path = `$[${at}].names`;

describe('an Armenian name', () => {
  test('passes in its script with a romanisation that spells it, or not at all', () => {
    expect(problems((names) => Object.assign(names, { hy: 'Սղնախ', hyLatin: 'Sghnakh' }))).toEqual([]);
    expect(problems((names) => Object.assign(names, { hy: null, hyLatin: null }))).toEqual([]);
  });
  test('passes in Latin letters alone where its script was looked for in vain', () => {
    expect(problems((names) => Object.assign(names, { hy: null, hyLatin: 'Sghnakh', hySought: '2026-11-28' }))).toEqual([]);
  });
  test('is refused as looked for in vain where it is known, or there is none', () => {
    for (const names of [
      { hy: 'Սղնախ', hyLatin: 'Sghnakh' },
      { hy: null, hyLatin: null },
    ])
      expect(problems((own) => Object.assign(own, { ...names, hySought: '2026-11-28' }))).toEqual([
        `${path}.hySought\n  found     "2026-11-28"\n  expected  null, since only a name in Latin letters alone was looked for in vain`,
      ]);
  });
  test('is refused in Latin letters alone', () => {
    expect(problems((names) => Object.assign(names, { hy: null, hyLatin: 'Sghnakh' }))).toEqual([
      `${path}.hy\n  found     null\n  expected  "Sghnakh" in Armenian script, or in hySought the day by which it was not found`,
    ]);
  });
  test('is refused with a romanisation of another name, or none', () => {
    for (const hyLatin of ['Shushi', null])
      expect(problems((names) => Object.assign(names, { hy: 'Սղնախ', hyLatin }))).toEqual([
        `${path}.hyLatin\n  found     ${JSON.stringify(hyLatin)}\n  expected  the name of hy in Latin letters, such as "Sghnakh"`,
      ]);
  });
  test('is refused in the wrong script', () => {
    expect(problems((names) => Object.assign(names, { hy: 'Sghnakh', hyLatin: 'Sghnakh' }))).toHaveLength(1);
    expect(problems((names) => Object.assign(names, { hy: 'Սղնախ', hyLatin: 'Սղնախ' }))).toHaveLength(1);
  });
});

describe('a name given after 1988', () => {
  test('passes where it is one of the names of the place', () => {
    expect(problems((names) => Object.assign(names, { given: [{ name: names.headword, year: 2020 }] }))).toEqual([]);
  });
  test('is refused where it is none of them', () => {
    const [message = '', ...rest] = problems((names) => Object.assign(names, { given: [{ name: 'Nowhere', year: 2020 }] }));
    expect(rest).toEqual([]);
    expect(message).toContain(`${path}.given[0].name\n  found     "Nowhere"\n  expected  one of the names of the row: `);
  });
  test('is refused with a year before 1989, and twice', () => {
    const name = { year: 2020 };
    expect(problems((names) => Object.assign(names, { given: [{ name: names.headword, year: 1988 }] }))).toHaveLength(1);
    expect(
      problems((names) =>
        Object.assign(names, {
          given: [
            { ...name, name: names.headword },
            { ...name, name: names.headword },
          ],
        }),
      ),
    ).toHaveLength(1);
  });
});

describe('another name', () => {
  test('is refused where the row has it, in whatever letters, and where it stands twice', () => {
    for (const other of [(headword: string) => [headword.toUpperCase()], () => ['Elsewhere', 'elsewhere']]) {
      const [message = '', ...rest] = problems((names) => Object.assign(names, { other: other(names.headword) }));
      expect(rest).toEqual([]);
      expect(message).toContain('a name that the row does not have yet');
    }
  });
});
