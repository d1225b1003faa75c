import type { Page } from '@playwright/test';
import { claims, contestedClaim, first, longDistrict, richEvent, richSite, settlements } from '../fixtures/record.ts';
import { violations } from './axe.ts';
import { expect, test } from './check-page.ts';
import { beyondAtDoubleText } from './layout.ts';
import { open } from './rest.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 780 };

interface List {
  readonly path: string;
  readonly island: string;
  /** Most screens of 900 pixels at 1440, of 780 at 360, as the page opens (docs/look.md, law 2). */
  readonly most: number;
  /** The id of a row, with words of what it shows when it is open. */
  readonly row: () => { readonly id: string; readonly words: string };
}

const doubtful = () => first('claim with a clause that fails', claims, ({ fails }) => fails !== null);

const settlementOf = (district: string) => first('settlement of the district', settlements, (row) => row.district === district);

const LISTS: readonly List[] = [
  { path: 'claims/', island: 'filter-list', most: 6, row: () => ({ id: doubtful().id, words: doubtful().fails?.text ?? '' }) },
  { path: 'timeline/', island: 'event-timeline', most: 14, row: () => ({ id: richEvent().id, words: richEvent().summary }) },
  { path: 'losses/sites/', island: 'filter-list', most: 6, row: () => ({ id: `site-${richSite().id}`, words: richSite().before }) },
  { path: 'sources/', island: 'filter-list', most: 14, row: () => ({ id: contestedClaim().source.id, words: 'Cited by' }) },
  {
    path: `places/${longDistrict().id}/`,
    island: 'settlement-table',
    most: 6,
    row: () => ({ id: settlementOf(longDistrict().id).id, words: 'On the map' }),
  },
];

const ready = (page: Page, island: string) => expect(page.locator(`${island}[data-ready]`)).toBeAttached();
const heightOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

for (const { path, island, most, row } of LISTS) {
  test.describe(`/${path}`, () => {
    for (const [size, screens] of [
      [WIDE, most],
      [PHONE, 2 * most],
    ] as const) {
      test(`takes at most ${screens} screens as it opens, ${size.width} px wide, and the scrollbar tells the truth`, async ({ page }) => {
        await page.setViewportSize(size);
        await open(page, path);
        await ready(page, island);
        const before = await heightOf(page);
        expect(before / size.height).toBeLessThanOrEqual(screens);
        for (let y = 0; y < before; y += size.height) await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
        const after = await heightOf(page);
        expect(Math.abs(after - before) / after).toBeLessThan(0.1);
      });
    }

    test('has rows of 24 pixels and more, and its filter before them', async ({ page }) => {
      await page.setViewportSize(WIDE);
      await open(page, path);
      const heights = await page
        .locator(`${island} [data-item] > :is(details, th)`)
        .evaluateAll((rows) => rows.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
      const isFirst = await page.evaluate(
        () =>
          (document.querySelector('[data-filters]')?.compareDocumentPosition(document.querySelector('[data-item]') ?? document) ?? 0) &
          Node.DOCUMENT_POSITION_FOLLOWING,
      );
      expect(isFirst).toBeTruthy();
    });

    test('opens a row by its fragment, closes it again, and opens another without leaving the page', async ({ page }) => {
      const { id, words } = row();
      await page.setViewportSize(PHONE);
      await page.goto(`${path}#${id}`);
      await ready(page, island);
      const item = page.locator(`[id="${id}"]`);
      await expect(item).toBeFocused();
      await expect(item).toBeInViewport();
      await expect(item.getByText(words).first()).toBeVisible();
      await item.locator('summary').first().click();
      await expect(item.getByText(words).first()).toBeHidden();
      const other = await page
        .locator(`${island} [data-item]`)
        .evaluateAll((items, own) => items.map((each) => each.id).findLast((each) => each !== own) ?? '', id);
      await page.evaluate((hash) => location.assign(`#${hash}`), other);
      await expect(page.locator(`[id="${other}"] details`).first()).toHaveAttribute('open');
      await expect(page.locator(`[id="${other}"]`)).toBeInViewport();
    });

    test('is whole at a text size of 200 % on 320 and 390 pixels, with every row open', async ({ page }) => {
      for (const width of [320, 390]) {
        await page.setViewportSize({ width, height: 780 });
        await open(page, path);
        expect(await beyondAtDoubleText(page), `${width} px`).toEqual([]);
      }
    });

    test('breaks no rule of accessibility with a row open', async ({ page }) => {
      await page.setViewportSize(WIDE);
      await page.goto(`${path}#${row().id}`);
      await ready(page, island);
      await page.evaluate((own) => {
        for (const item of document.querySelectorAll('[data-item]')) if (item.id !== own && item.previousElementSibling !== null) item.remove();
      }, row().id);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violations(page, { isAboutColours: true })).toEqual([]);
    });

    test('filters where the browser refuses to write the URL', async ({ page }) => {
      await page.addInitScript(() => {
        history.replaceState = () => {
          throw new DOMException('Too many calls', 'SecurityError');
        };
      });
      await page.goto(path);
      await ready(page, island);
      await page.locator(`${island} input[name="q"]`).fill('no such words anywhere');
      await expect(page.getByRole('status')).toHaveText(/^0 of /);
      await expect(page.locator(`${island} [data-item]:visible`)).toHaveCount(0);
    });

    test.describe('without scripts', () => {
      test.use({ javaScriptEnabled: false });
      test('opens a row by its fragment', async ({ page }) => {
        const { id, words } = row();
        await page.setViewportSize(WIDE);
        await page.goto(`${path}#${id}`);
        await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
        await expect(page.locator(`[id="${id}"]`).getByText(words).first()).toBeVisible();
      });
    });
  });
}

test('the table of a district is sorted by its heads, both ways, and says so', async ({ page }) => {
  await page.setViewportSize(WIDE);
  await open(page, `places/${longDistrict().id}/`);
  await ready(page, 'settlement-table');
  const days = () => page.locator('settlement-table tbody tr').evaluateAll((rows) => rows.map((row) => row.dataset.day ?? ''));
  const inOrder = await days();
  expect(inOrder).toEqual(inOrder.toSorted());
  const head = page.getByRole('columnheader', { name: 'Announced' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await days()).toEqual(inOrder.toSorted().toReversed());
  await expect(page.getByRole('status')).toHaveText(/^Sorted by “Announced”, descending/);
  const name = page.getByRole('columnheader', { name: 'Place' });
  await name.getByRole('button').click();
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  await expect(head).not.toHaveAttribute('aria-sort');
  const names = await page
    .locator('settlement-table tbody th')
    .evaluateAll((heads) => heads.map((head) => head.firstChild?.textContent?.trim() ?? ''));
  expect(names).toEqual(names.toSorted(new Intl.Collator(['az', 'hy', 'en'], { numeric: true }).compare));
});

for (const path of ['article/', 'search/?q=Shusha']) {
  test(`/${path} is whole at a text size of 200 % on 320 and 390 pixels`, async ({ page }) => {
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 780 });
      await open(page, path);
      await expect(page.locator('main :is(claim-notes, search-page)[data-ready]')).toBeAttached();
      expect(await beyondAtDoubleText(page), `${width} px`).toEqual([]);
    }
  });
}

test('the groups of claims are folded on a phone as soon as they come, however slowly the rest does', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.route('**/claims/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const second = html.indexOf('class="group"', html.indexOf('class="group"') + 1);
    // The first group is whole but for its end, and no script of the page has come.
    await route.fulfill({
      response,
      body: html.slice(0, html.lastIndexOf('<details', second)).replace(/<script type="module"[^>]*><\/script>/g, ''),
    });
  });
  await page.goto('claims/');
  const group = page.locator('details.group');
  await expect(group).toHaveCount(1);
  await expect(group.locator('summary').first()).toBeVisible();
  await expect(group.locator('[data-item]').first()).toBeHidden();
});
