import type { Page } from '@playwright/test';
import { busyDay } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';
import { drawingOf, drawn, expectAlike } from './drawing.ts';

const PATH = `map/?day=${busyDay().day}#9/39.5/46.8`;
const SIZE = { width: 1280, height: 800 };

interface Screen {
  readonly width: number;
  readonly height: number;
  readonly density: number;
}

/** The page in a window on a screen of some density. Zooming a page makes its pixels larger and its window smaller. */
const setScreen = async (page: Page, { width, height, density }: Screen): Promise<void> => {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: density, mobile: false });
};

const CHANGES: readonly { readonly what: string; readonly change: (page: Page) => Promise<void> }[] = [
  { what: 'the window is resized', change: (page) => setScreen(page, { width: 1440, height: 900, density: 1 }) },
  { what: 'the window goes to a screen with other pixels', change: (page) => setScreen(page, { ...SIZE, density: 2 }) },
  { what: 'the page is zoomed', change: (page) => setScreen(page, { width: 1024, height: 640, density: 1.25 }) },
  { what: 'the theme changes', change: (page) => page.emulateMedia({ colorScheme: 'dark' }) },
];

for (const { what, change } of CHANGES) {
  test(`the map is drawn as a fresh one when ${what}`, async ({ page, context }) => {
    await page.setViewportSize(SIZE);
    await page.goto(PATH);
    await drawn(page);
    await drawingOf(page);
    await change(page);
    const fresh = await context.newPage();
    await fresh.setViewportSize(SIZE);
    await change(fresh);
    await fresh.goto(PATH);
    await drawn(fresh);
    expectAlike(await drawingOf(page), await drawingOf(fresh));
  });
}

test('the map is drawn as before when it was printed', async ({ page }) => {
  await page.setViewportSize(SIZE);
  await page.goto(PATH);
  await drawn(page);
  const before = await drawingOf(page);
  await page.pdf({ format: 'A4', landscape: true });
  expectAlike(await drawingOf(page), before);
});

test('the map is drawn for the screen of now when the reader comes back to its page as it was left', async ({ page }) => {
  // The driver keeps no page that was left: it comes back by the event, and its screen has other pixels without an event, as of a page that slept.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'devicePixelRatio', { get: () => Number(document.documentElement.dataset.density ?? 1) });
  });
  await page.setViewportSize(SIZE);
  await page.goto(PATH);
  await drawn(page);
  const before = await drawingOf(page);
  const widths = () => page.locator('.leaflet-host canvas').evaluateAll((all) => all.map((canvas) => Number(canvas.getAttribute('width'))));
  const narrow = await widths();
  await page.evaluate(() => {
    document.documentElement.dataset.density = '2';
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await widths()).toEqual(narrow.map((width) => 2 * width));
  expectAlike(await drawingOf(page), before);
});
