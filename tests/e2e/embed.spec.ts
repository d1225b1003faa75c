import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { busyDay, contestedClaim, dayText, essayQuantity, events, rareCategory } from '../fixtures/record.ts';
import { drawingOf, drawn, expectAlike } from './drawing.ts';

/** Opens a page of another origin with an embed in a frame, which keeps the messages that it gets. */
const test = base.extend<{ framed: (path: string, attributes?: string) => Promise<ReturnType<Page['frameLocator']>> }>({
  framed: async ({ page, baseURL }, use) => {
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html');
      const [path = '', attributes = ''] = JSON.parse(decodeURIComponent(request.url?.slice(1) ?? ''));
      const keep = "<script>const told = []; addEventListener('message', ({ data }) => told.push(data));</script>";
      response.end(`<!doctype html>${keep}<iframe src="${baseURL}${path}" ${attributes}></iframe>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : null;
    await use(async (path, attributes = 'width="800" height="700"') => {
      await page.goto(`http://127.0.0.1:${port}/${encodeURIComponent(JSON.stringify([path, attributes]))}`);
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
  await expect(frame.locator('table')).toBeHidden();
  await expect(frame.getByRole('link', { name: 'Forty-Four Days' })).toHaveAttribute('href', new RegExp(`/losses/${group.id}/$`));
  const full = await framed(`embed/figure/${group.id}/?view=full`);
  await full.locator('summary').click();
  await expect(full.locator('table')).toBeVisible();
});

const SMALL = 'width="640" height="480" sandbox="allow-scripts"';
const HEIGHT = 'forty-four-days:height';

test('embeds work in a sandbox, and tell the page around them how high they are', async ({ page, framed }) => {
  const { group } = essayQuantity();
  for (const path of ['embed/timeline/', 'embed/map/', `embed/figure/${group.id}/`, `embed/claim/${contestedClaim().claim.id}/`]) {
    const frame = await framed(path, SMALL);
    const heights = () => page.evaluate('told').then((told) => (Array.isArray(told) ? told.filter(({ type }) => type === HEIGHT) : []));
    await expect.poll(async () => (await heights()).length).toBeGreaterThan(0);
    const said = (await heights()).at(-1)?.height;
    expect(said, path).toBe(await frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height)));
  }
});

test('a claim in a high frame says how high its words are, not the frame', async ({ page, framed }) => {
  const frame = await framed(`embed/claim/${contestedClaim().claim.id}/`, 'width="640" height="2000"');
  await expect(frame.getByRole('heading').first()).toBeVisible();
  await expect.poll(() => page.evaluate('told.length')).toBeGreaterThan(0);
  const height = Number(await page.evaluate(`told.findLast(({ type }) => type === '${HEIGHT}').height`));
  expect(height).toBeLessThan(1500);
  const end = await frame.locator('.source').evaluate((source) => source.getBoundingClientRect().bottom);
  expect(height - end).toBeLessThan(40);
});

test('a frame of 640 by 480 pixels has room for the whole chart', async ({ framed }) => {
  const { group } = essayQuantity();
  const frame = await framed(`embed/figure/${group.id}/`, SMALL);
  await expect(frame.locator('canvas')).toBeAttached();
  const bottom = await frame.locator('figure-chart').evaluate((chart) => chart.getBoundingClientRect().bottom);
  expect(bottom).toBeLessThanOrEqual(480);
});

test('the list of a timeline in a frame scrolls in a window of its own', async ({ framed }) => {
  const frame = await framed('embed/timeline/', SMALL);
  await expect(frame.locator('event-timeline[data-ready]')).toBeAttached();
  expect(await frame.locator('html').evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThan(700);
  await expect(frame.locator('fieldset.all')).toBeHidden();
});
