import { test as bare } from '@playwright/test';
import { t } from '#i18n/index.ts';
import { claims, distinctSite, events, first, placeOfManyNames } from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';

test('a place is the first result for any of its spellings', async ({ page }) => {
  const { settlement, spellings } = placeOfManyNames();
  for (const words of spellings) {
    await page.goto(`search/?q=${encodeURIComponent(words)}`);
    await expect(page.getByRole('status')).toHaveText(/^\d+ results? for/);
    await expect(page.locator('[data-results] a').first(), words).toHaveAttribute(
      'href',
      new RegExp(`/places/${settlement.district}/(?:#${settlement.id})?$`),
    );
  }
});

test('the form of the header leads to results, which the keyboard reaches', async ({ page }) => {
  await page.goto('about/');
  const { word, path } = distinctSite();
  await page.getByRole('searchbox', { name: 'Search' }).fill(word);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`search/\\?q=${word}$`));
  await expect(page.getByRole('status')).toHaveText(new RegExp(`results? for “${word}”$`));
  const first = page.locator('[data-results] a').first();
  await expect(first).toBeVisible();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await expect(page.locator(`[data-results] a[href$="${path}"]`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
});

/** Questions, and the kind and title of the answer that is expected first. */
const QUESTIONS: readonly (readonly [question: string, kind: RegExp, title: RegExp])[] = [
  ['when was shusha taken', /^Event · 8 November 2020/, /control of Shusha/],
  ['When did Shusha change hands?', /^Event · 8 November 2020/, /control of Shusha/],
  ['shushi', /^District/, /Shusha \/ Shushi/],
  ['Şuşa', /^District/, /found as Şuşa/],
  ['Շուշի', /^District/, /found as Շուշի/],
  ['Мартакерт', /^District/, /Martakert/],
  ['שושה', /^(?:District|City)/, /Shusha \/ Shushi/],
  ['how many libraries were destroyed', /^Figures/, /libraries/],
  ['cluster munitions Barda', /^(?:Event|Figures) · .*28 October 2020/, /Barda/],
  ['blockade', /^Event/, /block the Lachin corridor/],
  ['exodus of the Armenians 2023', /^(?:Event|Figures)/, /flee|fled/],
  ['capitulation', /^(?:Event|Claim)/, /statement|signed/],
  ['Aghdam mosque', /^Heritage site|^Event|^Figures/, /Aghdam/],
];

for (const [question, kind, title] of QUESTIONS) {
  test(`“${question}” has the answer that is expected first, with its date or status`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(question)}`);
    await expect(page.getByRole('status')).toHaveText(/^\d+ results? for/);
    const best = page.locator('[data-results] .best li');
    await expect(best.locator('a')).toHaveText(title);
    await expect(best.locator('p')).toHaveText(kind);
  });
}

test('ids find their rows, and results stand in groups in one order', async ({ page }) => {
  const [claim, event] = [first('claim', claims), first('event', events)];
  for (const [{ id }, path] of [
    [claim, 'claims'],
    [event, 'timeline'],
  ] as const) {
    await page.goto(`search/?q=${id}`);
    await expect(page.locator('[data-results] .best a')).toHaveAttribute('href', new RegExp(`/${path}/${id}/$`));
  }
  await page.goto('search/?q=Shusha');
  await expect(page.getByRole('status')).toHaveText(/^\d+ results? for/);
  const order = Object.values(t.searchStatus.groups);
  const shown = await page.locator('[data-results] h2').allTextContents();
  expect(shown.length).toBeGreaterThan(3);
  expect(shown).toEqual(order.filter((name) => shown.includes(name)));
});

test('what is not there is said in words, and markup in the URL stays text', async ({ page }) => {
  await page.goto('search/?q=%3Cimg%20src%3Dx%3E%20qqqq');
  await expect(page.getByRole('status')).toContainText('“<img src=x> qqqq”');
  await page.goto('search/?q=qqqqzzzz');
  await expect(page.getByRole('status')).toHaveText('Nothing was found for “qqqqzzzz”.');
});

test('the index loads on the search page alone', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('about/', { waitUntil: 'networkidle' });
  await page.goto('search/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
});

bare('a search whose index loads in part says so, and the next one begins anew', async ({ page }) => {
  await page.route(/pf_index$/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto(`search/?q=${placeOfManyNames().headword}`);
  const status = page.getByRole('status');
  await expect(status).toHaveText('The search could not be loaded. The parts of the site are listed below.');
  await expect(page.locator('[data-results] li')).toHaveCount(0);
  await page.unroute(/pf_index$/);
  await page.getByRole('searchbox').press('Enter');
  await expect(status).toHaveText(/^\d+ results? for/);
  await expect(page.locator('[data-results] li').first()).toBeVisible();
});
