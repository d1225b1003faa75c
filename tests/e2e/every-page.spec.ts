import { builtPages, isManyAndAlike } from '../dist/pages.ts';
import { expect, TEMPLATES, test } from './check-page.ts';
import { open, readThrough, rest } from './rest.ts';

const MOST_REQUESTS = 10;
/** The map starts by itself where it is the first thing on screen: its drawing, its geometry and its relief. */
const STARTED_MAP = 3;

/** Of pages that are many and alike, those of TEMPLATES. */
const visited = builtPages.filter(({ path }) => !isManyAndAlike(path) || TEMPLATES.includes(path.slice(1)));
const folders = Map.groupBy(visited, ({ path }) => `${path.split('/').slice(0, 3).join('/').replace(/\/$/, '')}/`);

for (const [folder, pages] of folders) {
  test(`the pages of ${folder} make no report, no error and few requests, read to their end`, async ({ page }) => {
    const reports: string[] = [];
    await page.exposeFunction('report', (text: string) => reports.push(text));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        Reflect.get(window, 'report')(`${violatedDirective} ${blockedURI}`);
      });
    });
    let requests = 0;
    page.on('request', () => {
      requests++;
    });
    for (const { path } of pages) {
      requests = 0;
      await open(page, path.slice(1));
      await rest(page);
      expect(requests, path).toBeLessThanOrEqual(MOST_REQUESTS + (path.includes('map/') ? STARTED_MAP : 0));
      await readThrough(page);
      await rest(page);
      expect(reports, path).toEqual([]);
    }
  });
}
