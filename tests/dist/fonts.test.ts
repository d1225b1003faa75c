import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtPages, distFile, distFiles } from './pages.ts';

const subsets: Record<string, string> = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../src/assets/fonts/subsets.json'), 'utf8'));

/** Whether a unicode-range has the letter. */
const covers = (unicodeRange: string, letter: string): boolean =>
  unicodeRange.split(', ').some((span) => {
    const [first = Number.NaN, last = first] = span
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    const code = letter.codePointAt(0) ?? -1;
    return first <= code && code <= last;
  });

describe('the fonts', () => {
  test('hold every Latin letter that a page prints', () => {
    const missing = new Set<string>();
    const printed = builtPages.flatMap(({ root }) => [...new Set(root.querySelector('body')?.structuredText.match(/[\p{Script=Latin}\p{Nd}]/gu))]);
    for (const letter of new Set(printed)) {
      for (const face of ['serif', 'serif-italic', 'sans'])
        if (!covers(subsets[face] ?? '', letter) && !covers(subsets[`${face}-ext`] ?? '', letter)) missing.add(`${letter} in ${face}`);
    }
    expect([...missing], 'run "npm run fonts"').toEqual([]);
  });
  test('of a first load take at most 55 KB', () => {
    const [{ html } = { html: '' }] = builtPages;
    const upright = [...html.matchAll(/fonts\/([^"]+\.woff2)"\)[^}]*font-style:normal/g)].map(
      (match) => distFile(`/_astro/fonts/${match[1]}`).length,
    );
    expect(upright).toHaveLength(4);
    expect(upright.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(55_000);
    expect(distFiles('_astro/fonts')).toHaveLength(6);
  });
  test('are not preloaded, since that would delay the first paint', () => {
    for (const { root, path } of builtPages) expect(root.querySelector('link[rel="preload"]'), path).toBeNull();
  });
});
