import { expect, test } from 'vitest';
import { isFragment } from '#lib/urls.ts';

test.each([
  ['parts/shusha/', true],
  ['/parts/site-ganjasar/', true],
  ['parts/shusha/index.html', true],
  ['places/shusha/', false],
  ['embed/parts/', false],
  ['', false],
  ['404/', false],
])('what Astro names %j is a fragment of the map panel: %s', (pathname, expected) => {
  expect(isFragment(pathname)).toBe(expected);
});
