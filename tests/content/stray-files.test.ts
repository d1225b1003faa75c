import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '#dataset/check.ts';
import { filesOnDisk, overlaid } from '#dataset/files.ts';
import { LINKED_HEADINGS, PAGE_PATHS } from '#dataset/site-paths.ts';
import { TEXT_PAGES } from '#tables';

const SOURCE = resolve(import.meta.dirname, '../../src');
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

describe('headings of pages', () => {
  const headings = Object.entries(LINKED_HEADINGS).flatMap(([file, linked]) => Object.entries(linked).map(([id, words]) => ({ file, id, words })));
  test.each(headings)('are missed where other pages link to them: #$id of $file', ({ file, id, words }) => {
    const changed = textOf(file).replace(`## ${words}`, '## Other words');
    expect(problemsWith({ [file]: changed })).toEqual([`content/${file}: no heading with the id "${id}"`]);
  });
  test('are all that the code links to', () => {
    const linked = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:astro|ts)$/.test(file))
      .flatMap((file) => [...readFileSync(join(SOURCE, file), 'utf8').matchAll(/\/(\w+)\/#([a-z][a-z-]*)/g)])
      .filter(([, page = '']) => TEXT_PAGES.some((name) => name === page))
      .map(([, page, id]) => `${page} ${id}`);
    expect(new Set(linked)).toEqual(new Set(headings.map(({ file, id }) => `${/(\w+)\.mdx$/.exec(file)?.[1]} ${id}`)));
  });
  test('do not use the id of the main part again', () => {
    const text = textOf(page);
    expect(problemsWith({ [page]: `${text}\n## Content\n` })).toEqual([`content/${page}: "Content"`]);
    expect(problemsWith({ [page]: `${text}\n## Contents\n` })).toEqual([]);
  });
  test('do not use the id of a row that the page shows again', () => {
    const { id = '' } = JSON.parse(textOf('data/places.json'))[0];
    expect(problemsWith({ 'pages/terms.mdx': `${textOf('pages/terms.mdx')}\n## ${id}\n` })).toEqual([`content/pages/terms.mdx: "${id}"`]);
  });
});

test('the site has the pages that texts may link to', () => {
  const pages = new URL('../../src/pages/', import.meta.url);
  const missing = PAGE_PATHS.filter((path) => !TEXT_PAGES.some((page) => path === `/${page}/`)).filter(
    (path) => !existsSync(new URL(`.${path}index.astro`, pages)),
  );
  expect(missing).toEqual([]);
});
