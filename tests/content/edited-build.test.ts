import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { edited, rowsOf } from '../fixtures/edited-content.ts';
import { projectWith, type Run, type TemporaryProject } from '../fixtures/temporary-project.ts';

/** Rows with an id that they had before, by table: the page and the row of each, at the former id and at the one of today. */
const MOVED = [
  { table: 'claims', id: rowsOf('claims')[0].id, former: 'c99', page: (id: string) => `/claims/${id}/`, row: (id: string) => `/claims/#${id}` },
  { table: 'events', id: rowsOf('events')[0].id, former: 'e999', page: (id: string) => `/timeline/${id}/`, row: (id: string) => `/timeline/#${id}` },
  { table: 'groups', id: rowsOf('groups')[0].id, former: 'gone', page: (id: string) => `/losses/${id}/`, row: (id: string) => `/losses/#${id}` },
  {
    table: 'sites',
    id: rowsOf('sites')[0].id,
    former: 'gone',
    page: (id: string) => `/losses/sites/${id}/`,
    row: (id: string) => `/losses/sites/#site-${id}`,
  },
] as const;
const source = { id: rowsOf('sources')[0].id, former: 'gone' };

/** More changes than the home page has room for, the last of them of several rows. */
const LOG = [1, 2, 3, 4].map((day) => ({
  id: `change-${day}`,
  date: `2030-12-0${day}`,
  kind: 'corrected',
  title: `Change ${day}`,
  items: day === 4 ? MOVED.map(({ table, id }) => `${table}/${id}`) : [`claims/${rowsOf('claims')[day].id}`],
  from: 'Before',
  to: 'After',
  why: 'A better source.',
  version: null,
}));

let project: TemporaryProject;
let build: Run;
const read = (path: string): string => readFileSync(join(project.folder, 'dist', path.endsWith('/') ? `${path}index.html` : path), 'utf8');
const dom = (path: string) => parse(read(path));
const hrefs = (path: string, selector: string): string[] =>
  dom(path)
    .querySelectorAll(selector)
    .map((link) => link.getAttribute('href') ?? '');

beforeAll(async () => {
  const keep = (id: string) => (rows: { formerIds: string[] }[]) => {
    const [first] = rows;
    if (first !== undefined) first.formerIds = [id];
  };
  project = projectWith(
    edited({
      claims: keep('c99'),
      events: keep('e999'),
      groups: keep('gone'),
      sites: keep('gone'),
      sources: keep('gone'),
      corrections: (rows) => rows.push(...LOG),
    }),
  );
  // The log has days to come: the build believes that they are past.
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2031, 0, 1) / 1000));
  build = await project.build();
  vi.unstubAllEnvs();
});
afterAll(() => project.remove());

test('the edited record builds', () => {
  expect([build.status, build.output.includes('Complete!')]).toEqual([0, true]);
});

describe.each(MOVED)('the former id of a row of $table', ({ id, former, page, row }) => {
  test('has a page that leads to the one of today, for browsers, readers and search engines', () => {
    const root = dom(page(former));
    const to = `https://example.org${page(id)}`;
    expect(root.querySelector('meta[http-equiv="refresh"]')?.getAttribute('content')).toBe(`0; url=${to}`);
    expect(root.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(to);
    expect(root.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(hrefs(page(former), 'main a')).toEqual([page(id)]);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
  });
  test('is in the list as a place in the row of today', () => {
    const [path = '', fragment = ''] = row(former).split('#');
    const place = dom(path).getElementById(fragment);
    expect(place?.closest(`[id="${row(id).split('#')[1]}"]`)).not.toBeNull();
  });
  test('is redirected by hosts that read _redirects, and is in no sitemap and no search', () => {
    expect(read('_redirects').split('\n')).toContain(`${page(former)} ${page(id)} 301`);
    expect(read('sitemap-0.xml')).toContain(`https://example.org${page(id)}<`);
    expect(read('sitemap-0.xml')).not.toContain(`https://example.org${page(former)}<`);
  });
});

test('a former id of a source leads to its row, which has no page', () => {
  expect(dom('/sources/').getElementById(source.former)?.closest(`[id="${source.id}"]`)).not.toBeNull();
  expect(existsSync(join(project.folder, 'dist/sources/gone'))).toBe(false);
});

describe('a log of several changes', () => {
  test('is on its page and in the feed, newest first, with the version of each', () => {
    const shown = dom('/corrections/')
      .querySelectorAll('main li[id]')
      .map((entry) => entry.id);
    expect(shown.slice(0, 4)).toEqual(['change-4', 'change-3', 'change-2', 'change-1']);
    const { items } = JSON.parse(read('feed.json'));
    expect(items.map(({ url }: { url: string }) => url.split('#')[1])).toEqual(shown);
    const { version } = JSON.parse(project.read('package.json'));
    expect(items[0].content_text).toContain(`${version}+${LOG.length}`);
    expect(JSON.parse(read('data/datapackage.json')).version).toBe(`${version}+${LOG.length}`);
  });
  test('leads to each row that changed, and the page of each row leads back', () => {
    const last = '/corrections/#change-4';
    expect(hrefs('/corrections/', '#change-4 ul a')).toEqual(MOVED.map(({ id, page }) => page(id)));
    for (const { id, page } of MOVED) expect(hrefs(page(id), 'a'), id).toContain(last);
  });
  test('is on the home page with the last three changes, and in the article with those of claims', () => {
    expect(hrefs('/', '[aria-labelledby="lately"] li a')).toEqual([4, 3, 2].map((day) => `/corrections/#change-${day}`));
    for (const { id } of LOG) expect(hrefs('/article/', '#sources a')).toContain(`/corrections/#${id}`);
  });
});
