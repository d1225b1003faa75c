import { describe, expect, test } from 'vitest';
import { edited, type Loose, messagesFor, rowsOf, rowWith } from '../fixtures/edited-content.ts';

const { id, counterpart } = rowWith('groups', 'quantity with a counterpart', (row) => row.counterpart !== null);
const groups = rowsOf('groups');
const [at, other] = [id, counterpart].map((own) => groups.findIndex((row) => row.id === own));
const event = rowWith('events', 'event').id;

/** Problems with the counterparts after an edit of a quantity and its counterpart, without file and position. */
const problemsAfter = (edit: (group: Loose, other: Loose, rows: Loose[]) => void): readonly string[] =>
  messagesFor(edited({ groups: (rows) => edit(rows[at ?? 0], rows[other ?? 0], rows) }))
    .messages.filter((message) => message.includes('.counterpart'))
    .map((message) => message.replace(/^\S+ {2}/, ''));

describe('a counterpart', () => {
  test('passes where the quantities are alike, and each is the counterpart of the other', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });
  test.each([
    ['kind', (row: Loose) => Object.assign(row, { kind: row.kind === 'missing' ? 'killed' : 'missing' })],
    ['phase', (row: Loose) => Object.assign(row, { phase: row.phase === '2023' ? '2020' : '2023' })],
    ['part', (row: Loose) => Object.assign(row, { part: row.part === 'heritage' ? 'human-cost' : 'heritage' })],
    ['unit', (row: Loose) => Object.assign(row, { unit: `${row.unit} of another sort` })],
  ])('is refused where it has another %s', (column, edit) => {
    const problems = problemsAfter((_, row) => edit(row));
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem).toContain(`: ${column} "`);
  });
  test('is refused where it is of the same side, or of no one side', () => {
    expect(problemsAfter((group, row) => Object.assign(row, { affected: group.affected }))).toHaveLength(2);
    expect(problemsAfter((_, row) => Object.assign(row, { affected: 'both' }))).toHaveLength(2);
  });
  test('is refused where either counts a single event, even the same one', () => {
    expect(problemsAfter((group) => Object.assign(group, { event }))).toEqual([
      `$[${at}].counterpart\n  found     "${counterpart}": the losses of a single event, ${event}\n  expected  a quantity of the other side with the same kind, phase, part and unit, neither of them of a single event, each the counterpart of the other; else null`,
      expect.stringContaining(`"${id}": the losses of a single event, ${event}`),
    ]);
    expect(problemsAfter((_, row) => Object.assign(row, { event }))).toHaveLength(2);
  });
  test('is refused where it has another counterpart, or none', () => {
    const [problem = '', ...rest] = problemsAfter((_, row) => Object.assign(row, { counterpart: null }));
    expect(rest).toEqual([]);
    expect(problem).toContain('a quantity whose own counterpart is null');
  });
  test('may be left out on both sides', () => {
    const problems = problemsAfter((group, row) => {
      group.counterpart = null;
      row.counterpart = null;
    });
    expect(problems).toEqual([]);
  });
});
