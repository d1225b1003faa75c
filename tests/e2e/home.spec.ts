import type { Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { counted, events, warDays } from '../fixtures/record.ts';
import { expect, layoutShift, test } from './check-page.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
] as const;

const ready = (page: Page) => expect(page.locator('war-opening[data-ready]')).toBeAttached();
const slider = (page: Page) => page.getByRole('slider', { name: t.home.instrument.slider });
const words = (page: Page) => page.getByRole('region', { name: t.home.instrument.words });
const spoken = async (page: Page): Promise<string> => (await slider(page).getAttribute('aria-valuetext')) ?? '';
const announced = warDays.filter((day) => day.announced > 0);
const fullest = announced.reduce((most, day) => (day.announced > most.announced ? day : most));
const early = announced[1] ?? fullest;

for (const size of SIZES)
  test(`the first screen at ${size.width} x ${size.height} has the map, the range, its rows and the heading whole`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('');
    await ready(page);
    const parts = { map: '.map', range: 'input[type="range"]', truces: '.line.truces', heading: 'h1', days: '.names' };
    for (const [name, selector] of Object.entries(parts)) {
      const box = await page.locator(selector).first().boundingBox();
      expect(box, name).not.toBeNull();
      expect(box?.y ?? -1, name).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), name).toBeLessThanOrEqual(size.height);
      expect((box?.x ?? 0) + (box?.width ?? 0), name).toBeLessThanOrEqual(size.width + 8);
    }
    const map = await page.locator('.map').boundingBox();
    expect((map?.height ?? 0) / size.height).toBeGreaterThan(0.33);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });

test('opens on the whole war, and steps by keys say each day once and change map and words', async ({ page }) => {
  await page.goto('');
  await ready(page);
  expect(await spoken(page)).toContain(t.home.instrument.all);
  await expect(words(page)).toContainText(t.home.war.both);
  const status = page.getByRole('status');
  await slider(page).focus();
  await page.keyboard.press('Home');
  for (const day of warDays) {
    expect(await spoken(page)).toContain(t.home.day.number(day.number, warDays.length));
    const soFar = counted.filter((row) => row.announced <= day.day).length;
    await expect(words(page).locator('.so-far')).toHaveText(t.home.day.soFar(soFar, counted.length));
    await page.keyboard.press('ArrowRight');
  }
  // The range says its own steps: the status line is silent beside it.
  await expect(status).toHaveText('');
  await page.keyboard.press('Home');
  const later = await page.locator('.cells').evaluateAll((cells) => cells.filter((cell) => cell.classList.contains('is-later')).length);
  expect(later).toBeGreaterThan(0);
});

test('goes to days with an entry by buttons, links and stops, says each in the status line, and keeps the day in the URL', async ({ page }) => {
  await page.goto(`?d=${early.day}`);
  await ready(page);
  const next = page.getByRole('button', { name: t.home.instrument.next });
  await next.click();
  const status = page.getByRole('status');
  await expect(status).not.toContainText(t.home.day.number(early.number, warDays.length));
  await page.getByRole('button', { name: t.home.instrument.previous }).click();
  await expect(status).toContainText(t.home.day.number(early.number, warDays.length));
  const stop = page.locator('.after a').last();
  await stop.click();
  await expect(stop).toHaveAttribute('aria-current', 'true');
  await expect(status).toContainText(t.home.day.afterWar);
  const key = (await stop.getAttribute('href'))?.replace('#day-', '') ?? '';
  await expect(page).toHaveURL(new RegExp(`\\?d=${key}$`));
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.reload();
  await ready(page);
  await expect(stop).toHaveAttribute('aria-current', 'true');
  await page.getByRole('button', { name: t.home.instrument.all, exact: true }).click();
  await expect(words(page)).toContainText(t.home.war.both);
  await expect(page).toHaveURL(/\/$/);
});

test('play is silent until it stops, and then says its day', async ({ page }) => {
  await page.clock.install();
  await page.goto('');
  await ready(page);
  const play = page.getByRole('button', { name: t.home.instrument.play });
  await play.click();
  await page.clock.runFor(2500);
  await expect(play).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status')).toHaveText('');
  await play.click();
  await expect(play).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('status')).toHaveText(await spoken(page));
});

test('a day that the slider has not is said, and the whole war stays', async ({ page }) => {
  await page.goto('?d=2020-12-24');
  await ready(page);
  await expect(page.getByRole('status')).toHaveText(t.homeStatus.noSuchDay('2020-12-24'));
  await expect(words(page)).toContainText(t.home.war.both);
});

test('the line is dragged, and a name is tapped', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('');
  await ready(page);
  const box = await slider(page).boundingBox();
  if (box === null) throw new Error('The range has no box.');
  await page.mouse.move(box.x + box.width - 14, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(slider(page)).toHaveValue(/^2[12345]$/);
  const name = page.locator('.names a').first();
  await name.click();
  await expect(name).toHaveAttribute('aria-current', 'true');
});

test('nothing moves while it loads', async ({ page }) => {
  for (const { width, height } of [SIZES[0], SIZES[3]]) {
    await page.setViewportSize({ width, height });
    expect(await layoutShift(page, '')).toBeLessThanOrEqual(0.01);
  }
});

test('every named day and stop of the instrument is in the list that needs no script', async ({ page }) => {
  await page.goto('');
  const keys = await page.locator('.names a, .after a').evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace('#day-', '')));
  expect(keys.length).toBeGreaterThan(6);
  for (const key of keys) await expect(page.locator(`#day-${key}`)).toBeAttached();
  expect(events.length).toBeGreaterThan(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the whole war is shown, the controls are gone, and a named day leads to its words', async ({ page }) => {
    await page.goto('');
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.getByRole('button', { name: t.home.instrument.next })).toHaveCount(0);
    await expect(words(page)).toContainText(t.home.war.both);
    const link = page.locator('.names a').first();
    const key = (await link.getAttribute('href'))?.slice(1) ?? '';
    await link.click();
    await expect(page.locator(`#${key}`)).toBeVisible();
  });
});

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });
  test('columns, marks and the handle are drawn', async ({ page }) => {
    await page.goto('');
    await ready(page);
    for (const selector of ['.blocks path', '.line .ring', '.cells path']) {
      const drawn = await page
        .locator(selector)
        .first()
        .evaluate((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke];
        });
      expect(
        drawn.some((color) => color !== 'none' && color !== 'rgba(0, 0, 0, 0)'),
        selector,
      ).toBe(true);
    }
  });
});
