import { busyDay, contestedClaim, dayText, first, marks, sharedMark } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';

test('a claim’s note opens in place by keyboard, and Escape gives the focus back', async ({ page }) => {
  const { mark: contested, claim, source } = contestedClaim();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto('article/');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  const mark = page.locator(`a[data-note="${contested.id}"]`);
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator(`#open-${contested.id}`);
  await expect(note).toBeFocused();
  await expect(note).toContainText('Contested');
  await expect(note).toContainText(claim.finding);
  await expect(note).toContainText(source.publisher ?? source.title);
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(mark).toBeFocused();
});

test('claims made together share one note', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto('article/');
  const { id, claims } = sharedMark();
  await page.locator(`a[data-note="${id}"]`).click();
  await expect(page.locator(`#open-${id}`).getByRole('group', { name: /^Claim / })).toHaveCount(claims.length);
});

test('a URL that names a note opens it', async ({ page }) => {
  const { id } = first('mark', marks.toReversed());
  await page.goto(`article/#note-${id}`);
  await expect(page.locator(`#note-${id}`)).toBeVisible();
});

test('the slider goes to a day by keyboard and says how many settlements were announced so far', async ({ page }) => {
  const { day, number } = busyDay();
  await page.goto('map/');
  const slider = page.getByRole('slider', { name: 'Day' });
  await slider.focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < number; step++) await page.keyboard.press('ArrowRight');
  const text = dayText(day);
  await expect(slider).toHaveAttribute('aria-valuetext', text);
  await expect(page.locator('[data-day-facts]')).toHaveText(text.slice(text.indexOf(': ') + 2));
});

test('the first thing Tab reaches is the skip link, and it leads to the content', async ({ page }) => {
  await page.goto('timeline/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
