import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import type { Loose } from '../fixtures/edited-content.ts';
import { claims, districts, events, groups, sites } from '../fixtures/record.ts';
import { BASE, distFile, isBuilt, page, withoutBase } from './pages.ts';
import { zoteroItem } from './zotero.ts';

interface Kind {
  readonly kind: string;
  readonly type: string;
  readonly ids: readonly string[];
  /** Path of the page of a row. */
  readonly path: (id: string) => string;
  /** Path and fragment of the row in its list. */
  readonly row: (id: string) => string;
  /** What its row leads back to: the row itself, or for a quantity the band of the poster around it. */
  readonly back?: (id: string) => string;
}

/** Origin of the canonical links. */
const ORIGIN = new URL(page('/').root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '').origin;

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** The band of the poster in which a quantity stands. */
const bandOf = (id: string): string => `/losses/#${page('/losses/').root.getElementById(id)?.closest('.band')?.id}`;

const KINDS: readonly Kind[] = [
  { kind: 'claims', type: 'Claim', ids: idsOf(claims), path: (id) => `/claims/${id}/`, row: (id) => `/claims/#${id}` },
  { kind: 'events', type: 'Event', ids: idsOf(events), path: (id) => `/timeline/${id}/`, row: (id) => `/timeline/#${id}` },
  { kind: 'quantities', type: 'Dataset', ids: idsOf(groups), path: (id) => `/losses/${id}/`, row: (id) => `/losses/#${id}`, back: bandOf },
  {
    kind: 'sites',
    type: 'LandmarksOrHistoricalBuildings',
    ids: idsOf(sites),
    path: (id) => `/losses/sites/${id}/`,
    row: (id) => `/losses/sites/#site-${id}`,
  },
];

const hrefs = (root: HTMLElement | null | undefined, selector = 'a'): string[] =>
  (root?.querySelectorAll(selector) ?? []).map((link) => withoutBase(link.getAttribute('href') ?? ''));
const describedAs = (path: string): Loose[] =>
  page(path)
    .root.querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.text));

describe.each(KINDS)('the pages of $kind', ({ kind, type, ids, path, row, back }) => {
  test('lead to their row in the list, which leads to them in words', () => {
    for (const id of ids) {
      expect(hrefs(page(path(id)).root, 'header nav a'), id).toContain((back ?? row)(id));
      const [list = '', fragment = ''] = row(id).split('#');
      const links = page(list).root.getElementById(fragment)?.querySelectorAll('a') ?? [];
      const own = links.filter((link) => withoutBase(link.getAttribute('href') ?? '') === path(id));
      expect(
        own.some(({ text }) => kind === 'quantities' || /on a page of its own/.test(text)),
        id,
      ).toBe(true);
    }
  });
  test('are in one chain, each with the one before and the one after it', () => {
    const ends = (rel: string) => ids.filter((id) => page(path(id)).root.querySelector(`a[rel="${rel}"]`) === null);
    expect([ends('prev').length, ends('next').length]).toEqual([1, 1]);
    const seen = new Set<string>();
    for (let at: string | undefined = path(ends('prev')[0] ?? ''); at !== undefined && !seen.has(at); [at] = hrefs(page(at).root, 'a[rel="next"]')) {
      seen.add(at);
      const [next] = hrefs(page(at).root, 'a[rel="next"]');
      if (next !== undefined) expect(hrefs(page(next).root, 'a[rel="prev"]')).toEqual([at]);
    }
    expect([...seen].toSorted()).toEqual(ids.map(path).toSorted());
  });
  test('describe their thing once, at its own URL', () => {
    for (const id of ids) {
      const things = describedAs(path(id)).filter((data) => data['@type'] === type);
      expect(
        things.map(({ url }) => new URL(url).pathname),
        id,
      ).toEqual([`${BASE}${path(id)}`]);
    }
  });
  test('say how to cite them, in words and for reference managers', () => {
    for (const id of ids) {
      const { root } = page(path(id));
      const { url, creators } = zoteroItem(root);
      expect(new URL(url).pathname, id).toBe(`${BASE}${path(id)}`);
      expect(root.querySelector('article footer copy-text')?.text, id).toContain(url);
      expect(creators, id).toHaveLength(1);
      for (const href of hrefs(root, 'article footer copy-text a')) expect(isBuilt(href), href).toBe(true);
    }
  });
  test('run one script, which copies the citation, and hold no list of others', () => {
    if (kind === 'quantities') return;
    for (const id of ids) expect(page(path(id)).root.querySelectorAll('script:not([type="application/ld+json"])'), id).toHaveLength(1);
  });
});

describe('the answer', () => {
  test('of a claim is its status with the finding', () => {
    for (const { id, finding, text } of claims) {
      const article = page(`/claims/${id}/`).root.querySelector('article');
      expect(article?.querySelector('h1')?.text, id).toContain(text);
      expect(article?.querySelector('header [data-status]'), id).not.toBeNull();
      expect(article?.querySelector('header')?.text, id).toContain(finding);
    }
  });
  test('of an event is what happened, and it leads to its sources and claims', () => {
    for (const { id, summary, sources } of events) {
      const { root } = page(`/timeline/${id}/`);
      expect(root.querySelector('article header')?.text, id).toContain(summary);
      expect(hrefs(root), id).toEqual(expect.arrayContaining(sources.map((source) => `/sources/#${source}`)));
      const about = claims.filter((claim) => claim.events.some((event) => event === id));
      expect(hrefs(root), id).toEqual(expect.arrayContaining(about.map((claim) => `/claims/${claim.id}/`)));
    }
  });
  test('of a claim of the article is a click away from its mark', () => {
    const { root } = page('/article/');
    for (const { id } of claims) expect(hrefs(root), id).toContain(`/claims/${id}/`);
  });
});

describe('the share panel', () => {
  const panel = (path: string) => page(path).root.querySelector('details.share');
  const KINDS_WITH_FRAMES = [
    ['/claims/', claims, '/embed/claim/'],
    ['/losses/', groups, '/embed/figure/'],
  ] as const;
  test.each(KINDS_WITH_FRAMES)('of things under %s has the code of a frame that is built, and a picture', (folder, rows, frames) => {
    for (const { id } of rows) {
      const code = panel(`${folder}${id}/`)?.querySelector('code')?.text ?? '';
      expect(code, id).toContain(`src="${ORIGIN}${BASE}${frames}${id}/"`);
      expect(code, id).toMatch(/ width="\d+" height="\d+"/);
      expect(isBuilt(`${frames}${id}/`), id).toBe(true);
      expect(isBuilt(withoutBase(panel(`${folder}${id}/`)?.querySelector('a[download]')?.getAttribute('href') ?? '')), id).toBe(true);
    }
  });
  test.each(['/timeline/', '/map/'])('of %s has the code of its frame', (path) => {
    expect(panel(path)?.querySelector('code')?.text).toContain(`${BASE}/embed${path}`);
  });
  test('of events and sites has a link and a picture, and no frame', () => {
    for (const path of [...events.map(({ id }) => `/timeline/${id}/`), ...sites.map(({ id }) => `/losses/sites/${id}/`)]) {
      expect(panel(path)?.querySelector('[data-copies]')?.text.trim(), path).toBe(`${ORIGIN}${BASE}${path}`);
      expect(panel(path)?.querySelector('code'), path).toBeNull();
    }
  });
});

describe('the page of a district', () => {
  test('has both names where its title travels', () => {
    for (const { id, names } of districts) {
      if (names.hyLatin === null || names.hyLatin === names.headword) continue;
      const both = `${names.headword} / ${names.hyLatin}`;
      const { root } = page(`/places/${id}/`);
      const meta = (name: string): string => root.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? '';
      for (const name of ['og:title', 'og:image:alt', 'og:description']) expect(meta(name), id).toContain(both);
      expect(root.querySelector('footer copy-text')?.text, id).toContain(both);
      expect(JSON.parse(Buffer.from(distFile(`/oembed/district/${id}.json`)).toString('utf8')).title, id).toBe(both);
    }
  });
  test('leads to its records in other gazetteers, and names them for programs', () => {
    for (const { id, geonamesId, wikidataId } of districts) {
      const path = `/places/${id}/`;
      const known = [
        ...(geonamesId === null ? [] : [{ words: `GeoNames ${geonamesId}`, uri: `https://sws.geonames.org/${geonamesId}/` }]),
        ...(wikidataId === null ? [] : [{ words: `Wikidata ${wikidataId}`, uri: `https://www.wikidata.org/entity/${wikidataId}` }]),
      ];
      const links = page(path).root.querySelectorAll('dl a[rel~="external"]');
      expect(
        links.map(({ text }) => text.trim().replace(/\s+/g, ' ')),
        id,
      ).toEqual(known.map(({ words }) => words));
      for (const link of links)
        expect(link.querySelector('[translate="no"]')?.text, id).toBe(new URL(link.getAttribute('href') ?? '').pathname.match(/Q?\d+/)?.[0]);
      const [area] = describedAs(path).filter((data) => data['@type'] === 'AdministrativeArea');
      expect(area.sameAs ?? [], id).toEqual(known.map(({ uri }) => uri));
    }
  });
});
