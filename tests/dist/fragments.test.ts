import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { headersAt, parseHeaderRules } from '#hosting/headers.ts';
import { BASE, builtPages, distFile, distFiles, isBuilt, page, withoutBase } from './pages.ts';

const text = (path: string): string => Buffer.from(distFile(path)).toString();
const fragmentPath = (key: string): string => `/parts/${key}/`;
const withoutSpace = (words: string | undefined): string => words?.replace(/\s+/g, '') ?? '';
const links = page('/map/').root.querySelectorAll('[data-list] a[data-select]');
const entries = [...new Map(links.map((link) => [link.getAttribute('data-select') ?? '', withoutBase(link.getAttribute('href') ?? '')]))];

describe('the fragments of the panel of the map', () => {
  test('are one for each place that its list can open, and no more', () => {
    expect(distFiles('/parts/').toSorted()).toEqual(entries.map(([key]) => key).toSorted());
  });
  test('say what the page of the place says below its name', () => {
    for (const [key, href] of entries) {
      const [path = '', id = ''] = href.split('#');
      const target = id === '' ? page(path).root.querySelector('main') : page(path).root.getElementById(id);
      const shown = parse(text(`${fragmentPath(key)}index.html`));
      for (const link of shown.querySelectorAll('[data-page-link]')) link.remove();
      expect(withoutSpace(shown.text).length, key).toBeGreaterThan(0);
      expect(withoutSpace(target?.text), key).toContain(withoutSpace(shown.text));
    }
  });
  test('bring no heading, id, style or script into the page that shows them, and no document of their own', () => {
    for (const [key] of entries) {
      const found = parse(text(`${fragmentPath(key)}index.html`)).querySelectorAll('h1, h2, h3, [id], style, script, link, meta, html, body');
      expect(found.map(String), key).toEqual([]);
    }
  });
  test('take a few kilobytes each, where the page of a district takes up to 150', () => {
    for (const [key] of entries) expect(distFile(`${fragmentPath(key)}index.html`).length, key).toBeLessThan(12_000);
  });
  test('are valid HTML with links to places that exist', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });
    for (const [key] of entries) {
      const html = text(`${fragmentPath(key)}index.html`);
      const { results } = await validator.validateString(
        `<!DOCTYPE html><html lang="en"><head><title>${key}</title></head><body>${html}</body></html>`,
      );
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
        key,
      ).toEqual([]);
      for (const link of parse(html).querySelectorAll('a[href^="/"]')) {
        const [target = '', id = ''] = withoutBase(link.getAttribute('href') ?? '').split('#');
        const path = target.split('?')[0] ?? '';
        expect(isBuilt(path), `${key}: ${target}`).toBe(true);
        if (id !== '') expect(page(path).root.getElementById(id), `${key}: ${target}#${id}`).not.toBeNull();
      }
    }
  });
  test('are no pages: nothing links to them, no search engine keeps them, and nothing loads where one is opened by itself', () => {
    const rules = parseHeaderRules(text('/_headers'));
    for (const [key] of entries) {
      const headers = headersAt(rules, `${BASE}${fragmentPath(key)}`);
      expect(headers.get('X-Robots-Tag'), key).toBe('noindex');
      expect(headers.get('Content-Security-Policy'), key).toBe("default-src 'none'; frame-ancestors 'none'");
    }
    for (const { path, root } of builtPages) {
      const hrefs = root.querySelectorAll('a[href], link[href]').map((element) => withoutBase(element.getAttribute('href') ?? ''));
      expect(
        hrefs.filter((href) => href.startsWith('/parts/')),
        path,
      ).toEqual([]);
    }
  });
});
