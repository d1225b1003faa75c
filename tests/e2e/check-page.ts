import { test as base, expect } from '@playwright/test';

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

/** One page of each template. */
export const TEMPLATES = [
  '',
  'article/',
  'timeline/',
  'map/',
  'losses/',
  'claims/',
  'sources/',
  'places/',
  'places/shusha/',
  'method/',
  'terms/',
  'about/',
  'corrections/',
  '404.html',
] as const;
