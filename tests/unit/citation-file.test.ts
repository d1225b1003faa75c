import { expect, test } from 'vitest';
import { withField } from '#lib/record/citation-file.ts';

const FILE = 'cff-version: 1.2.0\nversion: 1.0.0\nkeywords:\n  - a\n';

test('a field that is there gets the new value, and nothing else changes', () => {
  expect(withField(FILE, 'version', '2.0.0+$&')).toBe('cff-version: 1.2.0\nversion: 2.0.0+$&\nkeywords:\n  - a\n');
});

test('a field that is not there comes last', () => {
  expect(withField(FILE, 'url', 'https://site.example/')).toBe(`${FILE}url: https://site.example/\n`);
});
