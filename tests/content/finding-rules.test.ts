import { describe, expect, test } from 'vitest';
import { edited, type Loose, messagesFor, rowsOf } from '../fixtures/edited-content.ts';

const figures = rowsOf('figures');
const groups = rowsOf('groups');
const isExact = (row: Loose): boolean => row.qualifier === 'exact' && row.claim === null;

/** A quantity without a counterpart that has two exact figures of different claimants and a third of one of them. */
const found = groups.flatMap((group, at) => {
  const own = figures.filter((row) => row.group === group.id && isExact(row));
  const [a] = own;
  const b = own.find((row) => row.claimant !== a?.claimant && row.value !== a?.value);
  return a === undefined || b === undefined || group.counterpart !== null ? [] : [{ at, a, b }];
})[0];
if (found === undefined)
  throw new Error('content/data/figures.json has no two exact figures of different claimants for one quantity, and a test needs them.');
const { at, a, b } = found;
const [less, more] = a.value < b.value ? [a, b] : [b, a];
const stranger = figures.find((row) => row.group !== groups[at].id).id;
const path = `$[${at}].finding`;

/** Problems after an edit of the finding of a quantity, without file and position. */
const problemsAfter = (text: string, compares: readonly object[] = [], edit: (rows: Loose[]) => void = () => {}): readonly string[] =>
  messagesFor(edited({ groups: (rows) => Object.assign(rows[at], { finding: { text, compares } }), figures: edit }))
    .messages.filter((message) => message.includes('].finding'))
    .map((message) => message.replace(/^\S+ {2}/, ''));

describe('a finding', () => {
  test('passes with numbers by id, years, days and the number of claimants', () => {
    const text = `{claimants} claimants gave numbers on 9 May 1992, in the 1990s and in 1992–94: {${a.id}} and {${b.id}}.`;
    expect(problemsAfter(text)).toEqual([]);
  });
  test('is refused without a number by id', () => {
    expect(problemsAfter('Nobody has counted.')).toEqual([
      `${path}.text\n  found     "Nobody has counted."\n  expected  at least one number by the id of its figure, such as {figure-id}`,
    ]);
  });
  test('is refused with a figure of another quantity, or one that there is not', () => {
    for (const id of [stranger, 'nothing-like-it'])
      expect(problemsAfter(`One gives {${a.id}}, and another {${id}}.`)).toEqual([
        expect.stringContaining(`${path}.text\n  found     {${id}}\n  expected  the id of a figure of this quantity or of its counterpart`),
      ]);
  });
  test('passes with a figure of its counterpart', () => {
    const pair = groups.findIndex((row) => row.counterpart !== null);
    const other = figures.find((row) => row.group === groups[pair].counterpart).id;
    const own = figures.find((row) => row.group === groups[pair].id).id;
    const finding = { text: `One side has {${own}}, the other {${other}}.`, compares: [] };
    expect(messagesFor(edited({ groups: (rows) => Object.assign(rows[pair], { finding }) })).messages).toEqual([]);
  });
  test.each(['927 of them', '40,000 of them', 'two claimants', 'twelve other counts'])('is refused with a typed number: %s', (words) => {
    expect(problemsAfter(`It is {${a.id}}, by ${words}.`)).toHaveLength(1);
  });
  test.each([`from {${a.id}} to {${b.id}}`, `between {${a.id}} and {${b.id}}`, `from over {${a.id}} mosques to {${b.id}}`, `{${a.id}}–{${b.id}}`])(
    'is refused with a range across claimants: %s',
    (range) => {
      expect(problemsAfter(`The counts go ${range}.`)).toEqual([expect.stringContaining('there are no ranges across claimants')]);
    },
  );
  test('passes with a range of one claimant', () => {
    const edit = (rows: Loose[]): void => {
      for (const row of rows) if (row.id === b.id) row.claimant = a.claimant;
    };
    expect(problemsAfter(`Its counts go from {${a.id}} to {${b.id}}.`, [], edit)).toEqual([]);
  });
  test.each(['more', 'fewer', 'less', 'higher', 'lower', 'above', 'below', 'the same', 'twice', 'repeated'])(
    'that compares (%s) is refused without an entry for it, and passes with one',
    (word) => {
      const text = `It is {${more.id}}, ${word}, beside {${less.id}}.`;
      expect(problemsAfter(text)).toEqual([expect.stringContaining('an entry in compares')]);
      expect(problemsAfter(text, [{ a: more.id, is: 'more', b: less.id }])).toEqual([]);
    },
  );
});

describe('a comparison of a finding', () => {
  const text = `It is {${more.id}} beside {${less.id}}.`;
  test.each(['more', 'fewer', 'same'])('is refused where the numbers contradict it: %s', (is) => {
    const [first, second] = is === 'more' ? [less, more] : [more, less];
    const [message = '', ...rest] = problemsAfter(text, [{ a: first.id, is, b: second.id }]);
    expect(rest).toEqual([]);
    expect(message).toContain(`${path}.compares[0]\n  found     "${first.id}" (exact ${first.value}) ${is}, "${second.id}" (exact ${second.value})`);
  });
  test('passes where they show it', () => {
    expect(problemsAfter(text, [{ a: less.id, is: 'fewer', b: more.id }])).toEqual([]);
    const alike = (rows: Loose[]): void => {
      for (const row of rows) if (row.id === less.id) row.value = more.value;
    };
    expect(problemsAfter(text, [{ a: less.id, is: 'same', b: more.id }], alike)).toEqual([]);
  });
  test('is refused with a figure of another quantity, and with an id that there is not', () => {
    expect(problemsAfter(text, [{ a: stranger, is: 'more', b: less.id }])).toHaveLength(1);
    expect(problemsAfter(text, [{ a: more.id, is: 'more', b: 'nothing-like-it' }])).toHaveLength(1);
  });
});
