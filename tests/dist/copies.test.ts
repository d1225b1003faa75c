import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { textFiles } from '#hosting/copies.ts';
import { distPath } from './pages.ts';

/** A header of a copy and its request cost more than such a file. */
const LEAST_BYTES = 200;

test('every kind of file that is text is one of those that get copies', async () => {
  const copied = new Set((await textFiles(distPath('/'))).map((file) => extname(file)));
  const others = readdirSync(distPath('/'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !copied.has(extname(entry.name)) && extname(entry.name) !== '' && !/^[._]/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  expect(others.filter((file) => isUtf8(readFileSync(file)))).toEqual([]);
});

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
