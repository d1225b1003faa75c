import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameCode, withQuery } from '#lib/page/frames.ts';

const SIZE = { path: '/embed/map/', width: 640, height: 480 };
const srcOf = (code: string): string => (/ src="([^"]*)"/.exec(code)?.[1] ?? '').replaceAll('&amp;', '&');

test('the code of a frame takes a query into its URL and leaves the rest as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string()), { minLength: 1, maxLength: 3 }), (title, pairs) => {
      const query = new URLSearchParams(pairs).toString();
      const code = frameCode('https://example.org/embed/map/', title, SIZE);
      expect(srcOf(withQuery(code, query))).toBe(`https://example.org/embed/map/?${query}`);
      expect(withQuery(code, query).replace(/ src="[^"]*"/, '')).toBe(code.replace(/ src="[^"]*"/, ''));
    }),
  );
});

test('the code of a frame without a query stays as it is', () => {
  const code = frameCode('https://example.org/embed/map/', 'The map', SIZE);
  expect(withQuery(code, '')).toBe(code);
});
