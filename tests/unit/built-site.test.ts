import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkBuiltSite, formatBuiltFaults } from '#hosting/built-site.ts';
import { writeCopies } from '#hosting/copies.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};

const page = (body: string): string => `<!doctype html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;

/** What is wrong with a site of these files and a second page, as "file: found". */
const faultsOf = (
  files: Readonly<Record<string, string>>,
  options: { readonly base?: string; readonly words?: readonly string[] } = {},
): string[] => {
  write({ 'other/index.html': page('<p id="here">x</p>'), 'style.css': '', ...files });
  const isContent = (words: string): boolean => options.words?.some((text) => text.includes(words)) === true;
  return checkBuiltSite(folder, { base: options.base ?? '/', siteUrl: 'https://example.net', isContent }).map(
    ({ file, found }) => `${file}: ${found}`,
  );
};

describe('links of a build', () => {
  test('may lead to pages, files, fragments, views of the map and other sites', () => {
    const links = [
      '/other/',
      '/other/#here',
      '/other/?q=1#here',
      '#top',
      '/style.css',
      '#9/39.50/46.80',
      'https://example.org/x',
      'mailto:a@b.c',
      '/',
    ];
    const body = `<p id="here-too">${links.map((href) => `<a href="${href}">x</a>`).join('')}</p><script data-bundle="/other/"></script>`;
    expect(faultsOf({ 'index.html': page(body) })).toEqual([]);
  });
  test.each([
    ['a page that is not there', '<a href="/gone/">x</a>', '"/gone/"'],
    ['a page by its whole URL', '<a href="https://example.net/gone/">x</a>', '"https://example.net/gone/"'],
    ['a fragment that is not there', '<a href="/other/#gone">x</a>', '"/other/#gone"'],
    ['a fragment of the same page', '<a href="#gone">x</a>', '"#gone"'],
    ['a picture', '<img src="/gone.png" alt="">', '"/gone.png"'],
    ['one picture of a set', '<img srcset="/gone.png 2x" alt="">', '"/gone.png"'],
    ['a font of a style', '<style>@font-face{src:url("/gone.woff2")}</style>', '"/gone.woff2"'],
    ['geometry that a script fetches', '<district-map data-geometry="/geo/gone.json"></district-map>', '"/geo/gone.json"'],
    ['a folder outside the base', '<a href="/elsewhere/">x</a>', '"/elsewhere/"'],
  ])('may not lead to %s', (_, body, found) => {
    expect(faultsOf({ 'index.html': page(body) })).toEqual([`index.html: ${found}`]);
  });
  test('begin with the base', () => {
    const body = '<a href="/base/other/">x</a><a href="/other/">x</a>';
    expect(faultsOf({ 'index.html': page(body) }, { base: '/base/' })).toEqual(['index.html: "/other/"']);
  });
});

test('an id is there once per page', () => {
  expect(faultsOf({ 'index.html': page('<p id="a">x</p><p id="a">y</p>') })).toEqual(['index.html: id="a" more than once']);
});

describe('values that are missing', () => {
  test.each([
    ['text', '<p>NaN settlements</p>'],
    ['an attribute', '<path d="M0 NaN"/>'],
    ['a label', '<a href="/other/" title="undefined">x</a>'],
    ['an object', '<p>[object Object]</p>'],
    ['text without scripts', '<noscript><p>undefined places</p></noscript>'],
  ])('are found in %s', (_, body) => {
    expect(faultsOf({ 'index.html': page(body) })).toHaveLength(1);
  });
  test('are found in the title, and in files', () => {
    const files = {
      'index.html': page('').replace('<title>T', '<title>undefined'),
      'data/a.csv': 'id,value\r\na,NaN\r\n',
      'a.svg': '<svg><path d="M0 NaN"/></svg>',
    };
    expect(faultsOf(files).map((fault) => fault.split(':')[0])).toEqual(['a.svg', 'data/a.csv', 'index.html']);
  });
  test('are no words that an author wrote, and no parts of words', () => {
    const words = ['The category is undefined and no tally was found.'];
    expect(faultsOf({ 'index.html': page('<p>The category is undefined and no tally was found. BaNaNas</p>') }, { words })).toEqual([]);
    expect(faultsOf({ 'index.html': page('<p>Population: undefined people</p>') }, { words })).toHaveLength(1);
  });
});

test('nothing is loaded from another host, and links may lead there', () => {
  const body = '<img src="https://example.org/a.png" alt=""><script src="https://example.org/a.js"></script><a href="https://example.org/">x</a>';
  expect(faultsOf({ 'index.html': page(body) })).toHaveLength(2);
});

test('a sitemap names pages of the build', () => {
  const urls = ['https://example.net/other/', 'https://example.net/gone/'].map((url) => `<url><loc>${url}</loc></url>`).join('');
  expect(faultsOf({ 'sitemap-0.xml': `<urlset>${urls}</urlset>` })).toEqual(['sitemap-0.xml: https://example.net/gone/']);
});

test('XML and JSON can be parsed', () => {
  expect(faultsOf({ 'feed.xml': '<rss><item></rss>', 'plot.svg': '<svg><path></svg>', 'data/a.json': '{"a":1,}' })).toEqual([
    expect.stringMatching(/^data\/a\.json: /),
    expect.stringMatching(/^feed\.xml: line 1: /),
    expect.stringMatching(/^plot\.svg: line 1: /),
  ]);
});

test('a report names file, fault and what was expected, and counts what it leaves out', () => {
  const fault = { file: 'index.html', found: '"/gone/"', expected: 'a path' };
  expect(formatBuiltFaults([fault])).toBe('index.html\n  found     "/gone/"\n  expected  a path');
  expect(formatBuiltFaults(Array.from({ length: 60 }, () => fault))).toMatch(/… and 10 more$/);
});

describe('compressed copies', () => {
  test('are beside each text file that they make smaller, and hold the same', async () => {
    const text = 'A sentence that repeats. '.repeat(50);
    write({ 'index.html': text, 'data/a.json': `["${text}"]`, 'small.txt': 'x', 'picture.png': text });
    const totals = await writeCopies(folder, join(folder, '.cache'));
    expect(totals.files).toBe(2);
    expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(folder, 'data/a.json.gz'))).toString()).toBe(`["${text}"]`);
    expect(() => readFileSync(join(folder, 'picture.png.br'))).toThrow();
  });
  test('follow a file that changed', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'copies-'));
    for (const text of ['first '.repeat(100), 'second '.repeat(100)]) {
      write({ 'index.html': text });
      await writeCopies(folder, cache);
      expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(text);
    }
    rmSync(cache, { recursive: true });
  });
});
