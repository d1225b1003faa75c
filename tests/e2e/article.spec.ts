import type { Page } from '@playwright/test';
import { lastDay } from '#lib/dates.ts';
import {
  authorChapter,
  chapters,
  chapterWithSteps,
  dayText,
  first,
  marks,
  marksInARow,
  placeInText,
  plainMark,
  sharedMark,
} from '../fixtures/record.ts';
import { expect, test } from './check-page.ts';

const markOf = (page: Page, { id }: { readonly id: string }) => page.locator(`a[data-note="${id}"]`);

test('a reader’s choice of marks is kept for the next visit', async ({ page }) => {
  const [plain, doubtful] = [plainMark(), first('doubtful mark', marks, ({ isDoubtful }) => isDoubtful)];
  await page.goto('article/');
  await page.getByText('Contents and marks').click();
  await page.getByLabel('Doubtful only').check();
  await expect(markOf(page, plain)).toBeHidden();
  await expect(markOf(page, doubtful)).toBeVisible();
  await page.reload();
  await expect(markOf(page, plain)).toBeHidden();
  await page.getByText('Contents and marks').click();
  await page.getByLabel('No marks').check();
  await expect(markOf(page, doubtful)).toBeHidden();
});

test('previous and next go from claim to claim and say which', async ({ page }) => {
  const [one, next] = marksInARow();
  const [claim] = next.claims;
  await page.goto(`article/#${one.chapter}`);
  await markOf(page, one).click();
  await page.getByRole('button', { name: 'Next claim' }).click();
  await expect(markOf(page, next)).toBeFocused();
  await expect(markOf(page, next)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('status')).toHaveText(`Note ${next.number}: ${claim?.status.replaceAll('-', ' ')}`);
  await page.getByRole('button', { name: 'Previous claim' }).click();
  await expect(markOf(page, one)).toBeFocused();
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
    const mark = sharedMark();
    await expect(page.locator('[data-margin] > [role="group"]')).toHaveCount(marks.filter(({ chapter }) => chapter !== authorChapter().id).length);
    expect(await overlaps()).toEqual([]);
    await markOf(page, mark).click();
    await expect(page.locator(`#margin-${mark.id}`)).toBeFocused();
    for (const { finding } of mark.claims) await expect(page.locator(`#margin-${mark.id}`)).toContainText(finding);
    expect(await overlaps()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(markOf(page, mark)).toBeFocused();
  });
}

test('on a narrow screen a note opens below its paragraph, and every mark is reachable by Tab', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('article/');
  const mark = first('mark', marks);
  await markOf(page, mark).click();
  await expect(page.locator(`#open-${mark.id}`)).toBeVisible();
  const unreachable = await page
    .locator('a[data-note]')
    .evaluateAll((marks) => marks.filter((mark) => mark instanceof HTMLElement && mark.tabIndex < 0).length);
  expect(unreachable).toBe(0);
});

test('on a narrow screen every mark opens its note in place', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('article/');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  const closed = await page.locator('a[data-note]').evaluateAll((all) =>
    all.flatMap((mark) => {
      if (!(mark instanceof HTMLElement)) return [];
      mark.click();
      return document.activeElement?.id === `open-${mark.dataset.note}` ? [] : [mark.dataset.note];
    }),
  );
  expect(closed).toEqual([]);
});

test('the contents name the chapter that is being read', async ({ page }) => {
  const { id, title } = first('chapter in the middle', chapters.slice(Math.floor(chapters.length / 2)));
  await page.goto(`article/#${id}`);
  await expect(page.locator('[data-current]')).toHaveText(title);
});

test('on paper every note is printed at the foot of its chapter', async ({ page }) => {
  await page.goto('article/');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const { id, claims } of marks) {
    await expect(page.locator(`#note-${id}`)).toBeVisible();
    await expect(page.locator(`#note-${id}`)).toContainText(claims[0]?.finding ?? '');
  }
  await expect(page.locator('[data-tools]')).toBeHidden();
  await expect(page.locator('[data-margin]').first()).toBeHidden();
});

test.describe('the steps of the war', () => {
  const stepOf = (page: Page, id: string) => page.locator(`war-steps li[data-step="${id}"]`);

  test('change the plate that stays on screen, and say so once', async ({ page }) => {
    const { steps } = chapterWithSteps();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('article/');
    await expect(page.locator('war-steps[data-ready]')).toBeAttached();
    const live = page.locator('war-steps [data-live]');
    for (const step of steps.slice(1, 3)) {
      const text = dayText(lastDay(step.date));
      await stepOf(page, step.id).evaluate((element) => {
        const { top, height } = element.getBoundingClientRect();
        // The step that is read is the one below the middle of the viewport.
        scrollBy({ top: top + height / 2 - innerHeight * 0.575, behavior: 'instant' });
      });
      await expect(live.locator('img')).toHaveAttribute('src', new RegExp(`plates/${step.id}\\.svg$`));
      await expect(live).toContainText(text);
      await expect(page.getByRole('status')).toHaveText(text);
    }
    await expect(page.locator('war-steps li[aria-current="step"]')).toHaveCount(1);
  });

  test('have a plate each of their own on a narrow screen', async ({ page }) => {
    const { steps } = chapterWithSteps();
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('article/');
    await expect(page.locator('war-steps [data-live]').first()).toBeHidden();
    for (const { id } of steps) {
      await stepOf(page, id).locator('img').scrollIntoViewIfNeeded();
      await expect(stepOf(page, id).locator('img')).toBeVisible();
    }
    await expect(page.locator('war-steps li img')).toHaveCount(chapters.flatMap((chapter) => chapter.steps).length);
  });
});

test('a place in the text leads to it on the map', async ({ page }) => {
  const { chapter, place } = placeInText();
  await page.goto(`article/#${chapter.id}`);
  await page.locator(`a.place[data-place="${place.id}"]`).click();
  await expect(page).toHaveURL(new RegExp(`map/\\?place=${place.id}`));
  await expect(page.locator(`li[data-place="${place.id}"]`)).toHaveClass(/is-chosen/);
  await expect(page.locator(`li[data-place="${place.id}"]`)).toBeVisible();
});
