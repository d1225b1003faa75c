import type { Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { claims, essayQuantity, first, locatedSettlement, plainMark } from '../fixtures/record.ts';
import { cutLists } from './axe.ts';
import { expect, test } from './check-page.ts';
import { expectGoodWalk, stopHere } from './walk.ts';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 800 };

const ready = (page: Page, element: string) => expect(page.locator(`${element}[data-ready]`)).toBeAttached();

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const [name, size] of [
  ['wide', WIDE],
  ['narrow', NARROW],
] as const) {
  test.describe(`by keyboard on a ${name} screen`, () => {
    test.use({ viewport: size });

    test('the article is walked through, and a note opened, left and closed', async ({ page }) => {
      await page.goto('article/');
      await ready(page, 'claim-notes');
      await cutLists(page);
      const stops = await expectGoodWalk(page);
      expect(stops[0]).toBe('Skip to the content');
      expect(stops.filter((stop) => /^Note \d+: /.test(stop)).length).toBeGreaterThan(3);
      expect(stops).toEqual(expect.arrayContaining([expect.stringMatching(/^Contents and marks/), 'Previous claim', 'Next claim']));
      const { id } = plainMark();
      const mark = page.locator(`a[data-note="${id}"]`);
      await mark.focus();
      await page.keyboard.press('Space');
      const note = page.locator(size === WIDE ? `#margin-${id}` : `#open-${id}`);
      await expect(note).toBeFocused();
      expect((await stopHere(page))?.fault).toBe('');
      await page.keyboard.press('Tab');
      expect(await note.evaluate((element) => element.contains(document.activeElement))).toBe(true);
      await page.keyboard.press('Escape');
      await expect(mark).toBeFocused();
      await expect(mark).toHaveAttribute('aria-expanded', 'false');
      await page.getByText('Contents and marks').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect((await stopHere(page))?.fault).toBe('');
      await page.keyboard.press('Escape');
      await expect(page.locator('[data-contents]')).not.toHaveAttribute('open');
      await expect(page.locator('[data-contents] summary')).toBeFocused();
    });

    test('the timeline is walked through, its strip of days in one stop, and a day opened', async ({ page }) => {
      await page.goto('timeline/');
      await ready(page, 'event-timeline');
      await cutLists(page);
      const stops = await expectGoodWalk(page);
      expect(stops.filter((stop) => /^Day \d+, \d+ \w+: /.test(stop))).toHaveLength(1);
      expect(stops).toEqual(expect.arrayContaining(['Ceasefire', 'Independent accounts', 'Words']));
      await page.getByRole('navigation', { name: 'Days of the war' }).locator('a[tabindex="0"]:visible').focus();
      await page.keyboard.press('ArrowRight');
      expect(await stopHere(page)).toMatchObject({ name: expect.stringMatching(/^Day 2, 28 September: /), fault: '' });
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: /^Day 2 / })).toBeFocused();
      expect((await stopHere(page))?.fault).toBe('');
    });

    test('the map is walked through, its districts in one stop, and a place opened and closed', async ({ page }) => {
      await page.goto('map/');
      await page.locator('[data-stage]').scrollIntoViewIfNeeded();
      await ready(page, 'district-map');
      const { id, district, names } = locatedSettlement();
      const group = page.locator(`details[data-district="${district}"]`);
      const link = group.locator(`a[data-select="${id}"]`);
      await group.evaluate((element) => element.toggleAttribute('open', true));
      // On a narrow screen the key is folded and the list is in a sheet; the strip has no room for Play and Date.
      const isNarrow = await page.locator('button[data-sheet].open').isVisible();
      if (isNarrow) await page.locator('button[data-sheet].open').dispatchEvent('click');
      const stops = await expectGoodWalk(page);
      expect(stops).toEqual(
        expect.arrayContaining([
          'Day',
          'Zoom in',
          'Copy link',
          'Find by any spelling',
          names.headword,
          ...(isNarrow ? [] : ['Play', 'Date', 'Land']),
        ]),
      );
      const onMap = page.getByRole('group', { name: 'Districts on the map' });
      expect(await onMap.getByRole('button').count()).toBeGreaterThan(1);
      await expect(onMap.locator('button:not([tabindex="-1"])')).toHaveCount(1);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: names.headword, exact: true })).toBeFocused();
      expect((await stopHere(page))?.fault).toBe('');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(link).toBeFocused();
      expect((await stopHere(page))?.fault).toBe('');
    });

    test('the losses are walked through, every panel in one stop, and a chart is read by its slider', async ({ page }) => {
      await page.goto('losses/');
      await ready(page, 'filter-list');
      await expectGoodWalk(page);
      await page.goto(`losses/${essayQuantity().group.id}/`);
      await page.locator('figure-chart').scrollIntoViewIfNeeded();
      await ready(page, 'figure-chart');
      await expectGoodWalk(page);
      const slider = page.getByRole('slider');
      await slider.focus();
      const start = await slider.getAttribute('aria-valuetext');
      await page.keyboard.press('ArrowRight');
      expect(await slider.getAttribute('aria-valuetext')).not.toBe(start);
      expect((await stopHere(page))?.fault).toBe('');
    });

    test('the claims are walked through, filtered and cleared', async ({ page }) => {
      await page.goto('claims/');
      await ready(page, 'filter-list');
      await cutLists(page);
      const stops = await expectGoodWalk(page);
      const group = stops.findIndex((stop) => stop.startsWith(t.labels.claimPart[first('claim', claims).part]));
      expect(group).toBeGreaterThan(stops.findIndex((stop) => /^\d+ corroborated/.test(stop)));
      await page.getByRole('checkbox', { name: /^\d+ inaccurate/ }).focus();
      await page.keyboard.press('Space');
      const clear = page.getByRole('button', { name: 'Clear the filters' });
      await clear.focus();
      expect((await stopHere(page))?.fault).toBe('');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('checkbox', { name: /^\d+ corroborated/ })).toBeFocused();
      expect((await stopHere(page))?.fault).toBe('');
    });
  });
}
