import type { Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { claims, essayQuantity, first, locatedSettlement, plainMark, rareCategory, sites, sources, warDays } from '../fixtures/record.ts';
import { cutLists, violations } from './axe.ts';
import { expect, test } from './check-page.ts';
import { FITS, layOutAll, layoutFaults } from './layout.ts';

/** Checks all accessibility rules in the current state, its colours also in the dark scheme, and its layout on a narrow screen. */
const holds = async (page: Page, state: string): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect.soft(await violations(page), state).toEqual([]);
  if (page.viewportSize()?.width === NARROW.width) await expect.soft.poll(() => layoutFaults(page), state).toEqual(FITS);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  expect.soft(await violations(page, { isAboutColours: true }), `${state}, dark`).toEqual([]);
};

const NARROW = { width: 320, height: 700 };

/** Sites by the ids of their entries. */
const siteEntries = sites.map(({ id, conditionNow }) => ({ id: `site-${id}`, condition: conditionNow.state }));

const ready = (page: Page, element: string) => expect(page.locator(`${element}[data-ready]`)).toBeAttached();

test.describe('no rule is broken by', () => {
  test('the article with a note in the margin, or in place, or with its tools in use', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('article/');
    await ready(page, 'claim-notes');
    await cutLists(page);
    const { id } = plainMark();
    const mark = page.locator(`a[data-note="${id}"]`);
    await mark.click();
    await holds(page, 'a note in the margin');
    await page.setViewportSize(NARROW);
    await layOutAll(page);
    await mark.click();
    await expect(page.locator(`#open-${id}`)).toBeVisible();
    await holds(page, 'a note in place');
    await page.getByText('Contents and marks').click();
    await page.getByLabel('Doubtful only').check();
    await holds(page, 'the tools');
  });

  test('the timeline with filters, a day opened, an exception or nothing to show', async ({ page }) => {
    const { category, other } = rareCategory();
    await page.goto(`timeline/?category=${category}#${other.id}`);
    await ready(page, 'event-timeline');
    await expect(page.locator(`#${other.id} .exception`)).toBeVisible();
    await cutLists(page);
    await holds(page, 'filters and an exception');
    await page.getByRole('navigation', { name: 'Days of the war' }).locator(`a[data-date="${warDays[1]?.day}"]:visible`).click();
    await expect(page.locator('li.is-chosen')).toBeVisible();
    await holds(page, 'a day');
    await page.locator('event-timeline input[name="q"]').fill('qqqq');
    await expect(page.getByText('No event matches all of these filters.')).toBeVisible();
    await holds(page, 'nothing');
  });

  test('the map with a panel, all layers, a search of its list, playing, or after the war', async ({ page }) => {
    const { id, names, announced } = locatedSettlement();
    await page.goto(`map/?place=${id}&layers=districts,settlements,sites,harm,lines`);
    await ready(page, 'district-map');
    await expect(page.locator('[data-panel="place"]')).toContainText(`Announced on ${t.dates.day(announced)}`);
    await cutLists(page);
    await holds(page, 'a panel and all layers');
    await page.getByRole('searchbox', { name: 'Find by any spelling' }).fill(names.headword);
    await holds(page, 'a search');
    await page.getByRole('searchbox', { name: 'Find by any spelling' }).fill('qqqq');
    await holds(page, 'a search in vain');
    await page.getByRole('slider', { name: 'Day' }).fill('0');
    await page.getByRole('button', { name: 'Play' }).click();
    await expect(page.locator('button[data-play][aria-pressed="true"]')).toBeVisible();
    await holds(page, 'playing');
    await page.getByRole('slider', { name: 'Day' }).press('End');
    await holds(page, 'after the war');
  });

  test('a quantity with a number that is pointed at, and the poster filtered, with lists open', async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto(`losses/${essayQuantity().group.id}/`);
    await page.locator('figure-chart').scrollIntoViewIfNeeded();
    await ready(page, 'figure-chart');
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await holds(page, 'a number that is pointed at');
    await page.goto('losses/?side=armenian');
    await ready(page, 'filter-list');
    await page.locator('.folded summary').first().click();
    await holds(page, 'a filtered poster');
  });

  /** The page of a list, filtered by a value of its first row, with the id of a row of another value. */
  const filtered = <T extends { readonly id: string }>(rows: readonly T[], pick: (row: T) => string) => {
    const value = pick(first('row', rows));
    return { value, other: first(`row of another value than "${value}"`, rows, (row) => pick(row) !== value).id };
  };
  for (const [list, parameter, make, none] of [
    ['claims/', 'status', () => filtered(claims, ({ status }) => status), 'No claim matches all of these filters.'],
    ['sources/', 'side', () => filtered(sources, ({ side }) => side), 'No work matches all of these filters.'],
    ['losses/sites/', 'condition', () => filtered(siteEntries, ({ condition }) => condition), 'No site matches these filters.'],
  ] as const) {
    test(`/${list} with filters and an exception, or with nothing to show`, async ({ page }) => {
      const { value, other } = make();
      await page.setViewportSize(NARROW);
      await page.goto(`${list}?${parameter}=${value}#${other}`);
      await ready(page, 'filter-list');
      await expect(page.locator(`[id="${other}"] .exception`)).toBeVisible();
      await cutLists(page);
      await layOutAll(page);
      await holds(page, 'filters and an exception');
      await page.locator('filter-list input[name="q"]').fill('qqqq');
      await expect(page.getByText(none)).toBeVisible();
      await holds(page, 'nothing');
    });
  }

  test('the search with results, and with none', async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto('search/?q=mosque');
    await expect(page.getByRole('status')).toHaveText(/^\d+ results/);
    await expect(page.getByRole('button', { name: /^[\d,]+ more: / }).first()).toBeVisible();
    await holds(page, 'results');
    await page.goto('search/?q=qqqq');
    await expect(page.getByRole('status')).toHaveText(/^Nothing was found/);
    await holds(page, 'nothing');
  });

  test('embeds in use', async ({ page }) => {
    await page.setViewportSize(NARROW);
    await page.goto(`embed/figure/${essayQuantity().group.id}/?view=full`);
    await page.locator('figure-chart').scrollIntoViewIfNeeded();
    await ready(page, 'figure-chart');
    await page.locator('summary').first().click();
    await holds(page, 'a figure');
    await page.goto(`embed/map/?place=${locatedSettlement().id}`);
    await page.locator('[data-stage]').scrollIntoViewIfNeeded();
    await ready(page, 'district-map');
    await expect(page.locator('[data-panel="place"]')).toBeVisible();
    await cutLists(page);
    await holds(page, 'the map');
    await page.goto(`embed/timeline/?category=${rareCategory().category}`);
    await ready(page, 'event-timeline');
    await cutLists(page);
    await holds(page, 'the timeline');
  });
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: NARROW });
  test('no rule is broken by the map in use', async ({ page }) => {
    await page.goto('map/');
    await page.locator('[data-stage]').scrollIntoViewIfNeeded();
    await ready(page, 'district-map');
    await page.getByRole('button', { name: 'Use the map' }).tap();
    await expect(page.getByRole('button', { name: 'Done' })).toBeVisible();
    await holds(page, 'the map in use');
  });
});
