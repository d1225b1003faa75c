import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { siteHandler } from '#hosting/server.ts';
import { findChromium } from '../e2e/chromium.ts';
import { projectWith, type TemporaryProject } from '../fixtures/temporary-project.ts';

let project: TemporaryProject;
let server: Server;
let browser: Browser;
let origin: string;

const dist = (): string => join(project.folder, 'dist');

beforeAll(async () => {
  vi.stubEnv('SITE_LANGUAGE', 'pseudo');
  project = projectWith();
  const run = await project.run('src/cli/build.ts', '--no-copies');
  vi.unstubAllEnvs();
  if (run.status !== 0) throw new Error(run.output);
  browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  server = createServer(siteHandler({ folder: dist(), base: '/' }));
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const address = server.address();
  origin = `http://localhost:${typeof address === 'object' ? address?.port : ''}`;
}, 180_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  project?.remove();
});

/** Opens a page of the site in a viewport of that width, and closes it afterwards. */
const visit = async (path: string, width: number, look: (page: Page) => Promise<void>): Promise<void> => {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  try {
    await page.goto(`${origin}${path}`);
    await look(page);
  } finally {
    await page.close();
  }
};

/** Everything that readers see or hear: texts, and attributes that screen readers announce; without names, which no language changes, and codes for machines. */
const textsOf = async (elements: Locator): Promise<string[]> => {
  const found = await elements.evaluateAll((roots) =>
    roots.flatMap((root) => {
      const all = [root, ...root.querySelectorAll('*')].filter((element) => element.closest('script, style, [translate="no"], .Z3988') === null);
      const texts = all.flatMap((element) =>
        [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent),
      );
      const names = ['alt', 'aria-label', 'aria-valuetext', 'placeholder', 'title'];
      return [...texts, ...all.flatMap((element) => names.map((name) => element.getAttribute(name)))];
    }),
  );
  return found.filter((text) => text !== null).map((text) => text.trim());
};

/** Texts with a letter that the pseudo language does not have, so that they did not come from messages. */
const inEnglish = (texts: readonly string[]): string[] => texts.filter((text) => /[a-z]/i.test(text));

/** One page of each layout and kind, with the parts of its `main` that hold no content. */
const PAGES: readonly { readonly path: string; readonly parts: string }[] = [
  { path: '/404.html', parts: 'main' },
  { path: '/search/', parts: 'main' },
  { path: '/corrections/', parts: 'h1, .text, dt' },
  { path: '/data/', parts: 'h1, h2, #examples ~ h3, .intro > p, .intro dt, main summary' },
  { path: '/map/', parts: '.intro, [data-controls], [role="status"], .tools, .under, .search, .panel .head, .later > h2' },
  { path: '/claims/', parts: '[data-filters], .text, .key' },
  { path: '/sources/', parts: '[data-filters], .balance-top, .source-columns' },
  { path: '/timeline/', parts: '[data-filters], .strip, .key' },
  { path: '/embed/map/', parts: 'h1, [data-controls], [role="status"], .tools, .under, .search, .source' },
];

describe('every page in another language', () => {
  test('says which language it is in, and from which side it is read', () => {
    const pages = readdirSync(dist(), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !file.startsWith('parts'));
    const roots = pages.map((file) => parse(readFileSync(join(dist(), file), 'utf8')).querySelector('html'));
    expect(pages.length).toBeGreaterThan(PAGES.length);
    expect(new Set(roots.map((root) => `${root?.getAttribute('lang')} ${root?.getAttribute('dir')}`))).toEqual(new Set(['ar-XB rtl']));
  });
});

/** Pixels by which a page is wider than the viewport. */
const overflowOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each(PAGES)('$path has no English around its content, and fits wide and narrow screens', async ({ path, parts }) => {
  await visit(path, 1440, async (page) => {
    expect(inEnglish(await textsOf(page.locator('body > :not(main, script)')))).toEqual([]);
    const texts = await textsOf(page.locator(parts));
    expect(texts.some((text) => text !== '')).toBe(true);
    expect(inEnglish(texts)).toEqual([]);
    expect(inEnglish([await page.title(), (await page.locator('meta[name="description"]').getAttribute('content')) ?? 'none'])).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });
});

describe('what scripts say in another language', () => {
  test('is no English on the map', async () => {
    await visit('/map/?day=2020-10-19', 1440, async (page) => {
      const status = page.getByRole('status');
      const before = await status.textContent();
      await page.locator('button[data-jump="1"]').click();
      await expect.poll(() => status.textContent(), { timeout: 60_000 }).not.toBe(before);
      expect(inEnglish(await textsOf(status))).toEqual([]);
    });
  });
  test('is no English where a list is filtered, or a link is not understood', async () => {
    await visit('/claims/?status=contested&kind=none', 1440, async (page) => {
      await expect.poll(() => page.locator('filter-list[data-ready]').count(), { timeout: 60_000 }).toBe(1);
      const said = await textsOf(page.getByRole('status'));
      expect(said.join('')).toMatch(/\d/);
      expect(inEnglish(said)).toEqual([]);
    });
  });
  test('is no English where the search finds nothing', async () => {
    await visit('/search/?q=qqqqq', 1440, async (page) => {
      const status = page.getByRole('status');
      await expect.poll(() => status.textContent(), { timeout: 60_000 }).toMatch(/“/);
      expect(inEnglish(await textsOf(status))).toEqual([]);
    });
  });
});

describe('a page that is read from right to left', () => {
  const boxOf = async (element: Locator) => {
    const box = await element.boundingBox();
    if (box === null) throw new Error('The element is not shown.');
    return { left: box.x, right: box.x + box.width };
  };
  test('begins on the right', async () => {
    await visit('/corrections/', 1440, async (page) => {
      const [name, navigation, search] = [
        await boxOf(page.locator('header .name')),
        await boxOf(page.locator('header nav')),
        await boxOf(page.locator('header form')),
      ];
      expect(name.left).toBeGreaterThanOrEqual(navigation.right);
      expect(navigation.left).toBeGreaterThanOrEqual(search.right);
    });
  });
  test('shows its first link on the right', async () => {
    await visit('/corrections/', 1440, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.locator('.skip:focus');
      expect((await boxOf(skip)).left).toBeGreaterThan(720);
    });
  });
  test('keeps time running to the right, as its drawings do', async () => {
    await visit('/map/', 1440, async (page) => {
      const [before, after] = [await boxOf(page.locator('button[data-jump="-1"]')), await boxOf(page.locator('button[data-jump="1"]'))];
      expect(after.left).toBeGreaterThan(before.right);
    });
  });
});
