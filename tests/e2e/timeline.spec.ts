import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { expect, layoutShift, test } from './check-page.ts';

const ready = (page: Page) => expect(page.locator('event-timeline[data-ready]')).toBeAttached();
const shownIds = (page: Page) =>
  page
    .locator('event-timeline li[data-item]')
    .evaluateAll((items) => items.filter((item) => item.getClientRects().length > 0).map((item) => item.id));

test('filters are combined, counted, kept in the address and cleared by one button', async ({ page }) => {
  await page.goto('timeline/');
  await ready(page);
  const status = page.getByRole('status');
  await expect(status).toHaveText('94 events');
  await page.getByRole('checkbox', { name: 'Ceasefire' }).check();
  const ceasefires = await shownIds(page);
  await expect(status).toHaveText(`${ceasefires.length} of 94 events`);
  await page.getByRole('checkbox', { name: 'Azerbaijan’s account' }).check();
  await expect(page).toHaveURL(/\?category=ceasefire&attribution=azerbaijan$/);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('checkbox', { name: 'Ceasefire' })).toBeChecked();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(status).toHaveText('94 events');
  await expect(page).toHaveURL(/timeline\/$/);
  await expect(page.getByRole('checkbox', { name: 'Background' })).toBeFocused();
});

test('days and eras without a matching event are left out, and an empty list says so', async ({ page }) => {
  await page.goto('timeline/?q=Scud-B');
  await ready(page);
  await expect(page.locator('#day-21')).toBeVisible();
  await expect(page.locator('#day-20')).toBeHidden();
  await expect(page.locator('#after')).toBeHidden();
  await page.getByLabel('Words').fill('no such words anywhere');
  await expect(page.getByText('No event matches all of these filters.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('0 of 94 events');
});

test('an address that is not understood gives the default view and one quiet line', async ({ page }) => {
  await page.goto('timeline/?category=%3Cb%3E&day=2020-13-45#nowhere');
  await ready(page);
  await expect(page.getByRole('status')).toHaveText('94 events. Part of the address was not understood.');
});

test('an address opens on its event, focused, also where a filter would hide it', async ({ page }) => {
  await page.goto('timeline/?category=ceasefire#e031');
  await ready(page);
  const event = page.locator('#e031');
  await expect(event).toBeInViewport();
  await expect(event).toBeFocused();
  await expect(event).toContainText('Shown because the address leads to it');
});

test('the strip is one tab stop, arrows go from day to day, and Enter opens the day', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('timeline/');
  await ready(page);
  await page.getByRole('link', { name: 'How this site uses words' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Day 1, 27 September: / })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: /^Day 44, 9 November/ })).toBeFocused();
  await page.keyboard.press('Home');
  for (let step = 0; step < 23; step++) await page.keyboard.press('ArrowRight');
  const column = page.getByRole('link', { name: 'Day 24, 20 October: 24 settlements announced, 1 event' });
  await expect(column).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?day=2020-10-20$/);
  await expect(page.getByRole('heading', { name: 'Day 24 20 October' })).toBeFocused();
  await expect(page.locator('#day-24')).toBeInViewport();
  await expect(column).toHaveAttribute('aria-current', 'date');
  await page.locator('#day-24').getByRole('link', { name: '20 October on the map' }).click();
  await expect(page).toHaveURL(/map\/\?day=2020-10-20/);
});

test('a day is opened by its address, also where filters would leave it out', async ({ page }) => {
  await page.goto('timeline/?category=heritage&day=2020-10-20');
  await ready(page);
  await expect(page.locator('#day-24')).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Day 24 20 October' })).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
  test('a column of the strip and a filter answer to a tap', async ({ page }) => {
    await page.goto('timeline/');
    await ready(page);
    await page.locator('.narrow a[data-date="2020-11-08"]').tap();
    await expect(page.locator('#day-43')).toBeInViewport();
    await page.getByRole('checkbox', { name: 'Diplomacy' }).tap();
    await expect(page.getByRole('status')).toHaveText(/^\d+ of 94 events$/);
  });
});

test('any filters of an address give the list that the same clicks give', async ({ page }) => {
  const subset = (name: string, values: readonly string[]) => fc.subarray([...values], { maxLength: 2 }).map((chosen) => ({ name, chosen }));
  const combination = fc.tuple(
    subset('category', ['background', 'military', 'settlement', 'civilian-harm', 'ceasefire', 'diplomacy', 'aftermath']),
    subset('attribution', ['independent', 'both-sides', 'azerbaijan', 'armenia']),
    subset('harm', ['azerbaijani', 'armenian', 'both']),
    fc.constantFrom('', 'shusha', 'ganja', 'khankendi', 'lachin'),
    fc.constantFrom('', 'Aliyev', 'missile'),
  );
  await fc.assert(
    fc.asyncProperty(combination, async ([category, attribution, harm, place, words]) => {
      const facets = [category, attribution, harm];
      const search = new URLSearchParams(facets.flatMap(({ name, chosen }) => chosen.map((value): [string, string] => [name, value])));
      if (place !== '') search.set('place', place);
      if (words !== '') search.set('q', words);
      await page.goto(`timeline/?${search}`);
      await ready(page);
      const byAddress = await shownIds(page);
      await page.goto('timeline/');
      await ready(page);
      for (const { name, chosen } of facets) {
        for (const value of chosen) await page.locator(`input[name="${name}"][value="${value}"]`).check();
      }
      await page.locator('select[name="place"]').selectOption(place);
      await page.locator('event-timeline input[name="q"]').fill(words);
      await expect(page).toHaveURL(search.size === 0 ? /timeline\/$/ : new RegExp(`\\?${search.toString().replaceAll('+', '\\+')}$`));
      expect(await shownIds(page)).toEqual(byAddress);
    }),
    { numRuns: 8, seed: 44 },
  );
});

test('filters of an address cause no jump on load', async ({ page }) => {
  expect(await layoutShift(page, 'timeline/?category=ceasefire')).toBeLessThan(0.01);
});
