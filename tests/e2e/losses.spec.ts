import { createHash } from 'node:crypto';
import { test as bare, type Locator, type Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { find, type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { expect, test } from './check-page.ts';

const QUALIFIERS: Readonly<Record<string, string>> = { exact: '', over: 'over ', about: 'about ', 'up-to': 'up to ', range: '' };
const figures = rowsOf('figures');
const plotted = rowsOf('groups')
  .map((group: Loose) => ({ id: group.id, unit: group.unit, rows: figures.filter((row) => row.group === group.id) }))
  .filter(({ rows }) => rows.length >= 3);

const started = async (page: Page, group: string): Promise<{ readonly figure: Locator; readonly canvas: Locator }> => {
  const figure = page.locator(`figure[data-figure="${group}"]`);
  // Figures above take their real sizes as they come near, and may push this one out of sight again.
  await expect(async () => {
    await figure.locator('figure-chart').scrollIntoViewIfNeeded();
    await expect(figure.locator('figure-chart[data-ready]')).toBeAttached({ timeout: 1000 });
  }).toPass();
  return { figure, canvas: figure.locator('canvas[role="img"]') };
};

/** Everything that the status line says from now on. */
const listen = (page: Page): Promise<() => Promise<string[]>> =>
  page
    .evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const status = document.querySelector('[role="status"]');
      if (status !== null)
        new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, { childList: true, characterData: true, subtree: true });
    })
    .then(
      () => () =>
        page.evaluate(() => {
          const heard: unknown = Reflect.get(window, 'heard');
          return Array.isArray(heard) ? heard.splice(0).map(String) : [];
        }),
    );

/** A digest of what is drawn. */
const pixelsOf = async (canvas: Locator): Promise<string> => {
  const drawn = await canvas.evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ''));
  return createHash('sha256').update(drawn).digest('hex');
};

test('every chart reads each number of its quantity once, by keyboard', async ({ page }) => {
  test.slow();
  await page.goto('losses/');
  const heard = await listen(page);
  for (const { id, unit, rows } of plotted) {
    const { canvas } = await started(page, id);
    await canvas.focus();
    await heard();
    await page.keyboard.press('Home');
    for (const _ of rows.slice(1)) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    const spoken = await heard();
    const expected = rows.map(({ value, low, high, qualifier }: Loose) => {
      const number = value === null ? `${t.format.number(low)}–${t.format.number(high)}` : t.format.number(value);
      return `${QUALIFIERS[qualifier]}${number} ${unit}`;
    });
    expect(spoken, id).toHaveLength(rows.length);
    for (const [index, words] of spoken.entries()) expect(words).toContain(`${index + 1} of ${rows.length}: `);
    const numbers = spoken.map((words) => expected.find((number: string) => words.startsWith(`${words.split(': ')[0]}: ${number}, `)));
    expect(numbers.toSorted(), id).toEqual(expected.toSorted());
  }
});

test('a chart is one stop of the tab key, goes both ways, and Escape stops reading', async ({ page }) => {
  await page.goto('losses/');
  const { figure, canvas } = await started(page, 'libraries-az');
  const last = plotted.find(({ id }) => id === 'libraries-az')?.rows.length ?? 0;
  await expect(canvas).toHaveAccessibleName(new RegExp(`^Public libraries.*${last} figures.*Arrow keys read them\\.$`));
  await expect(canvas).toHaveAccessibleDescription(/Ministry of Culture of Azerbaijan/);
  await expect(figure.locator('figure-chart').locator('[tabindex="0"]')).toHaveCount(1);
  await canvas.focus();
  const status = page.getByRole('status');
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText(
    `1 of ${last}: 927 libraries, Azerbaijani and other PACE members (motion), 27 June 2001, not independently verified`,
  );
  const read = await pixelsOf(canvas);
  await page.keyboard.press('End');
  await expect(status).toHaveText(new RegExp(`^${last} of ${last}: `));
  expect(await pixelsOf(canvas)).not.toBe(read);
  await page.keyboard.press('ArrowLeft');
  await expect(status).toHaveText(new RegExp(`^${last - 1} of ${last}: `));
  await page.keyboard.press('Escape');
  await expect(status).toHaveText('');
  await page.keyboard.press('ArrowDown');
  await expect(status).toHaveText(new RegExp(`^1 of ${last}: `));
  await page.keyboard.press('Tab');
  await expect(status).toHaveText('');
  await expect(figure.locator('summary').first()).toBeFocused();
});

test('a chart names the essay’s number as the essay’s, with the status of its claim', async ({ page }) => {
  await page.goto('losses/');
  const { canvas } = await started(page, 'libraries-az');
  const heard = await listen(page);
  await canvas.focus();
  for (const _ of plotted.find(({ id }) => id === 'libraries-az')?.rows ?? []) await page.keyboard.press('ArrowDown');
  const status = find(rowsOf('claims'), 'c56').status.replaceAll('-', ' ');
  const ofEssay = (await heard()).filter((words) => words.includes('Arye Gut, in the essay'));
  expect(ofEssay).toHaveLength(1);
  expect(ofEssay[0]).toMatch(new RegExp(`: 927 libraries, Arye Gut, in the essay, .*the essay’s claim: ${status}$`));
});

test('a pointer over a row shows its number, and leaving takes it away', async ({ page }) => {
  await page.goto('losses/');
  const { canvas } = await started(page, 'libraries-az');
  const quiet = await pixelsOf(canvas);
  await canvas.hover({ position: { x: 200, y: 120 } });
  await expect.poll(() => pixelsOf(canvas)).not.toBe(quiet);
  await page.mouse.move(0, 0);
  await expect.poll(() => pixelsOf(canvas)).toBe(quiet);
  await expect(page.getByRole('status')).toHaveText('');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
  test('a tap on a row shows its number', async ({ page }) => {
    await page.goto('losses/#libraries-az');
    const { canvas } = await started(page, 'libraries-az');
    const quiet = await pixelsOf(canvas);
    await canvas.tap({ position: { x: 100, y: 120 } });
    await expect.poll(() => pixelsOf(canvas)).not.toBe(quiet);
  });
});

for (const width of [360, 1440]) {
  test(`nothing moves when the canvases take the place of the drawings, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && typeof entry.value === 'number')
            Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + entry.value });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('losses/');
    for (const { id } of plotted) {
      const { figure, canvas } = await started(page, id);
      const [host, drawn] = [await figure.locator('figure-chart').boundingBox(), await canvas.boundingBox()];
      expect(drawn?.width, id).toBeCloseTo(host?.width ?? 0, 0);
      expect(drawn?.height, id).toBeCloseTo(host?.height ?? 0, 0);
      const drawing = figure.locator(width < 640 ? 'svg[data-plot].narrow' : 'svg[data-plot].wide');
      expect(Number(await drawing.getAttribute('height')), id).toBeCloseTo(host?.height ?? 0, 0);
    }
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shift')))).toBe(0);
  });
}

for (const width of [360, 1440]) {
  test(`an address, and a link of the contents, lead to the figure they name, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const topOf = (group: string) =>
      page.locator(`figure[data-figure="${group}"]`).evaluate((figure) => Math.round(figure.getBoundingClientRect().top));
    for (const group of ['libraries-az', 'nakhchivan-sites', 'killed-maragha']) {
      await page.goto('about:blank');
      await page.goto(`losses/#${group}`);
      await expect.poll(() => topOf(group), group).toBeGreaterThanOrEqual(0);
      await expect.poll(() => topOf(group), group).toBeLessThan(60);
    }
    await page.getByText(/^Human cost: /).click();
    await page.getByRole('navigation', { name: 'Quantities' }).getByRole('link', { name: 'People killed at Khojaly, February 1992' }).click();
    await expect.poll(() => topOf('killed-khojaly')).toBeLessThan(60);
    expect(await topOf('killed-khojaly')).toBeGreaterThanOrEqual(0);
  });
}

test('a chart follows the width of its box, from labels beside the marks to labels above them', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto('losses/');
  const { figure, canvas } = await started(page, 'libraries-az');
  await page.setViewportSize({ width: 400, height: 800 });
  const sizes = async () => {
    const [host, drawn] = [await figure.locator('figure-chart').boundingBox(), await canvas.boundingBox()];
    return [Math.round(drawn?.width ?? 0) - Math.round(host?.width ?? 0), Math.round(drawn?.height ?? 0) - Math.round(host?.height ?? 0)];
  };
  await expect.poll(sizes).toEqual([0, 0]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
});

test('a chart is drawn again in the colours of another theme', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('losses/');
  const { canvas } = await started(page, 'libraries-az');
  const light = await pixelsOf(canvas);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => pixelsOf(canvas)).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => pixelsOf(canvas)).toBe(light);
});

test('on paper the drawing is printed and not the canvas', async ({ page }) => {
  await page.goto('losses/');
  const { figure, canvas } = await started(page, 'libraries-az');
  await expect(figure.locator('svg[data-plot]').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(canvas).toBeHidden();
  await expect(figure.locator('svg[data-plot]').first()).toBeVisible();
});

bare('without the chart the drawing of the server stays', async ({ page }) => {
  await page.route(/\/chart\.[^/]*\.js$/, (route) => route.abort());
  await page.goto('losses/');
  const figure = page.locator('figure[data-figure="libraries-az"]');
  const failed = page.waitForEvent('console', (message) => message.text().startsWith('The chart could not be drawn'));
  await figure.locator('figure-chart').scrollIntoViewIfNeeded();
  await failed;
  await expect(figure.locator('canvas')).toHaveCount(0);
  await expect(figure.getByRole('img', { name: /^Public libraries/ })).toBeVisible();
});

test('single sites are filtered by heritage, kind, condition and place, and the address keeps it', async ({ page }) => {
  const sites = rowsOf('sites');
  const names = (matches: (site: Loose) => boolean) => sites.filter(matches).length;
  await page.goto('losses/sites/');
  const status = page.getByRole('status');
  await expect(status).toHaveText(`${sites.length} sites`);
  await page.getByLabel('destroyed').check();
  await expect(status).toHaveText(`${names((site) => site.condition === 'destroyed')} of ${sites.length} sites`);
  await page.getByLabel('Armenian heritage').check();
  const both = names((site) => site.condition === 'destroyed' && site.heritage === 'armenian');
  await expect(status).toHaveText(`${both} of ${sites.length} sites`);
  await expect(page.locator('filter-list [data-item]:visible')).toHaveCount(both);
  await page.reload();
  await expect(status).toHaveText(`${both} of ${sites.length} sites`);
  await page.goto('losses/sites/?kind=mosque&place=shusha');
  await expect(page.locator('filter-list [data-item]:visible').first()).toHaveAttribute('data-kind', 'mosque');
  await expect(page.locator('#site-yukhari-govhar-agha')).toBeVisible();
});
