import type { Page } from '@playwright/test';
import { expect, test } from './check-page.ts';

test('a reader’s choice of marks is kept for the next visit', async ({ page }) => {
  await page.goto('article/');
  await page.getByText('Contents and marks').click();
  await page.getByLabel('Doubtful only').check();
  await expect(page.locator('a[data-note="c02"]')).toBeHidden();
  await expect(page.locator('a[data-note="c16"]')).toBeVisible();
  await page.reload();
  await expect(page.locator('a[data-note="c02"]')).toBeHidden();
  await page.getByText('Contents and marks').click();
  await page.getByLabel('No marks').check();
  await expect(page.locator('a[data-note="c16"]')).toBeHidden();
});

test('previous and next go from claim to claim and say which', async ({ page }) => {
  await page.goto('article/#war');
  await page.locator('a[data-note="c16"]').click();
  await page.getByRole('button', { name: 'Next claim' }).click();
  await expect(page.locator('a[data-note="c17"]')).toBeFocused();
  await expect(page.locator('a[data-note="c17"]')).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('status')).toHaveText(/Note 2: contested/);
  await page.getByRole('button', { name: 'Previous claim' }).click();
  await expect(page.locator('a[data-note="c16"]')).toBeFocused();
});

for (const width of [1200, 1440, 1920]) {
  test(`notes in the margin never overlap at ${width} pixels, open or not`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('article/');
    await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
    const overlaps = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-margin]')].flatMap((margin) => {
          const boxes = [...margin.children].map((note) => note.getBoundingClientRect()).sort((a, b) => a.top - b.top);
          return boxes.filter((box, index) => index > 0 && box.top < (boxes[index - 1]?.bottom ?? 0) - 0.5).map((box) => box.top);
        }),
      );
    expect(await page.locator('.margin-note').count()).toBeGreaterThan(50);
    expect(await overlaps()).toEqual([]);
    await page.locator('a[data-note="c10"]').click();
    await expect(page.locator('#margin-c10')).toBeFocused();
    await expect(page.locator('#margin-c10')).toContainText('UNHCR');
    expect(await overlaps()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('a[data-note="c10"]')).toBeFocused();
  });
}

test('on a narrow screen a note opens below its paragraph, and every mark is reachable by Tab', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('article/');
  await page.locator('a[data-note="c10"]').click();
  await expect(page.locator('.open-note')).toBeVisible();
  const unreachable = await page
    .locator('a[data-note]')
    .evaluateAll((marks) => marks.filter((mark) => mark instanceof HTMLElement && mark.tabIndex < 0).length);
  expect(unreachable).toBe(0);
});

test('the contents name the chapter that is being read', async ({ page }) => {
  await page.goto('article/#inventory');
  await expect(page.locator('[data-current]')).toHaveText('The inventory');
});

test('on paper every note is printed at the foot of its chapter', async ({ page }) => {
  await page.goto('article/');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#note-c16')).toBeVisible();
  await expect(page.locator('#note-c16')).toContainText('Contested');
  await expect(page.locator('[data-tools]')).toBeHidden();
  await expect(page.locator('[data-margin]').first()).toBeHidden();
});

test.describe('the steps of the war', () => {
  const step = (page: Page, id: string) => page.locator(`war-steps li[data-step="${id}"]`);

  test('change the plate that stays on screen, and say so once', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('article/');
    await expect(page.locator('war-steps[data-ready]')).toBeAttached();
    const live = page.locator('war-steps [data-live]');
    await step(page, 'e031').evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await expect(live.locator('img')).toHaveAttribute('src', /plates\/e031\.svg$/);
    await expect(live).toContainText('4 October 2020, day 8 of 44');
    await expect(page.getByRole('status')).toHaveText(/^4 October 2020, day 8 of 44: .* so far$/);
    await step(page, 'e054').evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await expect(live.locator('img')).toHaveAttribute('src', /plates\/e054\.svg$/);
    await expect(page.getByRole('status')).toHaveText(/^8 November 2020, day 43 of 44/);
    await expect(page.locator('war-steps li[aria-current="step"]')).toHaveCount(1);
  });

  test('have each a plate of their own on a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('article/');
    await expect(page.locator('war-steps [data-live]')).toBeHidden();
    await expect(page.locator('war-steps li img')).toHaveCount(9);
    await step(page, 'e045').locator('img').scrollIntoViewIfNeeded();
    await expect(step(page, 'e045').locator('img')).toBeVisible();
  });
});

test('a place in the text leads to it on the map', async ({ page }) => {
  await page.goto('article/#war');
  await page.locator('a.place[data-place="jabrayil-city"]').click();
  await expect(page).toHaveURL(/map\/\?place=jabrayil-city/);
  await expect(page.locator('li[data-place="jabrayil-city"]')).toHaveClass(/is-chosen/);
  await expect(page.locator('li[data-place="jabrayil-city"]')).toBeVisible();
});
