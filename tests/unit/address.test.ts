import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areSingle, isKnownFragment } from '#lib/page/url-state.ts';

const has = (id: string): boolean => ['c16', 'şuşa'].includes(id);

test('a fragment is known if it names something, as it is or decoded, or nothing', () => {
  expect(['', '#', '#c16', `#${encodeURIComponent('şuşa')}`].every((hash) => isKnownFragment(hash, has))).toBe(true);
  expect(['#c99', '#%', '#%E0%A4%A', '#__proto__'].some((hash) => isKnownFragment(hash, has))).toBe(false);
});

test('no fragment makes it fail', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => typeof isKnownFragment(hash, has) === 'boolean'));
});

test('a parameter of one value is given once at the most', () => {
  expect(areSingle(new URLSearchParams('day=a&place=b&place=c'), ['day'])).toBe(true);
  expect(areSingle(new URLSearchParams('day=a&place=b&place=c'), ['day', 'place'])).toBe(false);
});
