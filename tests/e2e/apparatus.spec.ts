import type { Locator, Page } from '@playwright/test';
import { expect, layoutShift, test } from './check-page.ts';

const ready = (page: Page) => expect(page.locator('filter-list[data-ready]')).toBeAttached();
const shown = (page: Page) => page.locator('filter-list li[data-item]:visible');

/** Presses Tab until the element has the focus. */
const tabTo = async (page: Page, target: Locator, most = 40): Promise<void> => {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
};

test('a fact-checker goes by keyboard from a sentence to the original source and back', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto('article/#c16');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  await tabTo(page, page.locator('a[data-note="c16"]'), 3);
  await page.keyboard.press('Enter');
  await expect(page.locator('.open-note')).toBeFocused();
  await tabTo(page, page.locator('.open-note').getByRole('link', { name: 'Claim c16 in the ledger' }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/claims\/#c16$/);
  const claim = page.locator('#c16');
  await expect(claim).toBeFocused();
  await expect(claim).toContainText('Contested');
  await tabTo(page, claim.getByRole('link', { name: /The war in Nagorno-Karabakh: more and more going/ }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/sources\/#osw-war-going-azerbaijans-way-2020$/);
  const source = page.locator('#osw-war-going-azerbaijans-way-2020');
  await expect(source).toBeFocused();
  const original = source.locator('a[rel="noopener noreferrer external"]');
  await tabTo(page, original);
  await expect(original).toHaveAttribute('href', /^https:\/\/osw\.waw\.pl\//);
  await tabTo(page, source.locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(page, source.getByRole('link', { name: /^The essay \(c16\): / }));
  await page.keyboard.press('Enter');

  await expect(claim).toBeFocused();
  await tabTo(page, claim.getByRole('link', { name: 'Where it stands in the article' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/article\/#c16$/);
  await expect(page.locator('#c16')).toBeInViewport();
});

test('claims are filtered by keyboard, counted, and kept in the address', async ({ page }) => {
  await page.goto('claims/');
  await ready(page);
  const contested = page.getByRole('checkbox', { name: /^Contested/ });
  await page.getByRole('checkbox', { name: /^Corroborated/ }).focus();
  await tabTo(page, contested);
  await page.keyboard.press('Space');
  const all = await page.locator('li[data-item]').count();
  const number = await page.locator('li[data-status="contested"]').count();
  await expect(page.getByRole('status')).toHaveText(`${number} of ${all} claims`);
  await expect(shown(page)).toHaveCount(number);
  await expect(page).toHaveURL(/\?status=contested$/);
  await tabTo(page, page.locator('select[name="part"]'));
  await page.keyboard.type('The visit');
  await expect(page).toHaveURL(/\?status=contested&part=visit$/);
  await expect(page.getByRole('heading', { name: 'The visit and the ruins' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Israel and Azerbaijan' })).toBeHidden();
});

test('claims are filtered by their address, and an address opens its claim all the same', async ({ page }) => {
  await page.goto('claims/?status=inaccurate&kind=figure#c16');
  await ready(page);
  await expect(shown(page)).toHaveCount(2);
  await expect(page.locator('#c13')).toBeVisible();
  await expect(page.locator('#c16')).toBeFocused();
  await expect(page.locator('#c16')).toContainText('Shown because the address leads to it');
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL(/claims\/$/);
});

test('sources are filtered by side, language, how consulted and words', async ({ page }) => {
  await page.goto('sources/?side=armenia&language=ru');
  await ready(page);
  await expect(page.getByRole('checkbox', { name: /^Armenian side/ })).toBeChecked();
  const armenian = await shown(page).count();
  expect(armenian).toBe(await page.locator('li[data-side="armenia"][data-language="ru"]').count());
  await page.goto('sources/?consulted=recalled');
  await ready(page);
  await expect(page.getByRole('status')).toHaveText(/^\d+ of \d+ works$/);
  await expect(shown(page)).toHaveCount(await page.locator('li[data-consulted="recalled"]').count());
  await page.getByLabel('Words').focus();
  await page.keyboard.type('Black Garden');
  await expect(page).toHaveURL(/\?consulted=recalled&q=Black\+Garden$/);
  await expect(shown(page)).toHaveCount(1);
  await page.getByLabel('Words').fill('no such words anywhere');
  await expect(page.getByText('No work matches all of these filters.')).toBeVisible();
});

test('a sign of a change leads to its entry in the log, and the entry back', async ({ page }) => {
  await page.goto('claims/#c17');
  await page
    .locator('#c17')
    .getByRole('link', { name: /^changed on/ })
    .click();
  const entry = page.locator('#counter-offensive-status');
  await expect(entry).toBeInViewport();
  await expect(entry).toContainText('Attributed only');
  await entry.getByRole('link', { name: /^The essay \(c17\)/ }).click();
  await expect(page.locator('#c17')).toBeInViewport();
});

for (const path of ['claims/?status=contested', 'sources/?side=armenia']) {
  test(`filters of the address /${path} cause no jump on load`, async ({ page }) => {
    expect(await layoutShift(page, path)).toBeLessThan(0.01);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('claims and sources are whole, and filters that could not work are not shown', async ({ page }) => {
    await page.goto('claims/');
    await expect(page.locator('form[data-filters]')).toBeHidden();
    await expect(page.locator('#c16')).toContainText('Against it');
    await page.goto('sources/');
    await expect(page.locator('form[data-filters]')).toBeHidden();
    await expect(page.locator('#hrw-khojaly-1993 summary')).toContainText('Cited by');
  });
});
