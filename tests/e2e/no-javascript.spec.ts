import { t } from '#i18n/index.ts';
import { lastDay } from '#lib/dates.ts';
import {
  chapterWithSteps,
  contestedClaim,
  dayText,
  essayQuantity,
  events,
  first,
  locatedSettlement,
  sites,
  smallQuantity,
} from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';

test.use({ javaScriptEnabled: false });

test('the article has its notes at the foot of each chapter, with links both ways', async ({ page }) => {
  await page.goto('article/');
  const { id } = contestedClaim().mark;
  const note = page.locator(`#note-${id}`);
  await expect(note).toBeVisible();
  await expect(note).toContainText('Contested');
  await page.locator(`a[data-note="${id}"]`).click();
  expect(page.url()).toContain(`#note-${id}`);
  await note.getByRole('link', { name: 'Back to the text' }).click();
  expect(page.url()).toContain(`#${id}`);
});

test('the map is a picture with the whole list beside it', async ({ page }) => {
  await page.goto('map/');
  await expect(page.getByRole('img', { name: /^Map of the land/ })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  const { id, district } = locatedSettlement();
  await page.locator(`details[data-district="${district}"] > summary`).click();
  await expect(page.locator(`li[data-place="${id}"]`)).toBeVisible();
});

test('each named day of the map leads to its plate', async ({ page }) => {
  await page.goto('map/');
  const days = page.getByRole('group', { name: t.map.strip.label }).getByRole('link');
  expect(await days.count()).toBeGreaterThan(0);
  for (const href of await days.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    const response = await page.request.get(href);
    expect(response.status(), href).toBe(200);
    expect(response.headers()['content-type'], href).toContain('image/svg+xml');
  }
});

test('the poster shows every quantity, and the page of one its drawing and its table', async ({ page }) => {
  await page.goto('losses/');
  const { group } = essayQuantity();
  const panel = page.locator(`[id="${group.id}"]`);
  await expect(panel.locator('svg:visible').first()).toBeVisible();
  await expect(page.locator('form[data-filters]')).toBeHidden();
  const small = page.locator(`[id="${smallQuantity().group.id}"]`);
  await expect(small).toBeAttached();
  await page.goto(`losses/#${group.id}`);
  await expect(panel).toBeInViewport();
  await panel.getByRole('link').click();
  await expect(page.getByRole('img', { name: group.title })).toBeVisible();
  await expect(page.locator('table')).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
});

test('every site of the losses is shown', async ({ page }) => {
  const { id } = first('site', sites);
  await page.goto(`losses/sites/#site-${id}`);
  await expect(page.locator(`#site-${id}`)).toBeVisible();
  await expect(page.locator('main li[data-item]:visible')).toHaveCount(sites.length);
  await expect(page.locator('form[data-filters]')).toBeHidden();
});

test('the timeline shows every event', async ({ page }) => {
  await page.goto('timeline/');
  await expect(page.locator('main li[data-item]:visible')).toHaveCount(events.length);
});

test('each step of the war has its plate', async ({ page }) => {
  const chapter = chapterWithSteps();
  await page.goto(`article/#${chapter.id}`);
  const plates = page.locator(`section[id="${chapter.id}"] war-steps li img`);
  await expect(plates).toHaveCount(chapter.steps.length);
  for (const [index, { title, date }] of chapter.steps.entries()) {
    await plates.nth(index).scrollIntoViewIfNeeded();
    await expect(plates.nth(index)).toBeVisible();
    const alt = (await plates.nth(index).getAttribute('alt')) ?? '';
    expect(alt).toContain(title);
    expect(alt).toContain(dayText(lastDay(date)));
  }
});
