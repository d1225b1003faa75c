import { expect, test } from './check-page.ts';

test('a claim’s note opens in place by keyboard, and Escape gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto('article/');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  const mark = page.locator('a[data-note="c16"]');
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.open-note');
  await expect(note).toBeFocused();
  await expect(note).toContainText('Contested');
  await expect(note).toContainText('Human Rights Watch');
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('claims made together share one note', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto('article/');
  await page.locator('a[data-note="c25"]').click();
  await expect(page.locator('.open-note .claim-note')).toHaveCount(5);
});

test('an address that names a note opens it', async ({ page }) => {
  await page.goto('article/#note-c50');
  await expect(page.locator('#note-c50')).toBeVisible();
});

test('the slider goes to 20 October 2020 by keyboard and says 98 settlements so far', async ({ page }) => {
  await page.goto('map/');
  const slider = page.getByRole('slider', { name: 'Day' });
  await slider.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 23; step++) await page.keyboard.press('ArrowRight');
  const text = '20 October 2020, day 24 of 44: 24 settlements announced, 98 so far';
  await expect(slider).toHaveAttribute('aria-valuetext', text);
  await expect(page.getByRole('status')).toHaveText(text);
});

test('the first thing Tab reaches is the skip link, and it leads to the content', async ({ page }) => {
  await page.goto('timeline/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
