import { expect, type Page, type Request } from '@playwright/test';
import { open, rest } from './rest.ts';

/** Ways in which the request of a file can fail. */
export const WAYS = ['not at all', 'as not found', 'cut short'] as const;
export type Way = (typeof WAYS)[number];

/** What a page loads besides its HTML when it is read to its end, by kind. */
export const subresources = async (page: Page, path: string): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  const note = (request: Request): void => {
    if (!request.isNavigationRequest()) found.set(request.url(), request.resourceType());
  };
  page.on('request', note);
  await open(page, path);
  await settle(page);
  page.off('request', note);
  return found;
};

/** Makes one file fail. */
export const breakFile = (page: Page, url: string, way: Way): Promise<unknown> =>
  // Some files are requested with the time in their URL.
  page.route(
    ({ pathname }) => pathname === new URL(url).pathname,
    async (route) => {
      if (way === 'not at all') return route.abort();
      if (way === 'as not found') return route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' });
      const response = await route.fetch();
      const body = await response.body();
      return route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
    },
  );

/** Reads a page to its end, so that all starts that can, and waits until it is at rest. */
export const settle = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('[data-stage], figure-chart')) {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      if (element.matches('figure-chart')) break;
    }
  });
  await rest(page);
  await expect(page.locator('search-page [role="status"]', { hasText: 'Searching …' })).toHaveCount(0);
};

/** Faults of a page: text of the server that is hidden, half an upgrade, or a control that does nothing. */
export const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const response = await fetch(location.href);
    const server = new DOMParser().parseFromString((await response.text()).replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ''), 'text/html');
    // Of the map: controls that show when its script has started, the short forms of its key, and summaries that show where they are pointed at. Of the
    // home page: rows of the key for later stops. Of the article: numbers of marks, which are for paper, and the note on the author,
    // to which its mark leads.
    const UNREAD =
      '[data-map-control], [data-count], .mini, .short, .going .summary, .handed, .mark span, .author > .notes, ' +
      'template, script, style, svg, [hidden], [role="status"], option, [data-controls], [data-filters], details > :not(summary), war-steps figcaption, .panels > summary, .filter > summary, .tools, .under, .search, search-page form';
    /** What embeds have in their full view alone. */
    const LEFT_OUT = location.pathname.includes('/embed/') ? '.full-view, .quantity .read p' : 'template';
    const said = (text: string | null): string => text?.replace(/\s+/g, ' ').trim() ?? '';
    const textsIn = (root: Element | null, isRead: (element: Element, text: string) => boolean): Set<string> => {
      const texts = new Set<string>();
      if (root === null) return texts;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = said(node.textContent);
        // To find out whether a text is visible takes longer than all else.
        if (node.parentElement !== null && text.length > 1 && !texts.has(text) && isRead(node.parentElement, text)) texts.add(text);
      }
      return texts;
    };
    const wanted = textsIn(server.querySelector('main'), (element) => element.closest(`${UNREAD}, ${LEFT_OUT}`) === null);
    const there = textsIn(
      document.querySelector('main'),
      (element, text) => wanted.has(text) && element.checkVisibility({ visibilityProperty: true }),
    );
    const faults = [...wanted].filter((text) => !there.has(text)).map((text) => `not to be read: ${text.slice(0, 60)}`);

    // Counts follow the day and the filters; not all of them are ever empty.
    const counts = [...document.querySelectorAll('main [data-count]')];
    if (counts.length > 0 && counts.every(({ textContent }) => said(textContent) === '')) faults.push('no count says anything');
    for (const map of document.querySelectorAll('district-map:not([data-ready])')) {
      if (map.querySelector('.leaflet-host, [data-drawn]') !== null) faults.push('half a map');
      if (map.querySelector('[data-stage] .picture svg')?.checkVisibility({ visibilityProperty: true }) !== true)
        faults.push('no picture of the map');
      for (const layer of map.querySelectorAll('input[name="layer"]:enabled')) {
        if (layer.checkVisibility({ visibilityProperty: true })) faults.push(`a layer of no map: ${layer.getAttribute('value')}`);
      }
    }
    for (const chart of document.querySelectorAll('figure-chart:not([data-ready])')) {
      if (chart.querySelector('canvas') !== null) faults.push('half a chart');
      if (![...chart.querySelectorAll('svg.plot')].some((svg) => svg.checkVisibility())) faults.push('no drawing of a chart');
    }
    for (const element of document.querySelectorAll('main :not(:defined)')) {
      for (const control of element.querySelectorAll<HTMLElement>('button:enabled, input:enabled, select:enabled')) {
        if (control.checkVisibility({ visibilityProperty: true })) faults.push(`does nothing: ${control.outerHTML.slice(0, 80)}`);
      }
    }
    return faults;
  });

/** Text of the status line of a page; an empty string if it has none. */
export const statusOf = async (page: Page): Promise<string> =>
  (await page.locator('[role="status"]').allTextContents()).join(' | ').replace(/\s+/g, ' ').trim();
