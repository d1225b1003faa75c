import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facets, type Filters, filterBy, fold, isOpen, NO_FILTERS, readFilters, writeFilters } from '#lib/page/filters.ts';
import { readSpellings, writeSpellings } from '#lib/page/spellings.ts';
import { anyText } from '../fixtures/any.ts';

const FACETS: Facets = { category: ['military', 'ceasefire', 'heritage'], place: ['shusha', 'ganja'] };
const read = (search: string) => readFilters(new URLSearchParams(search), FACETS);
const item = (category: string, places: string, text = '') => ({ values: { category: [category], place: places.split(' ') }, text: fold(text) });

describe('folding of text', () => {
  test('takes diacritics and the letters of Azerbaijani to plain ones', () => {
    expect(['Şuşa', 'Cəbrayıl', 'İSMAYILLI', 'Xocavənd', 'Ağdam'].map(fold)).toEqual(['susa', 'cebrayil', 'ismayilli', 'xocavend', 'agdam']);
  });
  test('leaves out what cannot be seen', () => {
    expect(['Shu\u00adsha', 'Shusha\u200b', '\u202aShusha\u202c', '\ufeffShusha'].map(fold)).toEqual(Array(4).fill('shusha'));
  });
});

describe('filters of a URL', () => {
  test('are read with the values that exist', () => {
    expect(read('category=ceasefire&category=military&place=shusha&q=%20two%20%20words')).toEqual({
      filters: { chosen: { category: ['military', 'ceasefire'], place: ['shusha'] }, text: 'two words' },
      isUnderstood: true,
    });
  });
  test('say that a value does not exist, and go on without it', () => {
    expect(read('category=nonsense&category=heritage')).toEqual({ filters: { chosen: { category: ['heritage'] }, text: '' }, isUnderstood: false });
    expect(read('category=__proto__&place=constructor').filters).toEqual(NO_FILTERS);
  });
  test('are open without any', () => {
    expect(isOpen(read('').filters)).toBe(true);
    expect(isOpen(read('q=x').filters)).toBe(false);
  });
  test('leave the rest of the URL as it is', () => {
    const written = writeFilters(new URLSearchParams('day=2020-10-20&category=military&q=old'), FACETS, { chosen: { place: ['ganja'] }, text: '' });
    expect(written.toString()).toBe('day=2020-10-20&place=ganja');
  });
});

describe('a filter', () => {
  test('matches any value of a facet, and all facets', () => {
    const matches = filterBy({ chosen: { category: ['military', 'ceasefire'], place: ['shusha'] }, text: '' });
    expect([item('ceasefire', 'shusha ganja'), item('heritage', 'shusha'), item('military', 'ganja')].map(matches)).toEqual([true, false, false]);
  });
  test('matches all words in any order, without diacritics', () => {
    const matches = filterBy({ chosen: {}, text: 'susa ÇƏKİLMƏ' });
    expect([item('military', '', 'Çəkilmə: Şuşa'), item('military', '', 'Şuşa')].map(matches)).toEqual([true, false]);
  });
  test.each(['“Shusha”,', 'Shusha,', '(shusha)', '…Shusha!', 'Shusha\u200b', ' – Shusha – '])('takes words as they are pasted: %s', (text) => {
    const matches = filterBy({ chosen: {}, text });
    expect([item('military', '', 'Shusha, 8 November'), item('military', '', 'Ganja')].map(matches)).toEqual([true, false]);
  });
  test('finds a place in each of its spellings, and no other', () => {
    const spell = readSpellings(
      writeSpellings([
        ['Shusha', 'Şuşa', 'Շուշի', 'Shushi', 'Шуша'],
        ['Ganja', 'Gəncə', 'Gandzak'],
        ['Baku', 'Bakı'],
      ]),
    );
    for (const text of ['Shushi', 'Şuşa,', 'ШУША', '«Շուշի»']) {
      const matches = filterBy({ chosen: {}, text }, spell);
      expect([item('military', '', 'Shusha, 8 November'), item('military', '', 'Ganja')].map(matches)).toEqual([true, false]);
    }
    expect(filterBy({ chosen: {}, text: 'Gandzak 11' }, spell)(item('military', '', 'Ganja, 11 October'))).toBe(true);
  });
});

describe('the spellings of a page', () => {
  test('leave out names of more words, short ones, and places with one form', () => {
    expect(
      writeSpellings([
        ['Boyuk Marjanli', 'Böyük Mərcanlı'],
        ['Tug', 'Tuğ'],
        ['Horadiz', 'Horadiz'],
      ]),
    ).toBe('');
  });
  test('know nothing where there are none', () => {
    expect(readSpellings('')('shusha')).toEqual([]);
  });
});

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  chosen: fc.record({ category: fc.subarray([...(FACETS.category ?? [])]), place: fc.subarray([...(FACETS.place ?? [])]) }),
  text: anyText.map((text) => text.toWellFormed()).map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 100).trim()),
});

describe('any filters at all', () => {
  test('come back from the URL as they were written', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { filters: back, isUnderstood } = read(writeFilters(new URLSearchParams(), FACETS, filters).toString());
        expect(isUnderstood).toBe(true);
        expect(back.text).toBe(filters.text);
        for (const name of Object.keys(FACETS)) expect(back.chosen[name] ?? []).toEqual(filters.chosen[name]);
      }),
    );
  });
  test('are read from any URL as values that exist, and words of at most 100 characters', () => {
    const parameter = fc.tuple(
      fc.constantFrom('category', 'place', 'q', 'other', '__proto__'),
      fc.oneof(anyText, fc.constantFrom('military', 'ganja')),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 8 }), (pairs) => {
        const { chosen, text } = read(new URLSearchParams(pairs).toString()).filters;
        for (const [name, values] of Object.entries(chosen)) for (const value of values) expect(FACETS[name]).toContain(value);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(text).not.toMatch(/^\s|\s{2}/);
      }),
    );
  });
});
