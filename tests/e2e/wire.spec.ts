import { expect, type Page, test } from '@playwright/test';
import { essayQuantity } from '../fixtures/record.ts';

/** Warnings of a page from now on. */
const warningsOf = (page: Page): string[] => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  return warnings;
};

/** Opens a page of which one attribute, the first that fits, is not what its island expects. */
const openDamaged = async (page: Page, path: string, right: RegExp, wrong: string): Promise<void> => {
  await page.route(
    (url) => url.pathname.endsWith(path),
    async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      expect(html, 'the page as it is').toMatch(right);
      await route.fulfill({ response, body: html.replace(right, wrong) });
    },
  );
  await page.goto(path);
};

/** One attribute of each feature: what is damaged, and what the warning names. */
const DAMAGES = [
  ['the layer of a place', 'map/', 'district-map', /data-layer="sites"/, 'data-layer="roads"', 'data-layer is "roads", expected one of'],
  ['the folder of the fragments', 'map/', 'district-map', /data-parts="[^"]*"/, '', 'data-parts is missing'],
  ['a layer of the controls', 'map/', 'district-map', /value="harm"/, 'value="x"', '"x" of "layer"'],
  ['the steps of the zoom', 'map/', 'district-map', /data-zoom="0.5"/, 'data-zoom="in"', 'data-zoom is "in", expected a number'],
  ['a facet of a source', 'sources/', 'filter-list', / data-consulted="[^"]*"/, '', 'data-consulted is missing'],
  ['the name of a list', 'claims/', 'filter-list', /data-list-name="claims"/, '', 'data-list-name is missing'],
  ['the day of a column', 'timeline/', 'event-timeline', /data-date="2020-09-27"/, 'data-date="1"', 'data-date is "1", expected a day'],
  ['the index of the search', 'search/', 'search-page', /data-bundle="[^"]*"/, '', 'data-bundle is missing'],
  ['a choice of marks', 'article/', 'claim-notes', /name="marks" value="none"/, 'name="marks" value="few"', '"few" of "marks"'],
  ['the note of a mark', 'article/', 'claim-notes', /data-note="[^"]*"/, 'data-note=""', 'data-note is "", expected a text'],
] as const;

for (const [what, path, island, right, wrong, message] of DAMAGES) {
  test(`where ${what} is wrong, the HTML of the server stays and one warning says what is wrong`, async ({ page }) => {
    const warnings = warningsOf(page);
    await openDamaged(page, path, right, wrong);
    await expect.poll(() => warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`<${island}> could not start`);
    expect(warnings[0]).toContain(message);
    await expect(page.locator(`${island}[data-ready]`)).toHaveCount(0);
    await expect(page.locator(`${island} :is(input, select):enabled:visible`)).toHaveCount(0);
  });
}

test('where a row of a table is wrong, the drawing of the server stays and one warning says what is wrong', async ({ page }) => {
  const warnings = warningsOf(page);
  await openDamaged(page, `losses/${essayQuantity().group.id}/`, /data-sentence="[^"]+"/, 'data-sentence=""');
  await page.locator('figure-chart').scrollIntoViewIfNeeded();
  await expect.poll(() => warnings).toHaveLength(1);
  expect(warnings[0]).toContain('expected a text');
  await expect(page.locator('figure-chart[data-ready], canvas, figure-chart input')).toHaveCount(0);
  await expect(page.locator('figure-chart svg:visible')).toHaveCount(1);
});

test('a base map that is none leaves the picture of the map, and a warning says what was expected', async ({ page }) => {
  const warnings = warningsOf(page);
  await page.route(/geo\/map\.json$/, (route) => route.fulfill({ json: { type: 'FeatureCollection', features: [] } }));
  await page.goto('map/');
  await expect.poll(() => warnings).toHaveLength(1);
  expect(warnings[0]).toContain('has no base map, expected a TopoJSON topology with the layers districts,');
  await expect(page.locator('.leaflet-host')).toHaveCount(0);
  await expect(page.getByRole('img', { name: /^Map of the land/ })).toBeVisible();
});
