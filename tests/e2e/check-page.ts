import { test as base, expect, type Page } from '@playwright/test';
import { WAR } from '#lib/record/war.ts';
import { essayQuantity, longClaim, richDistrict, richEvent, richSite } from '../fixtures/record.ts';
import { open, rest } from './rest.ts';

/** A test whose page must not log an error, break the content security policy or ask another host for anything. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const complaints: string[] = [];
    const host = new URL(baseURL ?? 'http://localhost').host;
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`request to ${url.host}`);
    });
    await use(page);
    expect(complaints).toEqual([]);
  },
});

export { expect };

/** Cumulative layout shift of a page until it is at rest. */
export const layoutShift = async (page: Page, path: string): Promise<number> => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') Object.assign(window, { shift: Number(Reflect.get(window, 'shift')) + entry.value });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page, path);
  await rest(page);
  return page.evaluate(() => Number(Reflect.get(window, 'shift')));
};

/** One page of each template. */
export const TEMPLATES: readonly string[] = [
  '',
  'article/',
  'timeline/',
  'map/',
  `map/${WAR.firstDay}/`,
  'losses/',
  'losses/sites/',
  `losses/${essayQuantity().group.id}/`,
  `losses/sites/${richSite().id}/`,
  `timeline/${richEvent().id}/`,
  'claims/',
  `claims/${longClaim().id}/`,
  'sources/',
  'places/',
  `places/${richDistrict().id}/`,
  'method/',
  'terms/',
  'about/',
  'accessibility/',
  'data/',
  'search/',
  'embed/map/',
  'embed/timeline/',
  `embed/figure/${essayQuantity().group.id}/`,
  'corrections/',
  '404.html',
];
