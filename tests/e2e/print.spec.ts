import type { Page } from '@playwright/test';
import { first, plotted, quantities } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';

/** Pages of a PDF, counted by its page objects (ISO 32000-1, 7.7.3.3). */
const pagesOf = async (page: Page, path: string): Promise<{ readonly pages: number; readonly isTagged: boolean }> => {
  await page.goto(path, { waitUntil: 'networkidle' });
  const text = (await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true })).toString('latin1');
  return { pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, isTagged: text.includes('/MarkInfo') };
};

/** Lower this number whenever the booklet gets shorter, and never raise it. */
const MOST_PAGES = 20;

test('the article prints as a tagged booklet', async ({ page }) => {
  const { pages, isTagged } = await pagesOf(page, 'article/');
  expect(isTagged).toBe(true);
  expect(pages).toBeGreaterThan(9);
  expect(pages).toBeLessThanOrEqual(MOST_PAGES);
});

test('the timeline prints on at most twenty pages', async ({ page }) => {
  const { pages, isTagged } = await pagesOf(page, 'timeline/');
  expect(isTagged).toBe(true);
  expect(pages).toBeLessThanOrEqual(20);
});

test('a quantity prints on one page, and the one with most statements on two', async ({ page }) => {
  const longest = first(
    'quantity',
    quantities.toSorted((a, b) => b.figures.length - a.figures.length),
  ).group;
  const usual = first('quantity with a chart', plotted, ({ figures }) => figures.length <= 5).group;
  expect((await pagesOf(page, `losses/${usual.id}/`)).pages).toBe(1);
  expect((await pagesOf(page, `losses/${longest.id}/`)).pages).toBeLessThanOrEqual(2);
});

test('the map prints on one or two pages', async ({ page }) => {
  const { pages } = await pagesOf(page, 'map/');
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThanOrEqual(2);
});

for (const width of [1280, 360]) {
  test(`the map of a window of ${width} pixels has its land on paper, and its key beside it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('map/');
    await expect(page.locator('district-map[data-ready]')).toBeAttached();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const canvases = page.locator('.leaflet-pane canvas:visible');
    await expect(canvases).toHaveCount(3);
    // Pixels that are not clear, of the canvases that are printed.
    const inked = await canvases.evaluateAll((all) =>
      all.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement) || !canvas.matches('.on-paper')) return 0;
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        return data.filter((value, index) => index % 4 === 3 && value > 0).length;
      }),
    );
    for (const pixels of inked) expect(pixels).toBeGreaterThan(0);
    const [map, key] = [await page.locator('.leaflet-host').boundingBox(), await page.locator('[data-key-box]').boundingBox()];
    expect(key?.y ?? 0).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? Number.POSITIVE_INFINITY) - 1);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.on-paper')).toHaveCount(0);
    await expect(canvases).toHaveCount(3);
  });
}

test('on paper the URL of each work stands once, at the end of the article', async ({ page }) => {
  await page.goto('article/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.end-matter .url').first()).toBeVisible();
  await expect(page.locator('.notes .sources:visible')).toHaveCount(0);
  await expect(page.locator('.notes .refs').first()).toBeVisible();
});
