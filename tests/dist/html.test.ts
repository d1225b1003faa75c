import { brotliCompressSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { essayQuantity, longClaim, longDistrict, richDistrict, richEvent, richSite } from '../fixtures/record.ts';
import { firstLoad } from './first-load.ts';
import { builtPages, distFile, distFiles, isBuilt, page, withoutBase } from './pages.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

describe.each(builtPages)('$path', ({ path, html, root }) => {
  test('has one heading of the first level, a language, a title and a description', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(root.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect(root.querySelector('title')?.text.length).toBeGreaterThan(10);
    expect(root.querySelector('meta[name="description"]')?.getAttribute('content')?.length).toBeGreaterThan(20);
  });
  test('begins with a skip link to its content, or is an embed that is nothing else', () => {
    expect(root.querySelectorAll('main#content')).toHaveLength(1);
    if (path.startsWith('/embed/')) return;
    const first = root.querySelector('body')?.querySelector('a, button, input');
    expect(first?.getAttribute('href')).toBe('#content');
  });
  test('never skips a level of headings', () => {
    const levels = root.querySelectorAll('h1, h2, h3, h4, h5, h6').map((heading) => Number(heading.tagName.slice(1)));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
    });
  });
  test('denies by its content security policy what it does not need', () => {
    const policy = root.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy.replace(path === '/search/' ? "'wasm-unsafe-eval'" : '', '')).not.toMatch(/unsafe-inline|unsafe-eval/);
  });
  test('has no inline style, no inline handler and nothing from another host', () => {
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/i);
    for (const element of root.querySelectorAll('script[src], link[rel="stylesheet"], img[src], source[src], iframe')) {
      expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^\/(?!\/)/);
    }
  });
  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  });
  test('marks links to other hosts', () => {
    for (const link of root.querySelectorAll('a[href^="http"]')) expect(link.getAttribute('rel')).toBe('noopener noreferrer external');
  });
  test('has no id twice', () => {
    const ids = root.querySelectorAll('[id]').map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
  test('links only to pages and places in them that exist', () => {
    const broken: string[] = [];
    for (const link of root.querySelectorAll('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^(https?:|mailto:)/.test(href)) continue;
      const [target = '', fragment] = href.split('#');
      const targetPath = target === '' ? path : withoutBase(target.split('?')[0] ?? '');
      if (!isBuilt(targetPath)) broken.push(href);
      else if (fragment !== undefined && fragment !== '' && page(targetPath).root.getElementById(decodeURIComponent(fragment)) === null)
        broken.push(href);
    }
    expect([...new Set(broken)]).toEqual([]);
  });
});

describe('titles and descriptions', () => {
  test('differ from page to page', () => {
    for (const selector of ['title', 'meta[name="description"]']) {
      const texts = builtPages.map(({ root }) => root.querySelector(selector)?.toString());
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe('bytes of a first load stay within the budget', () => {
  const KB = 1000;
  test.each([
    ['/', 140, 12],
    ['/article/', 130, 10],
    ['/timeline/', 120, 8],
    ['/map/', 110, 8],
    ['/losses/', 120, 10],
    ['/losses/sites/', 90, 8],
    ['/claims/', 120, 8],
    ['/sources/', 150, 10],
    ['/method/', 90, 5],
    ['/terms/', 90, 5],
    ['/about/', 90, 5],
    ['/places/', 90, 5],
    [`/places/${longDistrict().id}/`, 90, 5],
    [`/places/${richDistrict().id}/`, 90, 5],
    [`/claims/${longClaim().id}/`, 45, 1],
    [`/timeline/${richEvent().id}/`, 45, 1],
    [`/losses/${essayQuantity().group.id}/`, 80, 8],
    [`/losses/sites/${richSite().id}/`, 45, 1],
  ])('%s: %d KB in all, %d KB of script', (path, all, script) => {
    const load = firstLoad(path);
    expect(load.all).toBeLessThanOrEqual(all * KB);
    expect(load.script).toBeLessThanOrEqual(script * KB);
  });
});

describe('bytes of the map once it has started', () => {
  test('stay within 240 KB in all and 50 KB of script', () => {
    const load = firstLoad('/map/');
    const chunks = distFiles('_astro').filter((file) => /^(?:atlas|preload-helper)\..*\.js$/.test(file));
    expect(chunks).toHaveLength(2);
    const script = load.script + chunks.reduce((sum, file) => sum + brotliCompressSync(distFile(`/_astro/${file}`)).length, 0);
    const relief = distFiles('_astro').find((file) => /^relief\..*\.webp$/.test(file));
    const data = brotliCompressSync(distFile('/geo/map.json')).length + distFile(`/_astro/${relief}`).length;
    expect(script).toBeLessThanOrEqual(50_000);
    expect(load.all - load.script + script + data).toBeLessThanOrEqual(240_000);
  });
});
