import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '#dataset/check.ts';
import { filesOnDisk, overlaid } from '#dataset/files.ts';
import { PAGE_PATHS } from '#dataset/site-paths.ts';
import { TEXT_PAGES } from '#tables';

const content = filesOnDisk(resolve(import.meta.dirname, '../../content'));
const chapter = content.list().find((file) => file.startsWith('article/')) ?? '';
const page = content.list().find((file) => file.startsWith('pages/')) ?? '';
const textOf = (file: string): string => new TextDecoder().decode(content.read(file));

/** What the check says of the content with these changes: file and what was found. */
const problemsWith = (changes: Readonly<Record<string, string | null>>): string[] =>
  checkFiles(overlaid(content, changes), { isSite: true }).problems.map(({ file, value }) => `${file}: ${value}`);

describe('files that nothing reads', () => {
  test.each([
    'article/draft.mdx',
    'article/1-short-number.mdx',
    'article/09-Capital.mdx',
    'article/09-copy (1).mdx',
    'article/09-chapter.md',
    'article/09-chapter.mdx.bak',
    'article/drafts/09-chapter.mdx',
    'pages/imprint.mdx',
    'pages/about.md',
    'pages/About.mdx',
    'data/eventz.json',
    'data/events.json5',
    'data/old/events.json',
  ])('%s is reported, with what belongs there', (file) => {
    const text = file.endsWith('.mdx') ? textOf(chapter) : '[]';
    expect(problemsWith({ [file]: text })).toContain(`content/${file}: a file named ${JSON.stringify(file.replace(/^\w+\//, ''))}`);
  });
  test.each([
    '.DS_Store',
    'data/.DS_Store',
    'article/.DS_Store',
    'article/._03-war.mdx',
    'pages/Thumbs.db',
    'data/desktop.ini',
    'article/.#03-war.mdx',
    'article/#03-war.mdx#',
    'article/03-war.mdx~',
    'article/.03-war.mdx.swp',
    'data/.~lock.events.json#',
    'data/~$events.json',
  ])('%s, which systems and editors leave behind, is ignored', (file) => {
    expect(problemsWith({ [file]: '\0' })).toEqual([]);
  });
});

describe('a chapter and a page that are renamed', () => {
  test('leave a page missing, and say so', () => {
    expect(problemsWith({ [page]: null, 'pages/renamed.mdx': textOf(page) })).toEqual(
      expect.arrayContaining([`content/${page}: (no such file)`, 'content/pages/renamed.mdx: a file named "renamed.mdx"']),
    );
  });
  test('may have another number and slug', () => {
    expect(problemsWith({ [chapter]: null, 'article/99-another-slug.mdx': textOf(chapter) })).toEqual([]);
  });
});

describe('attributes of components', () => {
  const file = content.list().find((candidate) => candidate.startsWith('article/') && textOf(candidate).includes('<Claim id="')) ?? '';
  const text = textOf(file);
  const [mark = '', id = ''] = /<Claim id="(\w+)"/.exec(text) ?? [];
  test.each([
    ['single quotes', (text: string) => text.replace(/"/g, "'")],
    ['another line', (text: string) => text.replace(' id', '\n  id')],
  ])('are read with %s', (_, change) => {
    expect(mark).not.toBe('');
    expect(problemsWith({ [file]: text.replace(mark, change(mark)) })).toEqual([]);
  });
  test('are not read in code, so that a claim marked there alone is missed', () => {
    const unmarked = text.replaceAll(new RegExp(`<Claim id="${id}">([\\s\\S]*?)</Claim>`, 'g'), '$1');
    expect(problemsWith({ [file]: `${unmarked}\n\`<Claim id="${id}">x</Claim>\`\n` })).toContain(`content/data/claims.json: "${id}"`);
  });
});

describe('files that a site is drawn from', () => {
  test.each(['geo/relief.webp', 'geo/basemap.topo.json'])('are missed: %s', (file) => {
    expect(problemsWith({ [file]: null })).toEqual([`content/${file}: (no such file)`]);
  });
});

describe('components with rows that other pages link to', () => {
  test.each([
    ['pages/method.mdx', '<Coverage />'],
    ['pages/terms.mdx', '<PlaceNames />'],
  ])('are on %s once: %s', (file, element) => {
    const text = textOf(file);
    expect(text).toContain(element);
    expect(problemsWith({ [file]: text.replace(element, '') })).toEqual([`content/${file}: ${element} 0 times`]);
    expect(problemsWith({ [file]: `${text}\n${element}\n` })).toEqual([`content/${file}: ${element} 2 times`]);
  });
});

test('the site has the pages that texts may link to', () => {
  const pages = new URL('../../src/pages/', import.meta.url);
  const missing = PAGE_PATHS.filter((path) => !TEXT_PAGES.some((page) => path === `/${page}/`)).filter(
    (path) => !existsSync(new URL(`.${path}index.astro`, pages)),
  );
  expect(missing).toEqual([]);
});
