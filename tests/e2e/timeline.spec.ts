import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { t } from '#i18n/index.ts';
import { firstDay } from '#lib/dates.ts';
import { PERIODS, periodOf } from '#lib/record/periods.ts';
import { TOPICS, topicsOf } from '#lib/record/topics.ts';
import { busyDay, events, eventWithItsWord, first, rareCategory, warDays } from '../fixtures/record.ts';
import { expect, layoutShift, test } from './check-page.ts';

const ready = (page: Page) => expect(page.locator('event-timeline[data-ready]')).toBeAttached();
const shownIds = (page: Page) =>
  page
    .locator('event-timeline li[data-item]')
    .evaluateAll((items) => items.filter((item) => item.getClientRects().length > 0).map((item) => item.id));

test('filters are combined, counted, kept in the URL and cleared by one button', async ({ page }) => {
  await page.goto('timeline/');
  await ready(page);
  const status = page.getByRole('status');
  await expect(status).toHaveText(`${events.length} events`);
  await page.getByRole('checkbox', { name: 'Ceasefire', exact: true }).check();
  const ceasefires = await shownIds(page);
  expect(ceasefires.toSorted()).toEqual(events.flatMap((event) => (topicsOf(event).includes('ceasefire') ? [event.id] : [])).toSorted());
  await expect(status).toHaveText(`${ceasefires.length} of ${events.length} events`);
  await page.getByRole('checkbox', { name: 'Azerbaijan’s account' }).check();
  await expect(page).toHaveURL(/\?category=ceasefire&attribution=azerbaijan$/);
  await page.reload();
  await ready(page);
  await expect(page.getByRole('checkbox', { name: 'Ceasefire', exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(status).toHaveText(`${events.length} events`);
  await expect(page).toHaveURL(/timeline\/$/);
  await expect(page.locator(`input[name="period"][value="${PERIODS[0]}"]`)).toBeFocused();
});

test('days and eras without a matching event are left out, and an empty list says so', async ({ page }) => {
  const { event, word, day } = eventWithItsWord();
  await page.goto(`timeline/?q=${encodeURIComponent(word)}`);
  await ready(page);
  expect(await shownIds(page)).toEqual([event.id]);
  for (const { number } of warDays) await expect(page.locator(`#day-${number}`)).toBeVisible({ visible: number === day.number });
  await expect(page.locator('#before')).toBeHidden();
  await expect(page.locator('#after')).toBeHidden();
  await page.getByLabel('Words').fill('no such words anywhere');
  await expect(page.getByText('No event matches all of these filters.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(`0 of ${events.length} events`);
});

test('a URL that is not understood gives the default view and one quiet line', async ({ page }) => {
  await page.goto('timeline/?category=%3Cb%3E&day=2020-13-45#nowhere');
  await ready(page);
  await expect(page.getByRole('status')).toHaveText(`${events.length} events. ${t.status.notUnderstood}`);
});

test('a URL opens on its event, focused, also where a filter would hide it', async ({ page }) => {
  const { category, other } = rareCategory();
  await page.goto(`timeline/?category=${category}#${other.id}`);
  await ready(page);
  const event = page.locator(`#${other.id}`);
  await expect(event).toBeInViewport();
  await expect(event).toBeFocused();
  await expect(event.locator('.exception')).toBeVisible();
});

test('the strip is one tab stop, arrows go from day to day, and Enter opens the day', async ({ page }) => {
  const { day, number, announced } = busyDay();
  const onDay = events.filter(({ date }) => firstDay(date) === day);
  const words = t.dates.dayWithoutYear(day);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('timeline/');
  await ready(page);
  await page.getByRole('link', { name: 'How this site uses words' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /^Day 1, 27 September: / })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: /^After the war, to \d+: / })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('link', { name: /^Day 44, 9 November/ })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('link', { name: /^Before the war, from \d+: / })).toBeFocused();
  for (let step = 0; step < number; step++) await page.keyboard.press('ArrowRight');
  const column = page.getByRole('link', {
    name: `Day ${number}, ${words}: ${t.format.count(announced, { one: 'settlement', other: 'settlements' })} announced, ${t.format.count(onDay.length, { one: 'event', other: 'events' })}`,
  });
  await expect(column).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`\\?day=${day}$`));
  await expect(page.getByRole('heading', { name: `Day ${number} ${words}` })).toBeFocused();
  await expect(page.locator(`#day-${number}`)).toBeInViewport();
  await expect(column).toHaveAttribute('aria-current', 'date');
  await page
    .locator(`#day-${number}`)
    .getByRole('link', { name: `${words} on the map` })
    .click();
  await expect(page).toHaveURL(new RegExp(`map/\\?day=${day}`));
});

test('a day is opened by its URL, also where filters would leave it out', async ({ page }) => {
  const { category, other } = rareCategory();
  const day = firstDay(other.date);
  const { number } = first('day of the war', warDays, (candidate) => candidate.day === day);
  await page.goto(`timeline/?category=${category}&day=${day}`);
  await ready(page);
  await expect(page.locator(`#day-${number}`)).toBeInViewport();
  await expect(page.getByRole('heading', { name: `Day ${number} ${t.dates.dayWithoutYear(day)}` })).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });
  test('a column of the strip and a filter answer to a tap', async ({ page }) => {
    await page.goto('timeline/');
    await ready(page);
    const day = first('day of the war', warDays.slice(-2));
    await page.getByRole('navigation', { name: 'Days of the war' }).locator(`a[data-date="${day.day}"]:visible`).tap();
    await expect(page.locator(`#day-${day.number}`)).toBeInViewport();
    await page.locator('input[name="category"][value="diplomacy"]').tap();
    await expect(page.getByRole('status')).toHaveText(
      `${events.filter((event) => topicsOf(event).includes('diplomacy')).length} of ${events.length} events`,
    );
  });
});

test('any filters of a URL give the list that the same clicks give', async ({ page }) => {
  await page.goto('timeline/');
  const places = await page
    .locator('select[name="place"] option')
    .evaluateAll((options) => options.map((option) => (option instanceof HTMLOptionElement ? option.value : '')));
  const subset = (name: string, values: readonly string[]) => fc.subarray([...values], { maxLength: 2 }).map((chosen) => ({ name, chosen }));
  const combination = fc.tuple(
    subset('period', PERIODS),
    subset('category', TOPICS),
    subset('harm', ['armenian', 'azerbaijani', 'both']),
    subset('attribution', ['independent', 'both-sides', 'armenia', 'azerbaijan']),
    fc.constantFrom(...places),
    fc.constantFrom('', eventWithItsWord().word),
  );
  await fc.assert(
    fc.asyncProperty(combination, async ([period, category, harm, attribution, place, words]) => {
      const facets = [period, category, harm, attribution];
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

test('filters of a URL cause no jump on load', async ({ page }) => {
  expect(await layoutShift(page, 'timeline/?category=ceasefire')).toBeLessThan(0.01);
});

test('what followed the war and harmed Armenians is found by its period, also by an older link', async ({ page }) => {
  const expected = events.filter(({ date, harm }) => periodOf(firstDay(date)) === 'after' && harm.some(({ side }) => side === 'armenian'));
  expect(expected.some(({ harm }) => harm.some(({ side, what }) => side === 'armenian' && what.includes('displaced')))).toBe(true);
  for (const query of ['period=after&harm=armenian', 'category=aftermath&harm=armenian']) {
    await page.goto(`timeline/?${query}`);
    await ready(page);
    expect((await shownIds(page)).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    await expect(page.getByRole('status')).toHaveText(`${expected.length} of ${events.length} events`);
    await expect(page.locator('input[name="period"][value="after"]')).toBeChecked();
  }
});

test('the strip marks what is read and nothing else, and dims what a filter leaves out', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('timeline/');
  await ready(page);
  const marked = () => page.locator('.strip :is(a[aria-current], .is-here)');
  await expect(marked()).toHaveCount(0);
  const later = first('event long after the war', events.toReversed(), ({ date }) => firstDay(date) > '2021-12-31');
  await page.goto(`timeline/#${later.id}`);
  await ready(page);
  await expect(page.locator('.strip .is-here')).toHaveAttribute('data-event', later.id);
  await expect(page.locator('.strip a[data-date][aria-current]')).toHaveCount(0);
  await expect(page.locator('.strip a[aria-current]')).toHaveAttribute('href', '#after');
  await page.locator('input[name="period"][value="after"]').check();
  const out = await page.locator('.strip .is-out').evaluateAll((elements) => elements.map((each) => each.dataset.date ?? each.dataset.event ?? ''));
  const expected = [...warDays.map(({ day }) => day), ...events.filter(({ date }) => firstDay(date) < '2020-09-27').map(({ id }) => id)];
  expect(out.toSorted()).toEqual(expected.toSorted());
});
