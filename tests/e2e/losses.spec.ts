import { createHash } from 'node:crypto';
import { test as bare, type Locator, type Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { essayQuantity, type Figure, first, most, quantities, siteInDistrict, sites } from '../fixtures/record.ts';
import { expect, layoutShift, test } from './check-page.ts';

/** A number as a chart says it, with its unit. */
const numberOf = ({ value, low, high, qualifier, unit }: Figure): string =>
  `${t.numbers.said(qualifier, value === null ? t.format.range(low ?? 0, high ?? 0) : t.format.number(value))} ${unit}`;

const drawn = quantities.filter(({ figures }) => figures.length > 1);
/** The quantities whose charts are the fullest. */
const fullest = drawn.toSorted((a, b) => b.figures.length - a.figures.length).slice(0, 8);

const started = async (page: Page, group: string): Promise<{ readonly canvas: Locator; readonly slider: Locator }> => {
  await page.goto(`losses/${group}/`);
  await page.locator('figure-chart').scrollIntoViewIfNeeded();
  await expect(page.locator('figure-chart[data-ready]')).toBeAttached();
  return { canvas: page.locator('figure-chart canvas'), slider: page.getByRole('slider') };
};

/** A digest of what is drawn. */
const pixelsOf = async (canvas: Locator): Promise<string> => {
  const data = await canvas.evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ''));
  return createHash('sha256').update(data).digest('hex');
};

/** Texts of the drawings in sight that overlap, and the smallest size of their letters. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    let smallest = Number.POSITIVE_INFINITY;
    for (const svg of document.querySelectorAll('main svg.plot')) {
      if (svg.getBoundingClientRect().width === 0) continue;
      const texts = [...svg.querySelectorAll('text')].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const air = (bottom - top) * 0.28;
        smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(text).fontSize));
        return { text: text.textContent, left: left + 1, right: right - 1, top: top + air, bottom: bottom - air };
      });
      texts.forEach((one, index) => {
        for (const other of texts.slice(index + 1))
          if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)
            found.push(`${svg.closest('[id]')?.id}: ${one.text} / ${other.text}`);
      });
    }
    return { found, smallest };
  });

const VIEWPORTS = [
  { width: 1440, height: 900, screens: 4 },
  { width: 768, height: 1024, screens: 7 },
  { width: 360, height: 780, screens: 10 },
] as const;

for (const { width, height, screens } of VIEWPORTS) {
  test(`the poster takes at most ${screens} screens at ${width} pixels, and nothing of it moves as it loads`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    expect(await layoutShift(page, 'losses/')).toBeLessThanOrEqual(0.01);
    const size = await page.evaluate(() => ({ high: document.documentElement.scrollHeight, wide: document.documentElement.scrollWidth }));
    expect(size.high / height).toBeLessThanOrEqual(screens);
    expect(size.wide).toBeLessThanOrEqual(width);
  });
}

test('six panels of people and six of heritage are in sight on a screen and a half', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('losses/');
  const above = (part: string) =>
    page.evaluate((id) => {
      const heading = document.getElementById(id);
      let row = heading?.nextElementSibling;
      let panels = 0;
      for (; row?.matches('.row'); row = row.nextElementSibling)
        panels += [...row.querySelectorAll('.panel')].filter((panel) => panel.getBoundingClientRect().bottom + scrollY <= 1350).length;
      return panels;
    }, part);
  expect(await above('people')).toBeGreaterThanOrEqual(6);
  expect(await above('heritage')).toBeGreaterThanOrEqual(6);
});

for (const width of [320, 360, 768, 1280, 1440, 1920]) {
  test(`no text of the poster is over another or smaller than 11 pixels, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('losses/');
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll<HTMLDetailsElement>('details.panels')) folded.open = true;
    });
    const { found, smallest } = await textsOf(page);
    expect(found).toEqual([]);
    expect(smallest).toBeGreaterThanOrEqual(11);
  });
}

test('no text of a chart is over another or smaller than 11 pixels, at any width', async ({ page }) => {
  for (const { group } of fullest) {
    await page.goto(`losses/${group.id}/`);
    for (const width of [320, 600, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const { found, smallest } = await textsOf(page);
      expect(found, `${group.id} at ${width}`).toEqual([]);
      expect(smallest).toBeGreaterThanOrEqual(11);
    }
  }
});

test('filters dim what they leave out where there is room, and hide it on phones; the URL keeps them', async ({ page }) => {
  const armenian = quantities.filter(({ group }) => group.affected === 'armenian');
  const other = first('drawn quantity of the other side', drawn, ({ group }) => group.affected === 'azerbaijani').group.id;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('losses/');
  const status = page.getByRole('status');
  await expect(status).toHaveText(`${quantities.length} quantities`);
  await page.locator('input[name="side"][value="armenian"]').check();
  await expect(status).toHaveText(`${armenian.length} of ${quantities.length} quantities`);
  const panel = page.locator(`[id="${other}"]`);
  await expect(panel).toHaveAttribute('inert', '');
  await expect(panel).toBeVisible();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.reload();
  await expect(status).toHaveText(`${armenian.length} of ${quantities.length} quantities`);
  await expect(panel).toBeHidden();
  for (const { group, figures } of armenian) if (figures.length > 1) await expect(page.locator(`[id="${group.id}"]`)).toBeVisible();
  await page.goto('losses/?period=2023&has=confirmed');
  const both = quantities.filter(({ group, figures }) => group.phase === '2023' && figures.some(({ confirmedBy }) => confirmedBy.length > 0));
  await expect(status).toHaveText(`${both.length} of ${quantities.length} quantities`);
});

test('a fragment of the page that once had all quantities leads to the page of the quantity, and back leads out', async ({ page }) => {
  const { group } = first('quantity with one number', quantities, ({ figures }) => figures.length === 1);
  await page.goto('about/');
  for (const id of [essayQuantity().group.id, group.id]) {
    await page.goto(`losses/#${id}`);
    await expect(page).toHaveURL(new RegExp(`/losses/${id}/$`));
  }
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`/losses/${essayQuantity().group.id}/$`));
});

test('a panel leads to the page of its quantity, and that page back to its band', async ({ page }) => {
  const { id } = essayQuantity().group;
  await page.goto('losses/');
  await page.locator(`[id="${id}"]`).getByRole('link').click();
  await expect(page).toHaveURL(new RegExp(`/losses/${id}/$`));
  await page.locator('article header nav a').click();
  await expect(page).toHaveURL(/\/losses\/#band-/);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('a chart is silent but for one slider, whose value is a sentence on each number', async ({ page }) => {
  const { group, figures, essay } = essayQuantity();
  const { canvas, slider } = await started(page, group.id);
  await expect(canvas).toHaveAttribute('aria-hidden', 'true');
  expect(await canvas.getAttribute('tabindex')).toBeNull();
  await expect(page.getByRole('img', { name: group.title })).toHaveCount(1);
  await expect(page.getByRole('img', { name: group.title })).not.toHaveAttribute('aria-describedby', /./);
  await expect(slider).toHaveAccessibleName(new RegExp(group.title.replace(/[^\p{L}\p{N} ]/gu, '.')));
  await slider.focus();
  await page.keyboard.press('Home');
  const said: string[] = [];
  for (const _ of figures) {
    said.push((await slider.getAttribute('aria-valuetext')) ?? '');
    await expect(page.locator('tr.is-read')).toHaveAttribute('data-sentence', said.at(-1) ?? '');
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(said).size).toBe(figures.length);
  for (const figure of figures)
    expect(said.filter((words) => words.startsWith(`${numberOf(figure)}, said by ${figure.claimant}, `)).length).toBeGreaterThan(0);
  expect(said.filter((words) => words.startsWith(`${numberOf(essay)}, said by ${essay.claimant}, `))[0]).toContain('the essay’s claim: ');
  await expect(page.getByRole('status')).toHaveText('');
  await page.keyboard.press('Tab');
  await expect(page.locator('tr.is-read')).toHaveCount(0);
});

test('every chart of the dataset starts and has a sentence for each of its numbers', async ({ page }) => {
  for (const { group, figures } of drawn) {
    const { slider } = await started(page, group.id);
    await expect(slider).toHaveAttribute('max', String(figures.length));
    await expect(slider).toHaveAttribute('aria-valuetext', /\.$/);
  }
});

test('the number nearest to a pointer is marked and said, in the chart and in the table; leaving ends it', async ({ page }) => {
  const { group, figures } = essayQuantity();
  const { canvas } = await started(page, group.id);
  const quiet = await pixelsOf(canvas);
  await canvas.hover({ position: { x: 200, y: 120 } });
  await expect.poll(() => pixelsOf(canvas)).not.toBe(quiet);
  await expect(page.locator('tr.is-read')).toHaveCount(1);
  await page.mouse.move(0, 0);
  await expect.poll(() => pixelsOf(canvas)).toBe(quiet);
  await expect(page.locator('tr.is-read')).toHaveCount(0);
  await page.locator(`tr[data-figure-id="${first('figure', figures).id}"]`).hover();
  await expect.poll(() => pixelsOf(canvas)).not.toBe(quiet);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
  test('a tap marks the nearest number', async ({ page }) => {
    const { canvas } = await started(page, essayQuantity().group.id);
    const quiet = await pixelsOf(canvas);
    await canvas.tap({ position: { x: 100, y: 120 } });
    await expect.poll(() => pixelsOf(canvas)).not.toBe(quiet);
  });
});

for (const width of [360, 1440]) {
  test(`nothing moves when the canvas comes over the drawing, at ${width} pixels, and it follows the width`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const { id } = most('quantity', drawn, ({ figures }) => figures.length).group;
    expect(await layoutShift(page, `losses/${id}/`)).toBeLessThanOrEqual(0.01);
    const sizes = () =>
      page.evaluate(() => {
        const drawing = [...document.querySelectorAll('figure-chart svg')].map((svg) => svg.getBoundingClientRect()).find((box) => box.width > 0);
        const canvas = document.querySelector('figure-chart canvas')?.getBoundingClientRect();
        return [canvas?.width, canvas?.height].map((own, index) =>
          Math.abs(Math.round((own ?? 0) - ([drawing?.width, drawing?.height][index] ?? 0))),
        );
      });
    await expect.poll(sizes).toEqual([0, 0]);
    await page.setViewportSize({ width: 620, height: 900 });
    await expect.poll(sizes).toEqual([0, 0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(620);
  });
}

test('on the first screen of a quantity are its finding and its whole chart', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const { group } of fullest) {
    await page.goto(`losses/${group.id}/`);
    const bottom = await page.locator('figure-chart').evaluate((chart) => chart.getBoundingClientRect().bottom);
    expect(bottom, group.id).toBeLessThanOrEqual(900);
  }
});

test('on paper the drawing is printed and neither canvas nor slider', async ({ page }) => {
  const { canvas, slider } = await started(page, essayQuantity().group.id);
  await page.emulateMedia({ media: 'print' });
  await expect(canvas).toBeHidden();
  await expect(slider).toBeHidden();
  await expect(page.locator('figure-chart svg:visible')).toHaveCount(1);
});

test('what is copied is the finding with its link, and the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { group } = essayQuantity();
  await page.goto(`losses/${group.id}/`);
  await page.getByRole('button', { name: t.losses.copy }).click();
  await expect(page.getByRole('button', { name: t.losses.copied })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(t.losses.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain((await page.locator('h1').innerText()).trim());
  expect(copied).toContain(`/losses/${group.id}/`);
});

test('each button to copy says what it copies', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { group } = essayQuantity();
  await page.goto(`losses/${group.id}/`);
  const names = await page.locator('copy-text button').evaluateAll((buttons) => buttons.map((button) => button.textContent.trim()));
  expect(names.toSorted()).toEqual([t.copying.copy, t.losses.copy, t.sharing.link.copy, t.sharing.frame.copy].toSorted());
  await page.getByRole('button', { name: t.copying.copy }).click();
  await expect(page.getByRole('button', { name: t.copying.copied })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await page
      .locator('article footer [data-copies]')
      .first()
      .evaluate((element) => element.textContent.trim()),
  );
});

test('where the browser refuses to copy, the button says so, and the text is shown and selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
  });
  const { group } = essayQuantity();
  await page.goto(`losses/${group.id}/`);
  for (const name of [t.losses.copy, t.copying.copy]) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('button', { name: t.copying.refused }).last()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(t.copying.refused);
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(`/losses/${group.id}/`);
  }
});

bare('without the chart the drawing of the server stays', async ({ page }) => {
  await page.route(/\/chart\.[^/]*\.js$/, (route) => route.abort());
  const failed = page.waitForEvent('console', (message) => message.text().startsWith('The chart could not be started'));
  await page.goto(`losses/${essayQuantity().group.id}/`);
  await page.locator('figure-chart').scrollIntoViewIfNeeded();
  await failed;
  await expect(page.locator('figure-chart :is(canvas, input)')).toHaveCount(0);
  await expect(page.getByRole('img', { name: essayQuantity().group.title })).toBeVisible();
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
