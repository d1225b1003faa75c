import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isOfflineList, type OfflineList } from '#lib/page/offline-list.ts';
import { BASE, distFile, distPath } from './pages.ts';

const MOST_BYTES = 20_000_000;

const text = (path: string): string => Buffer.from(distFile(path)).toString();
const list: OfflineList = JSON.parse(text('/offline.json'));
const files = new Set(list.files);
const onDisk = (file: string): string => `/${file === '' || file.endsWith('/') ? `${file}index.html` : file}`;
const pages = list.files.filter((file) => /^(?!parts\/)(?:.*\/)?$/.test(file));

describe('the copy for readers offline', () => {
  test('is a list that pages and worker understand', () => {
    expect(isOfflineList(list)).toBe(true);
    expect(list.words.savedCopy).toContain('{day}');
  });
  test('names files that exist, within its bytes', () => {
    expect(list.files.filter((file) => !existsSync(distPath(onDisk(file))))).toEqual([]);
    const bytes = list.files.reduce((sum, file) => sum + distFile(onDisk(file)).byteLength, 0);
    expect(bytes).toBe(list.bytes);
    expect(bytes).toBeLessThan(MOST_BYTES);
  });
  test.each(pages)('has all that /%s loads from this site', (page) => {
    const asked = [...text(onDisk(page)).matchAll(/(?:\b(?:src|href)=|url\(|data-[\w-]+=)"?([^"')\s>]+)/g)]
      .map(([, url = '']) => url)
      .filter((url) => url.startsWith(`${BASE}/_astro/`) || url.startsWith(`${BASE}/geo/`))
      .map((url) => url.slice(BASE.length + 1));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !files.has(url))).toEqual([]);
  });
  test('has the article, the map and the data', () => {
    for (const file of ['article/', 'map/', 'data/', 'data/karabakh-record.zip']) expect(files).toContain(file);
  });
});

describe('the service worker', () => {
  test('is a script without types and imports', () => {
    const file = distPath('/sw.js');
    execFileSync(process.execPath, ['--check', file]);
    expect(readFileSync(file, 'utf8')).not.toMatch(/^\s*(?:import|export)\b/m);
  });
  test('names its caches as pages look for them', async () => {
    const source = readFileSync(fileURLToPath(new URL('../../src/offline/worker.ts', import.meta.url)), 'utf8');
    const { CACHE_PREFIX } = await import('#lib/page/offline-list.ts');
    expect(source).toContain(`const CACHE_PREFIX = '${CACHE_PREFIX}';`);
  });
  test('puts its line where every page has its main part', () => {
    for (const page of pages) expect(text(onDisk(page)).split('<main ').length, page).toBe(2);
  });
});
