import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  editionAttributes,
  MARK_CHOICES,
  markAttributes,
  noteId,
  readEdition,
  readMark,
  readMarkChoice,
  readStep,
  readWarStep,
  stepAttributes,
  warStepAttributes,
} from '#lib/page/article-wire.ts';
import { itemAttributes, listAttributes, readItem, readListName } from '#lib/page/filters-wire.ts';
import { indexAttributes, joinNames, readIndexFolder, readResult } from '#lib/page/search-wire.ts';
import { columnAttributes, readColumn } from '#lib/page/table-wire.ts';
import { dayAttributes, readDay, readTick, tickAttributes } from '#lib/page/timeline-wire.ts';
import { elementWith } from '../fixtures/wired.ts';

const text = fc.string({ minLength: 1, maxLength: 20 });
const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/);

describe('what an island reads is what the components of its page wrote', () => {
  test('of an item of a filtered list', () => {
    const item = fc.record({
      values: fc.dictionary(fc.stringMatching(/^[a-z]{1,10}$/), fc.array(word, { maxLength: 4 }), { maxKeys: 5 }),
      search: fc.string(),
    });
    fc.assert(
      fc.property(
        item.filter(({ values }) => !('item' in values || 'search' in values)),
        (own) => {
          expect(readItem(elementWith(itemAttributes(own)), Object.keys(own.values))).toEqual(own);
        },
      ),
    );
  });
  test('of the name of a list', () => {
    expect(readListName(elementWith(listAttributes('claims'), 'filter-list'))).toBe('claims');
  });
  test('of a day of the timeline', () => {
    expect(readDay(elementWith(dayAttributes('2020-11-08'), 'a'))).toBe('2020-11-08');
    expect(readTick(elementWith(tickAttributes('e006'), 'line'))).toBe('e006');
  });
  test('of a column of a table', () => {
    expect(readColumn(elementWith(columnAttributes('armenian'), 'th'))).toBe('armenian');
  });
  test('of a mark in the text', () => {
    fc.assert(
      fc.property(fc.record({ note: text, isDoubtful: fc.boolean() }), (mark) => {
        expect(readMark(elementWith(markAttributes(mark), 'a'))).toEqual(mark);
      }),
    );
  });
  test('of a step of the war', () => {
    fc.assert(
      fc.property(fc.record({ id: text, title: text, count: text }), (step) => {
        expect(readWarStep(elementWith(warStepAttributes(step)))).toEqual(step);
      }),
    );
  });
  test('of the buttons and choices of the article', () => {
    for (const direction of [1, -1] as const) expect(readStep(elementWith(stepAttributes(direction), 'button'))).toBe(direction);
    expect(readEdition(elementWith(editionAttributes('Version 2.0.0, 1 May 2026')))).toBe('Version 2.0.0, 1 May 2026');
    for (const value of MARK_CHOICES) expect(readMarkChoice({ name: 'marks', value })).toBe(value);
  });
  test('of a result of the search', () => {
    const record = fc.record({ url: text, excerpt: fc.string(), title: text, kind: text, about: fc.string(), names: fc.array(word) });
    fc.assert(
      fc.property(record, ({ url, excerpt, title, kind, about, names }) => {
        const meta = { title, kind, about, names: joinNames(names) };
        expect(readResult({ url, excerpt, meta })).toEqual({ url, title, kind, about, excerpt, names });
      }),
    );
  });
  test('of the folder of the index', () => {
    expect(readIndexFolder(elementWith(indexAttributes('/a/pagefind/'), 'search-page'))).toBe('/a/pagefind/');
  });
});

describe('the contracts of these pages', () => {
  test('an item has an attribute for each facet, also where it has no value', () => {
    expect(itemAttributes({ values: { category: ['war'], harm: [], place: ['a', 'b'] }, search: '' })).toEqual({
      'data-item': '',
      'data-category': 'war',
      'data-harm': '',
      'data-place': 'a b',
      'data-search': undefined,
    });
  });
  test('a page of prose is found with its title and its excerpt alone', () => {
    expect(readResult({ url: '/about/', excerpt: 'x', meta: { title: 'About' } })).toEqual({
      url: '/about/',
      title: 'About',
      kind: null,
      about: null,
      excerpt: 'x',
      names: [],
    });
  });
  test('a mark leads to the note of its first claim', () => {
    expect(noteId('c20')).toBe('note-c20');
  });
});

describe('what is wrong in these pages is said, not guessed', () => {
  test.each([
    ['an item without one of its facets', () => readItem(elementWith({ 'data-kind': 'book' }), ['kind', 'side']), 'data-side is missing'],
    [
      'a list of nothing',
      () => readListName(elementWith({}, 'filter-list')),
      'data-list-name is missing, expected one of claims, corrections, events, places, quantities, sites, works.',
    ],
    ['a day that is none', () => readDay(elementWith(dayAttributes('soon'), 'a')), 'data-date is "soon", expected a day'],
    ['a mark without a note', () => readMark(elementWith({ 'data-doubtful': '' }, 'a')), 'data-note is missing'],
    ['a mark with a degree of doubt', () => readMark(elementWith({ 'data-note': 'c1', 'data-doubtful': 'much' }, 'a')), 'data-doubtful is "much"'],
    ['a step to nowhere', () => readStep(elementWith({ 'data-step': 0 }, 'button')), 'data-step is "0", expected one of 1, -1'],
    ['a step of the war without a title', () => readWarStep(elementWith({ 'data-step': 'e1' })), 'data-title is missing'],
    ['an unknown choice', () => readMarkChoice({ name: 'marks', value: 'few' }), '"few" of "marks" is unknown'],
    ['a search without an index', () => readIndexFolder(elementWith({}, 'search-page')), '<search-page>: data-bundle is missing'],
    ['a result without a title', () => readResult({ url: '/x/', excerpt: '', meta: {} }), 'The search found "/x/" without a title'],
  ])('%s', (_, read, message) => {
    expect(read).toThrow(message);
  });
});
