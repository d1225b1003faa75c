import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { todo } from '#tables';
import { messagesFor, rowWith } from '../fixtures/edited-content.ts';

/** How many values are still to be read against their works. This number may only fall: read, correct, take the id off the list, and lower it. */
const MOST_TO_READ = 0;

const list = todo.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../content/todo.json'), 'utf8')));

test('what is still to be read only shrinks', () => {
  expect(list.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(MOST_TO_READ);
});

describe('the list of what is still to be read', () => {
  const { id } = rowWith('events', 'event');
  const entry = { table: 'events', field: 'harm', what: 'Whose civilians were harmed', ids: [id] };
  const problems = (changes: object): readonly string[] => messagesFor({ 'todo.json': JSON.stringify([...list, { ...entry, ...changes }]) }).messages;

  test('passes with tables, columns and rows that there are', () => {
    expect(problems({})).toEqual([]);
  });
  test.each([
    ['a table', { table: 'event' }, '].table', 'events'],
    ['a column', { field: 'harms' }, '].field', 'harm'],
    ['a row', { ids: [`${id}0`] }, '].ids[0]', id],
  ])('is refused with %s that there is not', (_, changes, path, near) => {
    const [message = '', ...rest] = problems(changes);
    expect(rest).toEqual([]);
    expect(message).toContain(path);
    expect(message).toContain(`nearest   ${near}`);
  });
  test('is refused with an id named twice in an entry', () => {
    expect(problems({ ids: [id, id] })).toHaveLength(1);
  });
});
