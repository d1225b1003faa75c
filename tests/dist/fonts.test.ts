import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { covers } from './font-ranges.ts';
import { builtPages, distFile, distFiles } from './pages.ts';

const subsets: Record<string, string> = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../src/assets/fonts/subsets.json'), 'utf8'));

describe('the fonts', () => {
  test('hold every letter of Latin-1, of Azerbaijani and of Armenian that a page prints; any others are left to the system', () => {
    const missing = new Set<string>();
    const printed = builtPages.flatMap(({ root }) => [
      ...new Set(root.querySelector('body')?.structuredText.match(/[A-Za-z\u00c0-\u00ffƏəĞğİıŞş\d]/gu)),
    ]);
    for (const letter of new Set(printed)) {
      for (const face of ['serif', 'serif-italic', 'sans'])
        if (!covers(subsets[face] ?? '', letter) && !covers(subsets[`${face}-ext`] ?? '', letter)) missing.add(`${letter} in ${face}`);
    }
    const armenian = builtPages.flatMap(({ root }) => [...new Set(root.querySelector('body')?.structuredText.match(/\p{Script=Armenian}/gu))]);
    expect(armenian.length).toBeGreaterThan(0);
    for (const letter of new Set(armenian)) if (!covers(subsets.armenian ?? '', letter)) missing.add(`${letter} in armenian`);
    expect([...missing], 'run "npm run fonts"').toEqual([]);
  });
  test('of a first load take at most 55 KB', () => {
    const [{ html } = { html: '' }] = builtPages;
    const upright = [...html.matchAll(/fonts\/([^"]+\.woff2)"\)[^}]*font-style:normal/g)].map(
      (match) => distFile(`/_astro/fonts/${match[1]}`).length,
    );
    expect(upright).toHaveLength(5);
    expect(upright.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(55_000);
    expect(distFiles('_astro/fonts')).toHaveLength(7);
  });
  test('are shown as soon as they come, on a first visit too; the upright serif and the sans alone are asked for at once (docs/decisions/001)', () => {
    for (const { root, html, path } of builtPages) {
      const preloaded = root.querySelectorAll('link[rel="preload"]').map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '');
      const own = html.match(/@font-face\{[^}]*\.woff2[^}]*\}/g) ?? [];
      const asked = own.filter((face) => preloaded.some((file) => face.includes(file)));
      expect(preloaded, path).toHaveLength(2);
      expect(asked.map((face) => /Source (?:Serif|Sans)/.exec(face)?.[0]).toSorted(), path).toEqual(['Source Sans', 'Source Serif']);
      for (const face of own) expect(face, path).toContain('font-display:swap');
    }
  });
});
