import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '#tables';
import { edited, indexWith, type Loose, messagesFor } from '../fixtures/edited-content.ts';

const list = vocabulary.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../content/vocabulary.json'), 'utf8')));
const [word] = list.words;
const [flight] = list.flight;
if (word === undefined || flight === undefined) throw new Error('content/vocabulary.json has an empty list');

const at = indexWith('places', 'place with a note', (row) => row.note !== null);
const problems = (edit: (row: Loose) => void): readonly string[] => messagesFor(edited({ places: (rows) => edit(rows[at]) })).messages;
const withList = (change: (vocabularyOfTest: Loose) => void): readonly string[] => {
  const changed = structuredClone(list);
  change(changed);
  return messagesFor({ 'vocabulary.json': JSON.stringify(changed) }).messages;
};

describe('the vocabulary of B', () => {
  test.each([word, flight])('refuses “$word” in a column of our own voice, with what to say instead', (entry) => {
    const [message = '', ...rest] = problems((row) => Object.assign(row, { note: entry.refuses }));
    expect(rest).toEqual([]);
    expect(message).toContain(`$[${at}].note\n  found     `);
    expect(message).toContain(`expected  no "${entry.word}" in our own voice: ${entry.instead}`);
  });
  test.each([word, flight])('lets “$passes” pass', (entry) => {
    expect(problems((row) => Object.assign(row, { note: entry.passes }))).toEqual([]);
  });
  test('says nothing of titles of works and of names, which are not ours', () => {
    expect(messagesFor(edited({ sources: (rows) => Object.assign(rows[0], { title: word.refuses }) })).messages).toEqual([]);
    expect(problems((row) => row.names.other.push(word.refuses))).toEqual([]);
  });
  test('is refused where an entry does not refuse or lets not pass what it says', () => {
    expect(withList((changed) => Object.assign(changed.words[0], { refuses: 'Nothing to see here.' }))).toEqual([
      expect.stringMatching(/words\[0\]\.refuses\n {2}found {5}"Nothing to see here\."\n {2}expected {2}a sentence that the entry refuses$/),
    ]);
    expect(withList((changed) => Object.assign(changed.words[0], { passes: changed.words[0].refuses }))).toEqual([
      expect.stringMatching(/words\[0\]\.passes\n.*\n {2}expected {2}a sentence that the entry lets pass$/),
    ]);
  });
  test('is refused with a pattern that is none', () => {
    expect(withList((changed) => Object.assign(changed.words[0], { pattern: '(' }))).toHaveLength(1);
  });
});
