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

/** Notes of the margin that overlap one another, or text that notes below it cover. */
const overlaps = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-prose]')].flatMap((prose) => {
      const boxes = [...prose.children]
        .filter((child) => !child.matches('[hidden], .is-open'))
        .map((child) => ({ name: child.id || child.textContent.slice(0, 30), box: child.getBoundingClientRect() }));
      return boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(({ box }) => Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 1)
          .filter(({ box }) => Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 1)
          .map((other) => `${one.name} and ${other.name}`),
      );
    }),
  );

for (const width of [1200, 1440, 1920]) {
  test(`notes in the margin overlap nothing at ${width} pixels, and stand after their paragraph`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('article/');
    await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
    const mark = sharedMark();
    await expect(page.locator('.margin-note')).toHaveCount(marks.filter(({ chapter }) => chapter !== authorChapter().id).length);
    expect(await overlaps(page)).toEqual([]);
    const outOfOrder = await page.locator('.margin-note').evaluateAll((notes) =>
      notes.flatMap((note) => {
        const claim = document.querySelector(`a[data-note="${note.id.replace('margin-', '')}"]`);
        let before = note.previousElementSibling;
        while (before?.classList.contains('margin-note') === true) before = before.previousElementSibling;
        return claim !== null && before?.contains(claim) === true ? [] : [note.id];
      }),
    );
    expect(outOfOrder).toEqual([]);
    await markOf(page, mark).click();
    await expect(page.locator(`#margin-${mark.id}`)).toBeFocused();
    for (const { finding } of mark.claims) await expect(page.locator(`#margin-${mark.id}`)).toContainText(finding);
    expect(await overlaps(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(markOf(page, mark)).toBeFocused();
  });
}

test('in the margin a doubtful claim has its whole finding and what the parties say, and a quiet one at least its line', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('article/');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  for (const { id, claims } of marks.filter(({ chapter }) => chapter !== authorChapter().id)) {
    const shown = await page.locator(`#margin-${id}`).evaluate((note) => (note instanceof HTMLElement ? note.innerText : ''));
    for (const { status, finding, brief, parties } of claims) {
      if (['contested', 'partly-corroborated', 'inaccurate'].includes(status)) {
        expect(shown).toContain(finding);
        for (const { says } of parties?.concerned ?? []) expect(shown).toContain(says ?? '');
      } else expect(shown.includes(finding) || shown.includes(brief), id).toBe(true);
    }
  }
});

for (const width of [360, 1440]) {
  test(`every mark opens its note at ${width} pixels, which closes where the hand is and gives the focus back`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('article/');
    await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
    const faults = await page.locator('a[data-note]').evaluateAll((all) =>
      all.flatMap((mark) => {
        if (!(mark instanceof HTMLElement)) return ['no mark'];
        const id = mark.dataset.note ?? '';
        mark.click();
        const note = document.activeElement;
        if (note?.id !== `open-${id}` && note?.id !== `margin-${id}`) return [`${id} does not open`];
        if (note.querySelector('.finding')?.checkVisibility() !== true) return [`${id} opens without its finding`];
        const close = [...note.querySelectorAll<HTMLElement>(':scope > button')].filter(
          (button) => button.checkVisibility() && button.textContent.startsWith('Close'),
        );
        if (close.length !== 2) return [`${id} has ${close.length} buttons that close it`];
        close.at(-1)?.click();
        return document.activeElement === mark && mark.ariaExpanded === 'false' ? [] : [`${id} does not give the focus back`];
      }),
    );
    expect(faults).toEqual([]);
  });
}

test('next goes to every mark, in the order of the text', async ({ page }) => {
  await page.goto('article/');
  await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
  const visited = await page.evaluate(() => {
    const next = document.querySelector<HTMLElement>('button[data-step="1"]');
    const all = document.querySelectorAll<HTMLElement>('a[data-note]');
    all[0]?.click();
    return [...all].slice(1).map(() => {
      next?.click();
      return document.activeElement instanceof HTMLElement ? document.activeElement.dataset.note : undefined;
    });
  });
  expect(visited).toEqual(marks.slice(1).map(({ id }) => id));
});

for (const [width, height] of [
  [1440, 900],
  [1920, 1080],
  [768, 1024],
  [360, 780],
] as const) {
  test(`title, role, length, bar and the first sentence are on the first screen of ${width} by ${height} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('article/');
    await expect(page.locator('claim-notes[data-ready]')).toBeAttached();
    const bottoms = await page.evaluate(() => {
      const sentence = document.querySelector('.chapters .claim');
      return ['h1', '.author', '.bar', '.chapters h2']
        .map((part) => document.querySelector(part)?.getBoundingClientRect().bottom ?? Infinity)
        .concat(sentence?.getBoundingClientRect().bottom ?? Infinity);
    });
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(height);
  });
}

test('what is copied from a passage are its words', async ({ page }) => {
  await page.goto('article/');
  const { id, title } = first('chapter with marks', chapters.slice(1), ({ marks }) => marks.length > 0);
  const text = await page.evaluate((chapter) => {
    const section = document.getElementById(chapter);
    const [from, to] = [section?.querySelector('header'), section?.querySelector('[data-prose] > p')];
    if (from == null || to == null) return '';
    getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length);
    return getSelection()?.toString() ?? '';
  }, id);
  expect(text).toContain(title);
  expect(text).not.toMatch(/#|\d/);
});

test('“Cite this passage” copies the open claim with chapter, version and day, and shows what it copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('article/');
  const [one] = marksInARow();
  await markOf(page, one).click();
  await page.getByRole('button', { name: 'Cite this passage' }).click();
  const shown = page.locator('[data-copied]');
  await expect(shown).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await expect(shown).toHaveText(`Copied: ${copied}`);
  const chapter = first('chapter', chapters, ({ id }) => id === one.chapter);
  expect(copied).toContain(`“${chapter.title}”, note ${one.number}. Version `);
  expect(copied).toMatch(/Version \S+, \d+ \w+ \d{4}\. /);
  const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  expect(copied.endsWith(` ${canonical}#${one.id}`)).toBe(true);
});

test('a box of the record is announced at both ends', async ({ page }) => {
  await page.goto('article/');
  const boxes = page.getByRole('group', { name: 'The record', exact: true });
  expect(await boxes.count()).toBeGreaterThan(0);
  for (const box of await boxes.all()) await expect(box.getByText('End of the record.')).toBeAttached();
});

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
  await expect(page.locator('.margin-note:visible')).toHaveCount(0);
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
