import { XMLParser } from 'fast-xml-parser';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import type { Loose } from '../fixtures/edited-content.ts';
import { BASE, type BuiltPage, builtPages, distFile, isBuilt, page } from './pages.ts';

const text = (path: string): string => Buffer.from(distFile(path)).toString();
const described = (path: string): Loose[] =>
  page(path)
    .root.querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.text));
const isMoved = ({ root }: BuiltPage): boolean => root.querySelector('meta[http-equiv="refresh"]') !== null;
const pages = builtPages.filter((built) => !built.path.startsWith('/embed/') && built.path !== '/404.html' && !isMoved(built));

/** Keeps schema.org terms unexpanded, so that the test needs no network. */
const offline = (data: Loose): Promise<Loose> => jsonld.expand({ ...data, '@context': { '@vocab': 'https://schema.org/' } });

describe('structured data', () => {
  test('of the article names the project as author and the essay as what it is based on', async () => {
    const article = described('/article/').find((data) => data['@type'] === 'Article');
    expect(article.author.name).toBe('The Forty-Four Days project');
    expect(article.isBasedOn.author.name).toBe('Arye Gut');
    const [expanded] = await offline(article);
    expect(expanded['@type']).toEqual(['https://schema.org/Article']);
    expect(expanded['https://schema.org/isBasedOn']).toHaveLength(1);
  });
  test('of the dataset leads to files that exist', async () => {
    const dataset = described('/data/').find((data) => data['@type'] === 'Dataset');
    for (const { contentUrl } of dataset.distribution) expect(isBuilt(new URL(contentUrl).pathname.slice(BASE.length)), contentUrl).toBe(true);
    const [expanded] = await offline(dataset);
    expect(expanded['https://schema.org/distribution']).toHaveLength(dataset.distribution.length);
  });
  test('of every page but the first gives the way to it', () => {
    for (const { path } of pages.filter((candidate) => candidate.path !== '/')) {
      const trail = described(path).find((data) => data['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
      expect(
        trail.map((step: Loose) => step.position),
        path,
      ).toEqual(trail.map((_: Loose, index: number) => index + 1));
      for (const { item } of trail) expect(isBuilt(new URL(item).pathname.slice(BASE.length)), item).toBe(true);
      expect(new URL(trail.at(-1).item).pathname).toBe(`${BASE}${path}`);
    }
  });
});

describe('sharing', () => {
  test.each(pages)('$path has a canonical URL, an image of 1200 by 630 and its own words', ({ path, root }) => {
    const meta = (name: string) => root.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
    expect(new URL(root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').pathname).toBe(`${BASE}${path}`);
    expect(root.querySelector('link[hreflang="en"]')).not.toBeNull();
    const image = Buffer.from(distFile(new URL(meta('og:image')).pathname.slice(BASE.length)));
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(meta('og:title').length && meta('og:description').length && meta('og:image:alt').length).toBeGreaterThan(0);
  });
});

test('the article carries what reference managers read from a page, with the project as author', () => {
  const value = (name: string) => page('/article/').root.querySelector(`meta[name="citation_${name}"]`)?.getAttribute('content');
  expect(value('author')).toBe('The Forty-Four Days project');
  expect(value('publication_date')).toMatch(/^\d{4}\/\d{2}\/\d{2}$/);
  expect(value('public_url')).toMatch(/\/article\/$/);
});

test('the sitemap lists every page but embeds and the page for what is missing', () => {
  const index = new XMLParser().parse(text('/sitemap-index.xml'));
  const file = new URL(index.sitemapindex.sitemap.loc).pathname.slice(BASE.length);
  const listed = new XMLParser().parse(text(file)).urlset.url.map(({ loc }: Loose) => new URL(loc).pathname.slice(BASE.length));
  expect(listed.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
  expect(text('/robots.txt')).toContain('sitemap-index.xml');
});

test('the manifest leads to icons that exist', () => {
  const manifest = JSON.parse(text('/site.webmanifest'));
  for (const { src } of manifest.icons) expect(isBuilt(src.slice(BASE.length)), src).toBe(true);
});

test('the summary for programs leads to pages that exist', () => {
  const links = [...text('/llms.txt').matchAll(/\]\((https?:[^)]+)\)/g)].map((match) => new URL(match[1] ?? '').pathname.slice(BASE.length));
  expect(links.length).toBeGreaterThan(6);
  for (const path of links) expect(isBuilt(path), path).toBe(true);
});

describe('titles that stand without the line under them', () => {
  const given = /liberat/i;
  test.each(['/timeline/', '/map/', '/embed/timeline/', '/embed/map/'])('are neutral words on %s', (path) => {
    const { root } = page(path);
    const titles = [
      root.querySelector('title')?.text,
      ...root
        .querySelectorAll('meta[property="og:title"], meta[property="og:image:alt"], meta[name^="citation"]')
        .map((meta) => meta.getAttribute('content')),
      ...root.querySelectorAll('script[type="application/ld+json"]').map((script) => script.text),
    ];
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => given.test(title ?? ''))).toEqual([]);
  });
  test('are neutral words in the files of the timeline', () => {
    const file = (path: string): string => Buffer.from(distFile(path)).toString('utf8');
    const { title } = JSON.parse(file('/data/timeline.timelinejs.json'));
    expect(JSON.stringify(title)).not.toMatch(given);
    expect(/^X-WR-CALNAME:.*$/m.exec(file('/data/timeline.ics'))?.[0]).not.toMatch(given);
  });
  test('are the given words in the headings of the pages, with a line that says whose word it is', () => {
    for (const path of ['/timeline/', '/map/']) {
      const { root } = page(path);
      expect(root.querySelector('h1')?.text).toMatch(given);
      expect(root.querySelector('main')?.text).toMatch(/“Liberat\w+” is the essay’s and Azerbaijan’s word; Armenia/);
    }
  });
});
