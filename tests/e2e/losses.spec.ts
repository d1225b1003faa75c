import { createHash } from 'node:crypto';
import { test as bare, type Locator, type Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { essayQuantity, type Figure, first, plotted, quantities, siteInDistrict, sites } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';
import { readThrough } from './rest.ts';

const QUALIFIERS: Readonly<Record<string, string>> = { exact: '', over: 'over ', about: 'about ', 'up-to': 'up to ', range: '' };
/** A number as a chart reads it out, with its unit. */
const numberOf = ({ value, low, high, qualifier, unit }: Figure): string =>
  `${QUALIFIERS[qualifier]}${value === null ? `${t.format.number(low ?? 0)}–${t.format.number(high ?? 0)}` : t.format.number(value)} ${unit}`;

const started = async (page: Page, group: string): Promise<{ readonly figure: Locator; readonly canvas: Locator }> => {
  const figure = page.locator(`figure[data-figure="${group}"]`);
  // Figures above get their real sizes when they approach the viewport, and may push this one out of it again.
  for (let state: unknown = 'out of view'; state === 'out of view'; ) {
    await figure.locator('figure-chart').scrollIntoViewIfNeeded();
    const found = await page.waitForFunction((id) => {
      const chart = document.querySelector(`figure[data-figure="${id}"] figure-chart`);
      if (chart?.matches('[data-ready]') === true) return 'ready';
      const { top, bottom } = chart?.getBoundingClientRect() ?? new DOMRect();
      return bottom < 0 || top > innerHeight ? 'out of view' : null;
    }, group);
    state = await found.jsonValue();
  }
  return { figure, canvas: figure.locator('canvas[role="img"]') };
};

/** All texts of the status line from now on. */
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

/** What the status line says after each of some keys on a focused chart. Real presses, which take a frame each, are in the other tests. */
const spokenAfter = (page: Page, group: string, keys: readonly string[]): Promise<string[]> =>
  page.locator(`figure[data-figure="${group}"] canvas`).evaluate((canvas, names) => {
    canvas.focus({ preventScroll: true });
    return names.map((key) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      return document.querySelector('[role="status"]')?.textContent ?? '';
    });
  }, keys);

test('every chart reads each number of its quantity once, by keyboard', async ({ page }) => {
  await page.goto('losses/');
  await readThrough(page);
  for (const { group, figures } of plotted) {
    const said = await spokenAfter(page, group.id, ['Home', ...figures.slice(1).map(() => 'ArrowDown'), 'End']);
    const spoken = said.slice(0, -1);
    expect(said.at(-1), group.id).toBe(spoken.at(-1));
    const expected = figures.map(numberOf);
    expect(spoken, group.id).toHaveLength(figures.length);
    for (const [index, words] of spoken.entries()) expect(words).toContain(`${index + 1} of ${figures.length}: `);
    const numbers = spoken.map((words) => expected.find((number) => words.startsWith(`${words.split(': ')[0]}: ${number}, `)));
    expect(numbers.toSorted(), group.id).toEqual(expected.toSorted());
  }
});

test('a chart is one stop of the tab key, goes both ways, and Escape stops reading', async ({ page }) => {
  const { group, figures } = essayQuantity();
  const earliest = first('figure', figures);
  const last = figures.length;
  await page.goto('losses/');
  const { figure, canvas } = await started(page, group.id);
  await expect(canvas).toHaveAccessibleName(new RegExp(`${last} figures.*Arrow keys read them\\.$`));
  expect(await canvas.getAttribute('aria-label')).toContain(group.title);
  for (const { claimant } of figures) await expect(canvas).toHaveAccessibleDescription(new RegExp(claimant.replace(/[^\p{L}\p{N} ]/gu, '.')));
  await expect(figure.locator('figure-chart').locator('[tabindex="0"]')).toHaveCount(1);
  await canvas.focus();
  const status = page.getByRole('status');
  await page.keyboard.press('ArrowRight');
  await expect(status).toContainText(`1 of ${last}: ${numberOf(earliest)}, ${earliest.claimant}, ${t.dates.date(earliest.dateOfClaim)}, `);
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
  const { group, figures, essay, claim } = essayQuantity();
  await page.goto('losses/');
  const { canvas } = await started(page, group.id);
  const heard = await listen(page);
  await canvas.focus();
  for (const _ of figures) await page.keyboard.press('ArrowDown');
  const ofEssay = (await heard()).filter((words) => words.includes('the essay’s claim: '));
  expect(ofEssay).toHaveLength(1);
  expect(ofEssay[0]).toContain(`: ${numberOf(essay)}, ${essay.claimant}, `);
  expect(ofEssay[0]).toMatch(new RegExp(`the essay’s claim: ${claim.status.replaceAll('-', ' ')}$`));
});

test('a pointer over a row shows its number, and leaving hides it', async ({ page }) => {
  await page.goto('losses/');
  const { canvas } = await started(page, essayQuantity().group.id);
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
    await page.goto(`losses/#${essayQuantity().group.id}`);
    const { canvas } = await started(page, essayQuantity().group.id);
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
    await readThrough(page);
    const charts = page.locator('figure-chart');
    expect(await charts.count()).toBeGreaterThanOrEqual(plotted.length);
    await expect(charts.and(page.locator(':not([data-ready])'))).toHaveCount(0);
    const sizes = await charts.evaluateAll((hosts, isNarrow) => {
      const sizeOf = (element: Element | null) => {
        const { width: wide = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
        return { wide: Math.round(wide), height: Math.round(height) };
      };
      return hosts.map((host) => ({
        id: host.closest('figure')?.dataset.figure ?? '',
        host: sizeOf(host),
        drawn: sizeOf(host.querySelector('canvas')),
        drawing: Number(host.querySelector(isNarrow ? 'svg[data-plot].narrow' : 'svg[data-plot].wide')?.getAttribute('height')),
      }));
    }, width < 640);
    for (const { id, host, drawn, drawing } of sizes) {
      expect(host.height, id).toBeGreaterThan(0);
      expect(drawn, id).toEqual(host);
      expect(drawing, id).toBeCloseTo(host.height, 0);
    }
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shift')))).toBe(0);
  });
}

for (const width of [360, 1440]) {
  test(`a URL, and a link of the contents, lead to the figure they name, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const SOON = { intervals: [20] };
    const topOf = (group: string) =>
      page.locator(`figure[data-figure="${group}"]`).evaluate((figure) => Math.round(figure.getBoundingClientRect().top));
    const last = first('quantity of the human cost', quantities.toReversed(), ({ group }) => group.part === 'human-cost').group;
    const middle = first('quantity', quantities.slice(Math.floor(quantities.length / 2))).group;
    for (const { id: group } of [essayQuantity().group, middle, last]) {
      await page.goto('about:blank');
      await page.goto(`losses/#${group}`);
      await expect.poll(() => topOf(group), { message: group, ...SOON }).toBeGreaterThanOrEqual(0);
      await expect.poll(() => topOf(group), { message: group, ...SOON }).toBeLessThan(60);
    }
    const contents = page.getByRole('navigation', { name: 'Quantities' });
    const other = first('other quantity of the human cost', quantities, ({ group }) => group.part === 'human-cost' && group.id !== last.id).group;
    await contents.getByText(/^Human cost: /).click();
    await contents.getByRole('link', { name: other.title, exact: true }).click();
    await expect.poll(() => topOf(other.id), SOON).toBeLessThan(60);
    expect(await topOf(other.id)).toBeGreaterThanOrEqual(0);
  });
}

test('a chart follows the width of its box, from labels beside the marks to labels above them', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await page.goto('losses/');
  const { figure, canvas } = await started(page, essayQuantity().group.id);
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
  const { canvas } = await started(page, essayQuantity().group.id);
  const light = await pixelsOf(canvas);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => pixelsOf(canvas)).not.toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => pixelsOf(canvas)).toBe(light);
});

test('on paper the drawing is printed and not the canvas', async ({ page }) => {
  await page.goto('losses/');
  const { figure, canvas } = await started(page, essayQuantity().group.id);
  await expect(figure.locator('svg[data-plot]').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(canvas).toBeHidden();
  await expect(figure.locator('svg[data-plot]').first()).toBeVisible();
});

bare('without the chart the drawing of the server stays', async ({ page }) => {
  await page.route(/\/chart\.[^/]*\.js$/, (route) => route.abort());
  await page.goto('losses/');
  const { group } = essayQuantity();
  const figure = page.locator(`figure[data-figure="${group.id}"]`);
  const failed = page.waitForEvent('console', (message) => message.text().startsWith('The chart could not be drawn'));
  await figure.locator('figure-chart').scrollIntoViewIfNeeded();
  await failed;
  await expect(figure.locator('canvas')).toHaveCount(0);
  await expect(figure.getByRole('img', { name: group.title })).toBeVisible();
});

test('single sites are filtered by heritage, kind, condition and place, and the URL keeps it', async ({ page }) => {
  await page.goto('losses/sites/');
  const status = page.getByRole('status');
  await expect(status).toHaveText(`${sites.length} sites`);
  const {
    conditionNow: { state: condition },
    heritage,
  } = first('site', sites);
  const alike = sites.filter((site) => site.conditionNow.state === condition);
  await page.locator(`input[name="condition"][value="${condition}"]`).check();
  await expect(status).toHaveText(`${alike.length} of ${sites.length} sites`);
  await page.locator(`input[name="heritage"][value="${heritage}"]`).check();
  const both = alike.filter((site) => site.heritage === heritage).length;
  await expect(status).toHaveText(`${both} of ${sites.length} sites`);
  await expect(page.locator('filter-list [data-item]:visible')).toHaveCount(both);
  await page.reload();
  await expect(status).toHaveText(`${both} of ${sites.length} sites`);
  const { id, kind, place } = siteInDistrict();
  await page.goto(`losses/sites/?kind=${kind}&place=${place}`);
  await expect(page.locator(`#site-${id}`)).toBeVisible();
  for (const item of await page.locator('filter-list [data-item]:visible').all()) await expect(item).toHaveAttribute('data-kind', kind);
});
