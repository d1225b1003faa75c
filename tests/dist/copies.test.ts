import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { textFiles } from '#hosting/copies.ts';
import { distPath } from './pages.ts';

/** A header of a copy and its request cost more than such a file. */
const LEAST_BYTES = 200;

test('every text file has compressed copies that hold the same, so that any host sends few bytes', async () => {
  const files = (await textFiles(distPath('/'))).filter((file) => readFileSync(file).length >= LEAST_BYTES);
  expect(files.length).toBeGreaterThan(0);
  const without = files.filter((file) => !existsSync(`${file}.br`) || !existsSync(`${file}.gz`));
  expect(without, 'build with copies: npm run build without --no-copies').toEqual([]);
  for (const file of files) {
    const text = readFileSync(file);
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(text), file).toBe(true);
    expect(gunzipSync(readFileSync(`${file}.gz`)).equals(text), file).toBe(true);
  }
});
