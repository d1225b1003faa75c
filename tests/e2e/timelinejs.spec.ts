import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const MODULES = resolve(import.meta.dirname, '../../node_modules');
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css' };

const PAGE = `<!doctype html><link rel="stylesheet" href="/@knight-lab/timelinejs/dist/css/timeline.css">
<script type="importmap">{"imports":{"dompurify":"/dompurify/dist/purify.es.mjs","wicg-inert":"/wicg-inert/dist/inert.esm.js"}}</script>
<div id="timeline" style="height: 600px"></div>
<script type="module">
import { Timeline } from '/@knight-lab/timelinejs/src/js/timeline/Timeline.js';
const response = await fetch('/timeline.json');
window.timeline = new Timeline('timeline', await response.json(), { font: null });
</script>`;

test('the timeline opens in TimelineJS with every event', async ({ page, request, baseURL }) => {
  const data = await (await request.get(`${baseURL}data/timeline.timelinejs.json`)).json();
  await page.route('http://timeline.test/**', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    if (path === '/timeline.json') return route.fulfill({ contentType: 'application/json', body: JSON.stringify(data) });
    const file = [resolve(MODULES, `.${path}`), resolve(MODULES, `.${path}.js`)].find((name) => extname(name) !== '' && existsSync(name));
    return file === undefined
      ? route.fulfill({ status: 404, body: '' })
      : route.fulfill({ contentType: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) });
  });
  await page.goto('http://timeline.test/');
  await expect(page.locator('.tl-timemarker')).toHaveCount(data.events.length);
  await expect(page.locator('.tl-message')).toBeHidden();
  await expect(page.locator('.tl-slide-titleslide')).toContainText(data.title.text.headline);
});
