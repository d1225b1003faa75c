import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDays } from '#lib/record/war.ts';
import { expect, layoutShift, test } from './check-page.ts';

const { lastRead }: { readonly lastRead: string } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../content/record.json'), 'utf8'));
const PAGES = ['', 'timeline/', 'data/'];

for (const path of PAGES) {
  test(`/${path} says when the record was last read, and from the 181st day on that this is long ago`, async ({ page }) => {
    const line = page.locator('[data-last-read]');
    await page.clock.setFixedTime(new Date(`${addDays(lastRead, 180)}T12:00:00Z`));
    await page.goto(path);
    await expect(line).toHaveText(/^\s*The record was last read on \d+ \w+ \d{4}\./);
    await expect(line.locator('strong')).toBeHidden();
    await page.clock.setFixedTime(new Date(`${addDays(lastRead, 181)}T12:00:00Z`));
    await page.goto(path);
    await expect(line.locator('strong')).toBeVisible();
    await expect(line).toContainText('more than 180 days ago');
  });
}

test('the word that the record is old moves nothing', async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${addDays(lastRead, 400)}T12:00:00Z`));
  expect(await layoutShift(page, 'data/')).toBeLessThan(0.01);
  await expect(page.locator('[data-last-read] strong')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the day is there', async ({ page }) => {
    await page.goto('data/');
    await expect(page.locator('[data-last-read]')).toContainText('The record was last read on');
  });
});
