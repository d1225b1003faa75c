import { busyDay, claims, dayText, first } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';
import { open } from './rest.ts';

const panel = 'offline-copy[data-ready]';

test('a reader keeps a copy, reads it without a connection, and removes it', async ({ page, context }) => {
  await open(page, 'data/');
  await expect(page.locator(panel)).toBeVisible();
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(page.getByRole('button', { name: 'Remove the copy' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('status')).toContainText('The copy is whole');

  await context.setOffline(true);
  await page.goto('article/');
  await expect(page.locator('.saved-copy')).toContainText(`${new Date().getUTCFullYear()}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const { day } = busyDay();
  await page.goto(`map/?day=${day}`);
  await expect(page.locator('district-map[data-ready]')).toBeAttached();
  await expect(page.getByRole('status')).toHaveText(dayText(day));

  const { id } = first('claim', claims);
  await page.goto(`claims/${id}/`);
  await expect(page.getByText('not in the copy')).toBeVisible();

  await context.setOffline(false);
  await page.goto('data/');
  await expect(page.locator('.saved-copy')).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove the copy' }).click();
  await expect(page.getByRole('button', { name: 'Keep a copy' })).toBeVisible();
  expect(await page.evaluate(async () => [(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length])).toEqual([0, 0]);
});

test('a copy that cannot be made whole leaves nothing', async ({ page, context }) => {
  await open(page, 'data/');
  await expect(page.locator(panel)).toBeVisible();
  await context.route('**/article/', (route) => route.abort());
  await page.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(page.getByRole('status')).toContainText('could not be saved');
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
});

test('nothing is kept by a visit alone', async ({ page }) => {
  await open(page, 'data/');
  await expect(page.locator(panel)).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
