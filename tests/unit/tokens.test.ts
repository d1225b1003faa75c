import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { COLORS, TIME_COLORS } from '#lib/tokens.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const css = readFileSync(resolve(ROOT, 'src/styles/tokens.css'), 'utf8');
/** The default tokens: the part before the first media query. */
const plain = css.slice(0, css.indexOf('@media'));

test('the colours of drawings are those of the stylesheet, each in its light and its dark form', () => {
  const written = [...plain.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
  const byName = written.map(([, name = '', light, dark]) => [
    name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    { light, dark },
  ]);
  expect(byName.length).toBe((plain.match(/light-dark\(/g) ?? []).length);
  expect(COLORS).toEqual(Object.fromEntries(byName));
});

test('the shades of time are all that there are, in their order', () => {
  const names = Object.keys(COLORS).filter((name) => /^time\d/.test(name));
  expect(TIME_COLORS).toHaveLength(names.length);
  expect(TIME_COLORS).toEqual(names.toSorted().map((name) => Object.entries(COLORS).find(([own]) => own === name)?.[1]));
});

test('the icon of the site has colours of the stylesheet alone', () => {
  const icon = readFileSync(resolve(ROOT, 'public/favicon.svg'), 'utf8');
  const colors = Object.values(COLORS).flatMap(({ light, dark }) => [light, dark]);
  const used = icon.match(/#[0-9a-f]{3,6}\b/g) ?? [];
  expect(used.length).toBeGreaterThan(0);
  for (const color of used) expect(colors).toContain(color);
});
