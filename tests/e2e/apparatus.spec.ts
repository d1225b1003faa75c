import type { Page } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { claims, contestedClaim, first, sources } from '../fixtures/record.ts';
import { expect, layoutShift, test } from './check-page.ts';
import { tabTo } from './walk.ts';

const ready = (page: Page) => expect(page.locator('filter-list[data-ready]')).toBeAttached();
const shown = (page: Page) => page.locator('filter-list li[data-item]:visible');

test('a fact-checker goes by keyboard from a sentence to the original source and back', async ({ page }) => {
  const { mark, claim: row, source: cited } = contestedClaim();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(`article/#${mark.id}`);
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  await tabTo(page, page.locator(`a[data-note="${mark.id}"]`));
  await page.keyboard.press('Enter');
  await expect(page.locator(`#open-${mark.id}`)).toBeFocused();
  await tabTo(page, page.locator(`#open-${mark.id}`).getByRole('link', { name: `Claim ${row.id} on a page of its own` }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`/claims/${row.id}/$`));
  const claim = page.getByRole('main');
  await expect(claim).toContainText('Contested');
  await tabTo(page, claim.locator(`a[href$="/sources/#${cited.id}"]`).first());
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`/sources/#${cited.id}$`));
  const source = page.locator(`[id="${cited.id}"]`);
  await expect(source).toBeFocused();
  const original = source.locator('a[rel="noopener noreferrer external"]');
  await tabTo(page, original);
  await expect(original).toHaveAttribute('href', cited.url ?? '');
  await tabTo(page, source.getByRole('link', { name: `Claim ${row.id}`, exact: true }));
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(new RegExp(`/claims/${row.id}/$`));
  await tabTo(page, claim.getByRole('link', { name: 'Where it stands in the article' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/article/#${row.id}$`));
  await expect(page.locator(`#${row.id}`)).toBeInViewport();
});

test('claims are filtered by keyboard, counted, and kept in the URL', async ({ page }) => {
  const contested = claims.filter(({ status }) => status === 'contested');
  const { part } = first('contested claim', contested);
  const { part: otherPart } = first('claim of another part', claims, (claim) => claim.part !== part);
  await page.goto('claims/');
  await ready(page);
  await page.getByRole('checkbox', { name: /^\d+ corroborated/ }).focus();
  await tabTo(page, page.getByRole('checkbox', { name: /^\d+ contested/ }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toHaveText(`${contested.length} of ${claims.length} claims`);
  await expect(shown(page)).toHaveCount(contested.length);
  await expect(page).toHaveURL(/\?status=contested$/);
  const parts = page.locator('select[name="part"]');
  await tabTo(page, parts);
  await page.keyboard.type((await parts.locator(`option[value="${part}"]`).textContent()) ?? '');
  await expect(page).toHaveURL(new RegExp(`\\?status=contested&part=${part}$`));
  await expect(shown(page)).toHaveCount(contested.filter((claim) => claim.part === part).length);
  await expect(page.locator(`#part-${part}`)).toBeVisible();
  await expect(page.locator(`#part-${otherPart}`)).toBeHidden();
});

test('claims are filtered by their URL, and a URL opens its claim all the same', async ({ page }) => {
  const { status, kind, id } = first('claim of fact that does not stand', claims, (claim) => claim.status === 'inaccurate');
  const matching = claims.filter((claim) => claim.status === status && claim.kind === kind);
  const other = first('claim of another status', claims, (claim) => claim.status !== status);
  await page.goto(`claims/?status=${status}&kind=${kind}#${other.id}`);
  await ready(page);
  await expect(shown(page)).toHaveCount(matching.length + 1);
  await expect(page.locator(`#${id}`)).toBeVisible();
  await expect(page.locator(`#${other.id}`)).toBeFocused();
  await expect(page.locator(`#${other.id} .exception`)).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(`${matching.length} of ${claims.length} claims`);
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL(/claims\/$/);
});

test('sources are filtered by side, language, how they were consulted, and words', async ({ page }) => {
  const { side, language } = first('source in another language', sources, (source) => source.language !== 'en');
  await page.goto(`sources/?side=${side}&language=${language}`);
  await ready(page);
  await expect(page.locator(`input[name="side"][value="${side}"]`)).toBeChecked();
  await expect(shown(page)).toHaveCount(sources.filter((source) => source.side === side && source.language === language).length);
  const reported = sources.filter(({ consulted }) => consulted === 'reported');
  await page.goto('sources/?consulted=reported');
  await ready(page);
  await expect(page.getByRole('status')).toHaveText(t.filterStatus.works.shown(reported.length, sources.length));
  await expect(shown(page)).toHaveCount(reported.length);
  const searched = reported.map(({ id, title }) => ({ id, words: /[A-Za-z]+ [A-Za-z]+/.exec(title)?.[0] ?? '' }));
  const { id, words } = first('reported source with two plain words in its title', searched, (source) => source.words !== '');
  await page.getByLabel('Words').focus();
  await page.keyboard.type(words);
  await expect(page).toHaveURL(new RegExp(`\\?consulted=reported&q=${words.replaceAll(' ', '\\+')}$`));
  await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  for (const text of await shown(page).allTextContents()) {
    for (const word of words.split(' ')) expect(text.toLowerCase()).toContain(word.toLowerCase());
  }
  await page.getByLabel('Words').fill('no such words anywhere');
  await expect(page.getByText('No work matches all of these filters.')).toBeVisible();
});

for (const path of ['claims/?status=contested', 'sources/?side=armenia']) {
  test(`filters in the URL /${path} cause no jump on load`, async ({ page }) => {
    expect(await layoutShift(page, path)).toBeLessThan(0.01);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('claims and sources are whole, and filters that could not work are not shown', async ({ page }) => {
    const { claim, source } = contestedClaim();
    await page.goto(`claims/#${claim.id}`);
    await expect(page.locator('form[data-filters] :is(input, select, button):visible')).toHaveCount(0);
    await expect(page.locator(`#${claim.id}`).getByRole('heading', { name: 'Against it' })).toBeVisible();
    await page.goto(`sources/#${source.id}`);
    await expect(page.locator('form[data-filters] :is(input, select, button):visible')).toHaveCount(0);
    await expect(page.locator(`[id="${source.id}"]`).getByText('Cited by')).toBeVisible();
  });
});

test('the sheet for the classroom prints on three pages at the most', async ({ page }) => {
  await page.goto('classroom/');
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(3);
});
