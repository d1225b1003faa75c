import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areSingle, isKnownFragment, parametersOf } from '#lib/page/url-state.ts';
import { anyText } from '../fixtures/any.ts';

const has = (id: string): boolean => ['c16', 'şuşa'].includes(id);

test('a fragment is known if it names something, as it is or decoded, or nothing', () => {
  expect(['', '#', '#c16', `#${encodeURIComponent('şuşa')}`].every((hash) => isKnownFragment(hash, has))).toBe(true);
  expect(['#c99', '#%', '#%E0%A4%A', '#__proto__', '##c16'].some((hash) => isKnownFragment(hash, has))).toBe(false);
});

test('any fragment is known where the page has its id, and unknown where the page has none', () => {
  fc.assert(
    fc.property(anyText, (id) => {
      expect(isKnownFragment(`#${id}`, (candidate) => candidate === id)).toBe(true);
      expect(isKnownFragment(`#${encodeURIComponent(id.toWellFormed())}`, (candidate) => candidate === id.toWellFormed())).toBe(true);
      expect(isKnownFragment(`#${id}`, () => false)).toBe(id === '');
    }),
  );
});

test('parameters are understood as mailers send them on', () => {
  expect([...parametersOf('?day=2020-10-20&amp;place=zangilan&range=only')]).toEqual([
    ['day', '2020-10-20'],
    ['place', 'zangilan'],
    ['range', 'only'],
  ]);
});

test('a parameter of one value is given once at the most', () => {
  expect(areSingle(new URLSearchParams('day=a&place=b&place=c'), ['day'])).toBe(true);
  expect(areSingle(new URLSearchParams('day=a&place=b&place=c'), ['day', 'place'])).toBe(false);
});
