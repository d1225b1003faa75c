import { expect, test } from '@playwright/test';
import { breakFile, faultsOf, settle, statusOf, subresources, WAYS } from './broken.ts';
import { TEMPLATES } from './check-page.ts';

/** What the status line of each page may say while something fails: nothing that is not so. */
const TRUE_LINES: Readonly<Record<string, RegExp>> = {
  'timeline/': /^\d+ events$/,
  'embed/timeline/': /^\d+ events$/,
  'claims/': /^\d+ claims$/,
  'sources/': /^\d+ works$/,
  'losses/sites/': /^\d+ sites$/,
  'map/': /^1 December 2020, after the war: no settlements announced, \d+ so far$/,
  'embed/map/': /^1 December 2020, after the war: no settlements announced, \d+ so far$/,
};

for (const path of TEMPLATES) {
  test(`/${path} stays whole when any script or data file fails, or all scripts together, or fonts and images`, async ({ page }) => {
    test.slow();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const holds = async (what: string): Promise<void> => {
      await page.goto(path);
      await settle(page);
      expect.soft(await faultsOf(page), what).toEqual([]);
      expect.soft(await statusOf(page), what).toMatch(TRUE_LINES[path] ?? /^$/);
    };
    const files = [...(await subresources(page, path))];
    const scripts = files.filter(([, kind]) => kind === 'script');
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
  test.slow();
  for (const path of ['article/', 'map/']) {
    const files = [...(await subresources(page, path))].filter(([, type]) => ['font', 'image', 'other'].includes(type));
    expect(files.length).toBeGreaterThan(2);
    for (const [url] of files) {
      await breakFile(page, url, 'not at all');
      await page.goto(path);
      await settle(page);
      expect.soft(await faultsOf(page), url).toEqual([]);
      await page.unrouteAll();
    }
  }
});

test('each file of the search may fail, in any way, and the search works without it or says so', async ({ page }) => {
  test.slow();
  const path = 'search/?q=Shusha';
  const files = [...(await subresources(page, path))].filter(([url]) => url.includes('pagefind'));
  expect(files.length).toBeGreaterThan(3);
  const fragments = files.filter(([url]) => url.includes('/fragment/')).map(([url]) => url);
  for (const [url] of files) {
    // The fifteen fragments are alike.
    if (fragments.indexOf(url) > 0) continue;
    for (const way of WAYS) {
      await breakFile(page, url, way);
      await page.goto(path);
      const what = `${new URL(url).pathname}, ${way}`;
      await settle(page);
      const state = { status: await statusOf(page), shown: await page.locator('[data-results] li').count() };
      expect
        .soft(state.status, what)
        .toMatch(/^(?:\d+ results for “Shusha”|The search could not be loaded\. The parts of the site are listed below\.)$/);
      expect.soft(state.shown, what).toBe(state.status.includes('results') ? 15 : 0);
      await expect.soft(page.getByRole('button', { name: 'More results' }), what).toBeVisible({ visible: state.shown > 0 });
      await page.unrouteAll();
    }
  }
});

test('each script of the article may fail alone, and every note can still be read', async ({ page, baseURL }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto('article/', { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    await page.route(script, (route) => route.abort());
    await page.goto(`${baseURL}article/#note-c16`);
    await expect(page.locator('#note-c16')).toContainText('Contested');
    await page.unroute(script);
  }
});

for (const [what, pattern] of [
  ['the drawing of the map', /\/atlas\.[^/]*\.js$/],
  ['the geometry', /basemap\.topo\.json$/],
] as const) {
  test(`without ${what} the picture and the list of the map stay, and the slider still counts`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    const failed = page.waitForEvent('console', (message) => message.text().startsWith('The map could not start'));
    await page.goto('map/?day=2020-10-20');
    await failed;
    await expect(page.getByRole('img', { name: /Map of the districts/ })).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/24 settlements announced, 98 so far$/);
    await expect(page.locator('.leaflet-host')).toHaveCount(0);
  });
}

test('a list that waits for the filters of its address shows itself if they never come', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto('timeline/?category=ceasefire');
  await expect(page.locator('#e031')).toBeVisible({ timeout: 10_000 });
});

test('a search that cannot load its index says so', async ({ page }) => {
  await page.route(/pagefind/, (route) => route.abort());
  await page.goto('search/?q=Shusha');
  await expect(page.getByRole('status')).toHaveText('The search could not be loaded. The parts of the site are listed below.');
});

test('a panel that cannot load its text leads to the page of the place', async ({ page }) => {
  await page.goto('map/');
  await expect(page.locator('district-map[data-ready]')).toBeAttached();
  await page.route(/\/parts\//, (route) => route.abort());
  const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/parts/'));
  await page.locator('summary', { hasText: 'Zangilan' }).click();
  await page.locator('[data-list] a[data-select="zangilan-city"]').click();
  await failed;
  const body = page.locator('[data-panel="place"] [data-body]');
  await expect(body).toHaveText('On its own page');
  await expect(body.getByRole('link', { name: 'On its own page' })).toHaveAttribute('href', /zangilan-city$/);
});

test('without any script a mark of the article still leads to its note', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto('article/');
  await page.locator('a[data-note="c16"]').click();
  await expect(page.locator('#note-c16')).toBeVisible();
});
