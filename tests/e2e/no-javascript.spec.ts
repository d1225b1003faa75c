import { rowsOf } from '../fixtures/edited-content.ts';
import { expect, test } from './check-page.ts';

test.use({ javaScriptEnabled: false });

test('the article has its notes at the foot of each chapter, with links both ways', async ({ page }) => {
  await page.goto('article/');
  const note = page.locator('#note-c16');
  await expect(note).toBeVisible();
  await expect(note).toContainText('Contested');
  await page.locator('a[data-note="c16"]').click();
  expect(page.url()).toContain('#note-c16');
  await note.getByRole('link', { name: 'Back to the text' }).click();
  expect(page.url()).toContain('#c16');
});

test('the map is a picture with the whole list beside it', async ({ page }) => {
  await page.goto('map/');
  await expect(page.getByRole('img', { name: /Map of the districts/ })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  await page.locator('summary', { hasText: 'Jabrayil' }).click();
  await expect(page.locator('li[data-place="horovlu"]')).toBeVisible();
});

test('each quantity of the losses is a drawing and a table, or a table alone', async ({ page }) => {
  await page.goto('losses/');
  const figure = page.locator('figure[data-figure="libraries-az"]');
  await expect(figure.getByRole('img', { name: /^Public libraries/ })).toBeVisible();
  await expect(figure.locator('table')).toBeHidden();
  await figure.getByText('The same as a table').click();
  await expect(figure.locator('table')).toBeVisible();
  const small = rowsOf('groups').find(({ id }) => rowsOf('figures').filter(({ group }) => group === id).length < 3);
  await expect(page.locator(`figure[data-figure="${small.id}"] table`)).toBeVisible();
});

test('every site of the losses is shown', async ({ page }) => {
  await page.goto('losses/sites/#site-yukhari-govhar-agha');
  await expect(page.locator('#site-yukhari-govhar-agha')).toBeVisible();
  await expect(page.locator('form[data-filters]')).toBeHidden();
});

test('the timeline shows every event', async ({ page }) => {
  await page.goto('timeline/#e031');
  await expect(page.locator('#e031')).toBeVisible();
});

test('each step of the war has its plate', async ({ page }) => {
  await page.goto('article/#war');
  const plates = page.locator('war-steps li img');
  await expect(plates).toHaveCount(9);
  await plates.nth(1).scrollIntoViewIfNeeded();
  await expect(plates.nth(1)).toBeVisible();
  await expect(plates.nth(1)).toHaveAttribute('alt', /4 October 2020, day 8 of 44/);
});
