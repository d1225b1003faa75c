import type { Page } from '@playwright/test';
import { rowsOf } from '../fixtures/edited-content.ts';
import { expect, layoutShift, test } from './check-page.ts';

const drawn = (page: Page) => expect(page.locator('district-map[data-ready]')).toBeAttached();
const panel = (page: Page) => page.locator('[data-panel="place"]');
const slider = (page: Page) => page.getByRole('slider', { name: 'Day' });

const counted = rowsOf('settlements').filter((row) => row.controlChange === 'fighting' && ['city', 'town', 'village'].includes(row.kind));

/** Share of the pixels in the middle of the map on which the districts' canvas has painted. */
const paintedInTheMiddle = (page: Page) =>
  page.locator('.leaflet-areas-pane canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const host = canvas.closest('.leaflet-host')?.getBoundingClientRect() ?? new DOMRect();
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const [x, y] = [(host.x + host.width / 2 - box.x) * scale, (host.y + host.height / 2 - box.y) * scale];
    copy?.drawImage(canvas, x - 20, y - 20, 40, 40, 0, 0, 40, 40);
    const alphas = [...(copy?.getImageData(0, 0, 40, 40).data ?? [])].filter((_, index) => index % 4 === 3);
    return alphas.filter((alpha) => alpha > 0).length / alphas.length;
  });

test('the slider by keyboard says for every day what the dataset says', async ({ page }) => {
  await page.goto('map/');
  await slider(page).focus();
  await page.keyboard.press('Home');
  const days = [...new Set<string>(counted.map((row) => row.announced))].sort();
  expect(days.length).toBeGreaterThan(20);
  for (let step = 0; step < 44; step++) {
    const day = new Date(Date.UTC(2020, 8, 27 + step)).toISOString().slice(0, 10);
    const announced = counted.filter((row) => row.announced === day).length;
    const soFar = counted.filter((row) => row.announced <= day).length;
    const what = announced === 0 ? 'no settlements' : announced === 1 ? '1 settlement' : `${announced} settlements`;
    const text = await slider(page).getAttribute('aria-valuetext');
    expect(text).toMatch(new RegExp(`, day ${step + 1} of 44: ${what} announced, ${soFar} so far$`));
    expect(await page.locator('li[data-day].is-new[data-counted]').count()).toBe(announced);
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('End');
  await expect(page.getByRole('status')).toHaveText('After 1 December 2020, to the present: 294 settlements announced in the war');
});

test('buttons go from announcement to announcement, a typed date to its day, and playing to the end', async ({ page }) => {
  await page.clock.install();
  await page.goto('map/?day=2020-11-05');
  await drawn(page);
  await page.getByRole('button', { name: 'Next day with an announcement' }).click();
  await expect(page.getByRole('status')).toHaveText(/^7 November 2020, day 42 of 44/);
  await page.getByRole('button', { name: 'Previous day with an announcement' }).click();
  await page.getByRole('button', { name: 'Previous day with an announcement' }).click();
  await expect(page.getByRole('status')).not.toHaveText(/^(?:5|7) November/);
  await page.getByLabel('Date').fill('2020-11-08');
  await expect(page.getByRole('status')).toHaveText(/^8 November 2020, day 43 of 44/);
  const play = page.getByRole('button', { name: 'Play' });
  await play.click();
  await expect(play).toHaveAttribute('aria-pressed', 'true');
  await page.clock.runFor(1_000);
  await expect(page.getByRole('status')).toHaveText(/^9 November 2020, day 44 of 44/);
  await page.clock.runFor(1_000);
  await expect(play).toHaveAttribute('aria-pressed', 'false');
});

test('the address holds day, layers and place, and going back goes back', async ({ page }) => {
  await page.goto('map/?day=2020-10-20&layers=districts,sites&ref=x#9/39.50/46.80');
  await drawn(page);
  await expect(page.getByRole('checkbox', { name: 'Settlements' })).not.toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Heritage sites' })).toBeChecked();
  await page.locator('summary', { hasText: 'Zangilan' }).click();
  await page.locator('[data-list]').getByRole('link', { name: 'Zangilan', exact: true }).click();
  await expect(page).toHaveURL(/place=zangilan-city/);
  await expect(panel(page)).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/place=/);
  await expect(panel(page)).toBeHidden();
  await page.getByRole('checkbox', { name: 'Historical lines' }).check();
  await page.getByLabel('only this day').check();
  await expect(page).toHaveURL(/\?day=2020-10-20&layers=districts%2Csites%2Clines&ref=x&range=only#9\/39\.50\/46\.80$/);
});

test('an address that is not understood gives the first view and one quiet line', async ({ page }) => {
  await page.goto('map/?day=%00&place=__proto__&layers=x#nowhere');
  await drawn(page);
  await expect(page.getByRole('status')).toHaveText(
    '1 December 2020, after the war: no settlements announced, 294 so far. Part of the address was not understood.',
  );
});

test('details open in the panel, take the focus, and Escape gives it back', async ({ page }) => {
  await page.goto('map/');
  await drawn(page);
  await page.locator('summary', { hasText: 'Shusha' }).click();
  const link = page.locator('[data-list]').getByRole('link', { name: 'Shusha', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Shusha', exact: true })).toBeFocused();
  await expect(panel(page)).toContainText('Announced on 8 November 2020');
  await expect(panel(page)).toContainText('Located: point of the settlement');
  await expect(panel(page).getByRole('link', { name: 'On its own page' })).toHaveAttribute('href', /places\/shusha\/#shusha-city$/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(link).toBeFocused();
});

test('a place that is chosen on the map is chosen in the list, and shown', async ({ page }) => {
  const row = counted.find(({ id }) => id === 'zangilan-city');
  await page.goto(`map/#11/${row.point.lat}/${row.point.lon}`);
  await drawn(page);
  const map = page.getByRole('region', { name: 'Map; the list says the same' });
  await map.click();
  await expect(page.getByRole('heading', { name: 'Zangilan', exact: true })).toBeFocused();
  await expect(page.locator('li[data-place="zangilan-city"]')).toHaveClass(/is-chosen/);
  await expect(page.locator('li[data-place="zangilan-city"]')).toBeVisible();
});

test('districts are one tab stop on the map, and arrows name them', async ({ page }) => {
  await page.goto('map/');
  await drawn(page);
  const districts = page.getByRole('group', { name: 'Districts on the map' });
  await districts.getByRole('button', { name: 'Aghdam' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(districts.getByRole('button', { name: 'Fuzuli' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(districts.getByRole('button', { name: 'Zangilan' })).toBeFocused();
  expect(
    await districts
      .getByRole('button')
      .evaluateAll((buttons) => buttons.filter((button) => button instanceof HTMLElement && button.tabIndex === 0).length),
  ).toBe(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Zangilan', exact: true })).toBeFocused();
  await expect(panel(page)).toContainText('Came under Azerbaijani control');
  await page.keyboard.press('Escape');
  await expect(districts.getByRole('button', { name: 'Zangilan' })).toBeFocused();
});

test('a district is filled from its day on', async ({ page }) => {
  await page.goto('map/?day=2020-11-19#10/39.99/47.05');
  await drawn(page);
  expect(await paintedInTheMiddle(page)).toBeLessThan(0.2);
  await slider(page).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText(/^20 November 2020/);
  expect(await paintedInTheMiddle(page)).toBe(1);
});

for (const spelling of ['Şuşa', 'shusha', 'Shushi', 'SUSA', 'Шуша']) {
  test(`the list finds a place as ${spelling}`, async ({ page }) => {
    await page.goto('map/');
    await page.getByRole('searchbox', { name: 'Find by any spelling' }).fill(spelling);
    await expect(page.locator('li[data-place="shusha-city"]')).toBeVisible();
    await expect(page.locator('li[data-place="horovlu"]')).toBeHidden();
    await expect(page.getByRole('status')).toHaveText(/of the list with these words$/);
  });
}

test('a search without a result says so', async ({ page }) => {
  await page.goto('map/');
  await page.getByRole('searchbox', { name: 'Find by any spelling' }).fill('qqqq');
  await expect(page.getByText('Nothing in the list has these words.')).toBeVisible();
});

test('an address with a day and a place causes no jump on load', async ({ page }) => {
  expect(await layoutShift(page, 'map/?day=2020-10-20&layers=districts,settlements,sites,harm,lines')).toBeLessThan(0.01);
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  test('the map leaves the scroll to the page until it is used', async ({ page }) => {
    await page.goto('map/');
    await page.locator('[data-stage]').scrollIntoViewIfNeeded();
    await drawn(page);
    const box = await page.locator('.leaflet-host').boundingBox();
    const client = await page.context().newCDPSession(page);
    const [x, y] = [(box?.x ?? 0) + 150, Math.min((box?.y ?? 0) + 250, 700)];
    const before = await page.evaluate(() => scrollY);
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let move = 1; move <= 10; move++) {
      await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - 20 * move }] });
    }
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    await page.locator('button[data-use]').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Use the map' }).tap();
    await expect(page.getByRole('button', { name: 'Use the map' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('.leaflet-host')).toHaveClass(/leaflet-touch-drag/);
  });
});
