import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { busyDay, dayText, essayQuantity, events, rareCategory } from '../fixtures/record.ts';
import { drawingOf, drawn, expectAlike } from './drawing.ts';

/** Opens a page of another origin with an embed in a frame. */
const test = base.extend<{ framed: (path: string) => Promise<ReturnType<Page['frameLocator']>> }>({
  framed: async ({ page, baseURL }, use) => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><iframe src="${baseURL}${decodeURIComponent(request.url?.slice(1) ?? '')}" width="800" height="700"></iframe>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : null;
    await use(async (path) => {
      await page.goto(`http://127.0.0.1:${port}/${encodeURIComponent(path)}`);
      return page.frameLocator('iframe');
    });
    await new Promise((resolve) => server.close(resolve));
  },
});

test('the map works in a page of another origin, at a day', async ({ framed }) => {
  const { day } = busyDay();
  const frame = await framed(`embed/map/?day=${day}`);
  await expect(frame.getByRole('status')).toHaveText(dayText(day));
  await expect(frame.locator('district-map[data-ready]')).toBeAttached();
  await expect(frame.getByRole('link', { name: 'Forty-Four Days' })).toHaveAttribute('href', /\/map\/$/);
});

test('a map that started in a hidden frame is drawn as in a shown one', async ({ page, framed, baseURL }) => {
  const frameWith = async (display: string) => {
    await framed('embed/timeline/');
    await page.evaluate(
      ([src = '', value = '']) => {
        const frame = Object.assign(document.createElement('iframe'), { src, width: '800', height: '700' });
        frame.style.display = value;
        document.querySelector('iframe')?.replaceWith(frame);
      },
      [`${baseURL}embed/map/?day=${busyDay().day}`, display],
    );
    const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
    if (frame === null || frame === undefined) throw new Error('The frame has no page.');
    return frame;
  };
  const shown = await frameWith('');
  await drawn(shown);
  const expected = await drawingOf(shown);
  const hidden = await frameWith('none');
  await expect(hidden.locator('district-map[data-started]')).toBeAttached();
  await page.locator('iframe').evaluate((frame) => frame.removeAttribute('style'));
  await drawn(hidden);
  expectAlike(await drawingOf(hidden), expected);
});

test('the timeline works in a page of another origin, filtered', async ({ framed }) => {
  const { category, events: inCategory, other } = rareCategory();
  const frame = await framed(`embed/timeline/?category=${category}`);
  await expect(frame.getByRole('status')).toHaveText(`${inCategory.length} of ${events.length} events`);
  await expect(frame.locator(`#${other.id}`)).toBeHidden();
});

test('links of an embed open outside of it', async ({ page, framed }) => {
  const frame = await framed('embed/timeline/');
  const opened = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Forty-Four Days' }).click();
  expect((await opened).url()).toMatch(/\/timeline\/$/);
});

test('a figure works in a page of another origin, with its table and its plot', async ({ framed }) => {
  const { group } = essayQuantity();
  const frame = await framed(`embed/figure/${group.id}/`);
  await expect(frame.locator(`figure[data-figure="${group.id}"] canvas`)).toBeAttached();
  await expect(frame.getByRole('slider')).toBeVisible();
  await frame.locator('summary').click();
  await expect(frame.locator('table')).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Forty-Four Days' })).toHaveAttribute('href', new RegExp(`/losses/${group.id}/$`));
});
