import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fontFallbacks } from '#cli/font-fallbacks.ts';

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, '../../src/styles', file), 'utf8');
const css = fontFallbacks();
const faces = css.match(/@font-face \{[^}]*\}/g) ?? [];
const familyOf = (face: string): string => /font-family: '([^']+)'/.exec(face)?.[1] ?? '';
const GENERIC = ['serif', 'sans-serif', 'monospace', 'cursive', 'fantasy', 'system-ui', 'math', 'emoji'];

describe('the fallback fonts', () => {
  test('are those of the stylesheet: run "npm run fonts"', () => expect(read('font-fallbacks.css')).toBe(css));
  test('are all in the stacks of the tokens, and the other way round', () => {
    const named = [...read('tokens.css').matchAll(/'(Fallback [^']+)'/g)].map((match) => match[1]);
    expect(new Set(named)).toEqual(new Set(faces.map(familyOf)));
  });
  test('have names that stay names without their quotes, which minifiers take away', () => {
    for (const family of faces.map(familyOf))
      for (const word of family
        .toLowerCase()
        .split(/[\s:]+/)
        .slice(0, 1))
        expect(GENERIC).not.toContain(word);
  });
  test('have an italic face beside each serif one and a bold one beside each sans one', () => {
    for (const [family, own] of Map.groupBy(
      faces.filter((face) => !face.includes('Open Sans')),
      familyOf,
    ))
      expect(
        own.filter((face) => (family.includes('Serif') ? face.includes('font-style: italic') : face.includes('font-weight: 600'))).length,
        family,
      ).toBe(1);
  });
});
