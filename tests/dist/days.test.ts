import { describe, expect, test } from 'vitest';
import { daysBetween, WAR, warDays } from '#lib/record/war.ts';
import { settlements } from '../fixtures/record.ts';
import { BASE, builtPages, isBuilt, page, withoutBase } from './pages.ts';

const pages = builtPages.filter(({ path }) => /^\/map\/\d{4}-\d{2}-\d{2}\/$/.test(path));
const dayOf = (path: string): string => path.split('/')[2] ?? '';
const hrefs = (path: string, selector: string): string[] =>
  page(path)
    .root.querySelectorAll(selector)
    .map((link) => withoutBase(link.getAttribute('href') ?? ''));

describe('the days of the map', () => {
  test('each of the 44 has a page, and stops after them have', () => {
    expect(pages.map(({ path }) => dayOf(path))).toEqual(expect.arrayContaining(warDays()));
    expect(pages.some(({ path }) => daysBetween(WAR.lastHandover, dayOf(path)) >= 0)).toBe(true);
  });
  test('name every place announced on them, each with a link to its row', () => {
    for (const day of warDays()) {
      const own = settlements.filter((row) => row.announced === day && row.controlChange === 'fighting');
      expect(hrefs(`/map/${day}/`, '#announced ~ div a'), day).toEqual(
        expect.arrayContaining(own.map(({ id, district }) => `/places/${district}/#${id}`)),
      );
    }
  });
  test('say what civilians of either side met, the one before the other by the alphabet', () => {
    for (const { path, root } of pages) {
      const terms = root.querySelectorAll('.facts dt').map(({ text }) => text.trim());
      expect(
        terms.filter((term) => /civilians/.test(term)),
        path,
      ).toEqual(['Armenian civilians', 'Azerbaijani civilians']);
    }
  });
  test('lead to the map at their day, and to the days before and after', () => {
    const [first, last] = [pages[0], pages.at(-1)];
    for (const { path, root } of pages) {
      expect(hrefs(path, 'article header nav a')[0], path).toMatch(/^\/map\/\?day=(?:\d{4}-\d{2}-\d{2}|later)$/);
      const ends = [path === first?.path ? 0 : 1, path === last?.path ? 0 : 1];
      expect([root.querySelectorAll('a[rel="prev"]').length, root.querySelectorAll('a[rel="next"]').length], path).toEqual(ends);
    }
  });
  test('are led to from the list of days on the front page and from the events of the day', () => {
    const front = hrefs('/', '#days a');
    for (const { path } of pages) expect(front).toContain(path);
    const dated = builtPages.filter(
      ({ path, root }) => /^\/timeline\/[^/]+\/$/.test(path) && /day \d+ of 44/.test(root.querySelector('article header nav')?.text ?? ''),
    );
    expect(dated.length).toBeGreaterThan(0);
    for (const { path } of dated)
      expect(
        hrefs(path, '.aside a').some((href) => /^\/map\/2020-\d\d-\d\d\/$/.test(href)),
        path,
      ).toBe(true);
  });
  test('describe a map of their day, and say how to cite it', () => {
    for (const { path, root } of pages) {
      const described = root.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(script.text));
      const maps = described.filter((data) => data['@type'] === 'Map');
      expect(
        maps.map(({ url, temporalCoverage }) => [new URL(url).pathname, temporalCoverage]),
        path,
      ).toEqual([[`${BASE}${path}`, dayOf(path)]]);
      const cite = root.querySelector('article footer copy-text');
      expect(cite?.text, path).toContain(path);
      for (const href of hrefs(path, 'article footer copy-text a')) expect(isBuilt(href), href).toBe(true);
    }
  });
  test('have a frame of the map at their day', () => {
    for (const { path, root } of pages) {
      const code = root.querySelector('details.share code')?.text ?? '';
      const src = new URL(/src="([^"]+)"/.exec(code)?.[1] ?? '');
      expect(src.pathname, path).toBe(`${BASE}/embed/map/`);
      expect(src.searchParams.get('day'), path).toBe(/day=(.+)$/.exec(hrefs(path, 'article header nav a')[0] ?? '')?.[1]);
    }
  });
});

test('the page of a district says how to cite it, and gives the code of its map', () => {
  for (const { path, root } of builtPages.filter(({ path }) => /^\/places\/[^/]+\/$/.test(path))) {
    const foot = root.querySelector('main footer');
    expect(foot?.querySelector('copy-text')?.text, path).toContain(path);
    for (const link of foot?.querySelectorAll('copy-text a') ?? []) expect(isBuilt(withoutBase(link.getAttribute('href') ?? '')), path).toBe(true);
    expect(foot?.querySelector('code')?.text, path).toContain(`/embed/map/?place=${path.split('/')[2]}`);
  }
});
