import { expect, test } from '@playwright/test';

/** What each page must still show, whatever fails to load. */
const PAGES = [
  { path: 'article/', holds: '#war details.notes summary >> nth=0' },
  { path: 'timeline/', holds: '#e031' },
  { path: 'map/', holds: '[data-stage] > svg' },
  { path: 'losses/', holds: 'figure[data-figure="libraries-az"] figure-chart > svg >> visible=true' },
  { path: 'claims/', holds: '#c16' },
  { path: 'sources/', holds: 'main li[data-kind] >> nth=0' },
  { path: 'losses/sites/', holds: 'main li[data-condition] >> nth=0' },
  { path: 'search/', holds: '#parts' },
] as const;

for (const { path, holds } of PAGES) {
  test(`/${path} stays complete when no script arrives`, async ({ page }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    const content = page.locator(holds);
    await content.scrollIntoViewIfNeeded();
    await expect(content).toBeVisible();
  });

  test(`/${path} stays complete when fonts and images fail`, async ({ page }) => {
    await page.route(/\.(?:woff2|webp|svg|png)$/, (route) => route.abort());
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

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
  await page.route(/\/places\//, (route) => route.abort());
  await page.locator('summary', { hasText: 'Zangilan' }).click();
  await page.locator('[data-list] a[data-select="zangilan-city"]').click();
  await expect(page.locator('[data-panel="place"]').getByRole('link', { name: 'On its own page' })).toHaveAttribute('href', /zangilan-city$/);
});

test('without any script a mark of the article still leads to its note', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto('article/');
  await page.locator('a[data-note="c16"]').click();
  await expect(page.locator('#note-c16')).toBeVisible();
});
