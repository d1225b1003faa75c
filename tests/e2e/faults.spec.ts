import { expect as hard, test } from '@playwright/test';
import { withoutBase } from '../dist/pages.ts';
import { busyDay, dayText, first, locatedSettlement, marks, placeOfManyNames, rareCategory, richDistrict } from '../fixtures/record.ts';
import { breakFile, faultsOf, settle, statusOf, subresources, WAYS } from './broken.ts';
import { TEMPLATES } from './check-page.ts';
import { firstScripts } from './first-scripts.ts';
import { open } from './rest.ts';

/** Goes on after a failure, so that one run reports all files. */
const expect = hard.configure({ soft: true });

/** True texts of the status line of each page while something fails. */
const TRUE_LINES: Readonly<Record<string, RegExp>> = {
  'timeline/': /^\d+ events$/,
  'embed/timeline/': /^\d+ events$/,
  'claims/': /^\d+ claims$/,
  'sources/': /^[\d,]+ works$/,
  'losses/': /^\d+ quantities$/,
  'losses/sites/': /^\d+ sites$/,
  [`places/${richDistrict().id}/`]: /^\d+ places?$/,
  'map/': /^10 November 2020, the fighting ends: no settlements announced, \d+ up to this day$/,
  'embed/map/': /^10 November 2020, the fighting ends: no settlements announced, \d+ up to this day$/,
};

/**
 * Whether an earlier page is opened without this script. An entry does not run if anything that it imports is missing, which is the same for the page as
 * if the entry itself is: so what entries import fails on the first page that needs it, and entries and later scripts fail on every page.
 */
const isBrokenBefore = (path: string, script: string): boolean => {
  const { entries, all } = firstScripts(path);
  const isImported = all.has(script) && !entries.has(script);
  return isImported && TEMPLATES.find((other) => firstScripts(other).all.has(script)) !== path;
};

for (const path of TEMPLATES) {
  test(`/${path} stays whole when any script or data file fails, or all scripts together, or fonts and images`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const holds = async (what: string): Promise<void> => {
      await open(page, path);
      await settle(page);
      await expect.poll(() => faultsOf(page), what).toEqual([]);
      await expect.poll(() => statusOf(page), what).toMatch(TRUE_LINES[path] ?? /^$/);
    };
    const files = [...(await subresources(page, path))];
    const scripts = files.filter(([url, kind]) => kind === 'script' && !isBrokenBefore(path, withoutBase(new URL(url).pathname)));
    const data = files.filter(([, kind]) => kind === 'fetch');
    // A script that fails in one way fails as in the others: over the scripts of a page all ways occur.
    const failures = [
      ...scripts.map(([url], index) => [url, WAYS[index % WAYS.length] ?? 'not at all'] as const),
      ...data.flatMap(([url]) => WAYS.map((way) => [url, way] as const)),
    ];
    for (const [url, way] of failures) {
      await breakFile(page, url, way);
      await holds(`${new URL(url).pathname} ${way}`);
      await page.unrouteAll();
    }
    // Half a script cannot be read; nothing else may go wrong.
    expect(errors.filter((error) => !error.startsWith('SyntaxError'))).toEqual([]);
    await page.route(/\.js$/, (route) => route.abort());
    await holds('all scripts');
    await page.unrouteAll();
    await page.route(/\.(?:woff2|webp|svg|png)$/, (route) => route.fulfill({ status: 404 }));
    await holds('fonts and images');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('each font and image of a page may fail alone', async ({ page }) => {
  for (const path of ['article/', 'map/']) {
    const files = [...(await subresources(page, path))].filter(([, type]) => ['font', 'image', 'other'].includes(type));
    expect(files.length).toBeGreaterThan(2);
    for (const [url] of files) {
      await breakFile(page, url, 'not at all');
      await open(page, path);
      await settle(page);
      await expect.poll(() => faultsOf(page), url).toEqual([]);
      await page.unrouteAll();
    }
  }
});

test('each file of the search may fail, in any way, and the search works without it or says so', async ({ page }) => {
  const { headword } = placeOfManyNames();
  const path = `search/?q=${headword}`;
  const files = [...(await subresources(page, path))].filter(([url]) => url.includes('pagefind'));
  expect(files.length).toBeGreaterThan(3);
  const stateOf = async () => ({
    status: await statusOf(page),
    shown: await page.locator('[data-results] li').count(),
    hasMore: await page
      .getByRole('button', { name: /^[\d,]+ more: / })
      .first()
      .isVisible(),
  });
  const whole = await stateOf();
  expect(whole.status).toMatch(new RegExp(`^\\d+ results for “${headword}”$`));
  expect(whole.shown).toBeGreaterThan(1);
  const fragments = files.filter(([url]) => url.includes('/fragment/')).map(([url]) => url);
  for (const [url] of files) {
    // The fragments, one per result, are alike.
    if (fragments.indexOf(url) > 0) continue;
    for (const way of WAYS) {
      await breakFile(page, url, way);
      await open(page, path);
      const what = `${new URL(url).pathname}, ${way}`;
      await settle(page);
      const lost = { status: 'The search could not be loaded. The parts of the site are listed below.', shown: 0, hasMore: false };
      expect([whole, lost], what).toContainEqual(await stateOf());
      await page.unrouteAll();
    }
  }
});

test('each script of the article may fail alone, and every note can still be read', async ({ page, baseURL }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto('article/', { waitUntil: 'networkidle' });
  const { id, claims } = first('mark', marks);
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    await page.route(script, (route) => route.abort());
    await page.goto(`${baseURL}article/#note-${id}`);
    await expect(page.locator(`#note-${id}`)).toContainText(claims[0]?.finding ?? '');
    await page.unroute(script);
  }
});

for (const [what, pattern] of [
  ['the drawing of the map', /\/atlas\.[^/]*\.js$/],
  ['the geometry', /geo\/map\.json$/],
] as const) {
  test(`without ${what} the picture and the list of the map stay, and the slider still counts`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    const { day } = busyDay();
    const failed = page.waitForEvent('console', (message) => message.text().startsWith('The map could not start'));
    await page.goto(`map/?day=${day}`);
    await failed;
    await expect(page.getByRole('img', { name: /^Map of the land/ })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(dayText(day));
    await expect(page.locator('.leaflet-host')).toHaveCount(0);
  });
}

test('a list that waits for the filters of its URL is shown if they never come', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  const { category, other } = rareCategory();
  await page.goto(`timeline/?category=${category}`);
  await expect(page.locator(`#${other.id}`)).toBeVisible();
});

test('a search that cannot load its index says so', async ({ page }) => {
  await page.route(/pagefind/, (route) => route.abort());
  await page.goto('search/?q=words');
  await expect(page.getByRole('status')).toHaveText('The search could not be loaded. The parts of the site are listed below.');
});

test('a panel that cannot load its text leads to the page of the place', async ({ page }) => {
  const { id, district } = locatedSettlement();
  await page.goto('map/');
  await expect(page.locator('district-map[data-ready]')).toBeAttached();
  await page.route(/\/parts\//, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/parts/'));
  await page.locator(`details[data-district="${district}"] > summary`).click();
  await page.locator(`[data-list] a[data-select="${id}"]`).click();
  await failed;
  const body = page.locator('[data-panel="place"] [data-body]');
  await expect(body).toHaveText('On its own page');
  await expect(body.getByRole('link', { name: 'On its own page' })).toHaveAttribute('href', new RegExp(`#${id}$`));
});

test('without any script a mark of the article still leads to its note', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto('article/');
  const { id } = first('mark', marks);
  await page.locator(`a[data-note="${id}"]`).click();
  await expect(page.locator(`#note-${id}`)).toBeVisible();
});
