import { createHash } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import jsonld from 'jsonld';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { WAR } from '#lib/record/war.ts';
import { type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { claims, districts, events, groups, sites } from '../fixtures/record.ts';
import { BASE, type BuiltPage, builtPages, distFile, distPaths, isBuilt, page } from './pages.ts';
import { embeddedType, zoteroItem } from './zotero.ts';

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
    expect(dataset.keywords.length * dataset.variableMeasured.length).toBeGreaterThan(0);
    expect(dataset.spatialCoverage.geo.box.split(' ').map(Number).every(Number.isFinite)).toBe(true);
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
  test('gives each claim, event, quantity, site, district and day a picture of its own', () => {
    const things = pages.filter(
      ({ path }) => /^\/(?:claims|timeline|losses|losses\/sites|places|map)\/[^/]+\/$/.test(path) && path !== '/losses/sites/',
    );
    const pictures = things.map(({ root }) => root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '');
    const drawn = pictures.map((url) => Buffer.from(distFile(new URL(url).pathname.slice(BASE.length))).toString('base64'));
    expect(things.length).toBeGreaterThan(0);
    expect(new Set(drawn).size).toBe(things.length);
  });
});

describe('reference managers', () => {
  const { version, created } = JSON.parse(text('/data/datapackage.json'));
  test.each([
    ['/', 'webpage'],
    ['/article/', 'webpage'],
    ['/data/', 'dataset'],
    ['/claims/', 'webpage'],
    ['/timeline/', 'webpage'],
    ['/losses/', 'webpage'],
    ['/sources/', 'webpage'],
    ['/map/', 'webpage'],
    ['/places/shusha/', 'webpage'],
    [`/map/${WAR.firstDay}/`, 'webpage'],
    [`/claims/${claims[0]?.id}/`, 'webpage'],
    [`/timeline/${events[0]?.id}/`, 'webpage'],
    [`/losses/${groups[0]?.id}/`, 'dataset'],
    [`/losses/sites/${sites[0]?.id}/`, 'webpage'],
  ])('take %s as a %s by the project, of this version and day', (path, type) => {
    const { root } = page(path);
    const item = zoteroItem(root);
    expect(item.itemType).toBe(type);
    expect(item.creators).toEqual([{ lastName: 'The Forty-Four Days project', isInstitution: true }]);
    expect(item.date).toBe(created.slice(0, 10));
    expect(item.edition).toBe(`Version ${version}`);
    expect(new URL(item.url).pathname).toBe(`${BASE}${path}`);
    // Zotero shortens a title to what stands before its colon.
    expect(item.title).not.toMatch(/^Forty-Four Days/);
    expect(item.website).toBe('Forty-Four Days');
    expect(item.abstract).toContain(root.querySelector('meta[name="description"]')?.getAttribute('content'));
    expect(embeddedType(root)).not.toBe('journalArticle');
  });
  test('find one citation in every page', () => {
    for (const { path, root } of pages) expect(zoteroItem(root).creators, path).toHaveLength(1);
  });
});

test('no two citations have one key', () => {
  const files = distPaths('cite').filter((file) => file.endsWith('.bib'));
  const keys = files.map((file) => /^@\w+\{([^,]+),/.exec(text(`/cite/${file}`))?.[1]);
  expect(keys.length).toBeGreaterThan(0);
  expect(new Set(keys).size).toBe(files.length);
});

describe('oEmbed', () => {
  const embeddable = pages.filter(({ root }) => root.querySelector('link[type="application/json+oembed"]') !== null);
  test('answers for every thing with a page of its own', () => {
    const kinds = embeddable.map(
      ({ root }) => new URL(root.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '').pathname,
    );
    expect(new Set(kinds).size).toBe(embeddable.length);
    const days = pages.filter(({ path }) => /^\/map\/[^/]+\/$/.test(path));
    expect(embeddable.length).toBe(claims.length + events.length + groups.length + sites.length + districts.length + days.length);
  });
  test('has what its specification asks of a rich answer, and leads to pages and pictures that exist', () => {
    for (const { path, root } of embeddable) {
      const href = root.querySelector('link[type="application/json+oembed"]')?.getAttribute('href') ?? '';
      const answer: Loose = JSON.parse(text(new URL(href).pathname.slice(BASE.length)));
      expect([answer.version, answer.type, answer.width], path).toEqual(['1.0', 'rich', 640]);
      expect(answer.height, path).toBeGreaterThan(0);
      expect(new URL(answer.url).pathname, path).toBe(`${BASE}${path}`);
      const picture = root.querySelector('meta[property="og:image"]')?.getAttribute('content');
      expect(answer.thumbnail_url, path).toBe(picture);
      const [, src] = /(?:src|href)="([^"]+)"/.exec(answer.html) ?? [];
      expect(isBuilt(new URL(src ?? '').pathname.slice(BASE.length)), `${path} ${src}`).toBe(true);
    }
  });
});

test('every thing has a picture of its own', () => {
  const pictures = pages
    .filter(({ root }) => root.querySelector('link[type="application/json+oembed"]') !== null)
    .map(({ root }) => new URL(root.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '').pathname.slice(BASE.length));
  const hashes = pictures.map((path) => createHash('sha256').update(distFile(path)).digest('hex'));
  expect(new Set(hashes).size).toBe(pictures.length);
});

test('the catalogue is DCAT: a dataset with a title, a description, a publisher and files that are as it says', async () => {
  const [catalogue]: readonly Loose[] = await jsonld.expand(JSON.parse(text('/data/dcat.jsonld')));
  const dcat = (term: string) => `http://www.w3.org/ns/dcat#${term}`;
  const dct = (term: string) => `http://purl.org/dc/terms/${term}`;
  expect(catalogue['@type']).toEqual([dcat('Catalog')]);
  for (const term of ['title', 'description', 'publisher', 'language', 'license', 'issued', 'modified'])
    expect(catalogue[dct(term)], term).toHaveLength(1);
  const [dataset] = catalogue[dcat('dataset')];
  for (const term of ['title', 'description', 'publisher', 'license', 'spatial', 'temporal']) expect(dataset[dct(term)], term).toHaveLength(1);
  const files = dataset[dcat('distribution')];
  expect(files.length).toBeGreaterThan(20);
  const endings = files.map((file: Loose) => /\.[a-z]+$/.exec(file['@id'])?.[0]);
  expect(endings).toEqual(expect.arrayContaining(['.csv', '.json', '.geojson', '.xlsx', '.zip', '.ics']));
  const licences = (path: string) =>
    files.find((file: Loose) => file['@id'].endsWith(path))?.[dct('license')].map((licence: Loose) => licence['@id']);
  const resources: readonly Loose[] = JSON.parse(text('/data/datapackage.json')).resources;
  for (const { path, licenses } of resources) expect(licences(`/data/${path}`), path).toEqual(licenses.map((licence: Loose) => licence.path));
  for (const file of files) {
    for (const term of ['accessURL', 'downloadURL', 'mediaType']) expect(file[dcat(term)], file['@id']).toHaveLength(1);
    const bytes = distFile(new URL(file[dcat('downloadURL')][0]['@id']).pathname.slice(BASE.length));
    expect(Number(file[dcat('byteSize')][0]['@value'])).toBe(bytes.length);
    const [checksum] = file['http://spdx.org/rdf/terms#checksum'];
    expect(checksum['http://spdx.org/rdf/terms#checksumValue'][0]['@value']).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('the sitemap lists every page but embeds and the page for what is missing', () => {
  const index = new XMLParser().parse(text('/sitemap-index.xml'));
  const file = new URL(index.sitemapindex.sitemap.loc).pathname.slice(BASE.length);
  const listed = new XMLParser().parse(text(file)).urlset.url.map(({ loc }: Loose) => new URL(loc).pathname.slice(BASE.length));
  expect(listed.toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
  expect(text('/robots.txt')).toContain('sitemap-index.xml');
});

test('the sitemap dates pages by the last entry of the log', () => {
  const last = rowsOf('corrections')
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const listed = new XMLParser().parse(text('/sitemap-0.xml')).urlset.url;
  expect(new Set(listed.map(({ lastmod }: Loose) => String(lastmod).slice(0, 10)))).toEqual(new Set([last]));
});

test('the icon for clients that look for no other holds pictures of the sizes that it says', async () => {
  const file = Buffer.from(distFile('/favicon.ico'));
  expect([file.readUInt16LE(0), file.readUInt16LE(2)]).toEqual([0, 1]);
  const count = file.readUInt16LE(4);
  expect(count).toBeGreaterThan(1);
  for (let entry = 6; entry < 6 + 16 * count; entry += 16) {
    const start = file.readUInt32LE(entry + 12);
    const { format, width, height } = await sharp(file.subarray(start, start + file.readUInt32LE(entry + 8))).metadata();
    expect([format, width, height]).toEqual(['png', file.readUInt8(entry), file.readUInt8(entry + 1)]);
  }
});

test('the manifest leads to icons that exist', () => {
  const manifest = JSON.parse(text('/site.webmanifest'));
  for (const { src } of manifest.icons) expect(isBuilt(src.slice(BASE.length)), src).toBe(true);
});

test('the site can be installed: what browsers ask of the manifest for that is there', async () => {
  const manifest = JSON.parse(text('/site.webmanifest'));
  expect(['standalone', 'minimal-ui', 'fullscreen']).toContain(manifest.display);
  expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([`${BASE}/`, `${BASE}/`, `${BASE}/`]);
  const maskable: Loose = manifest.icons.find(({ purpose }: Loose) => purpose === 'maskable');
  const { data, info } = await sharp(distFile(maskable.src.slice(BASE.length)))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(`${info.width}x${info.height}`).toBe(maskable.sizes);
  // Outside a circle of four fifths, launchers may cut: there is only ground.
  const colour = (x: number, y: number): number => data.readUIntBE((y * info.width + x) * info.channels, 3);
  const middle = info.width / 2;
  for (let y = 0; y < info.height; y += 8)
    for (let x = 0; x < info.width; x += 8) if (Math.hypot(x - middle, y - middle) > 0.4 * info.width) expect(colour(x, y)).toBe(colour(0, 0));
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
        .querySelectorAll('meta[property="og:title"], meta[property="og:image:alt"], meta[name="DC.title"]')
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
