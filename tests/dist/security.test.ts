import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headersAt, matchesRule, parseHeaderRules } from '#hosting/headers.ts';
import { policyOf } from '#hosting/page-policy.ts';
import { recipeFor, SERVERS } from '../fixtures/recipes.ts';
import { BASE, builtPages, distFile, distPath, isManyAndAlike } from './pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const rules = parseHeaderRules(Buffer.from(distFile('/_headers')).toString());
const files = readdirSync(distPath('/'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== '_headers')
  .map((entry) => join(entry.parentPath, entry.name).slice(distPath('/').length - 1))
  .map((file) => `${BASE}${file.replace(/(^|\/)index\.html$/, '$1')}`);

const words = (policy: string, directive: string): string[] =>
  policy
    .split('; ')
    .find((candidate) => candidate.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1) ?? [];
const hashes = (policy: string, directive: string): string[] => words(policy, directive).filter((word) => word.startsWith("'sha"));
const withoutHashes = (policy: string): string => policy.replace(/ 'sha\d+-[^']*'/g, '');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each(builtPages)('$path', ({ path, html, root }) => {
  const policy = policyOf(html) ?? '';
  test('allows its inline styles and scripts by hash, and no others', () => {
    const inline = (selector: string) => [...new Set(root.querySelectorAll(selector).map((element) => hashOf(element.rawText)))].sort();
    expect(hashes(policy, 'style-src').toSorted()).toEqual(inline('style'));
    expect(hashes(policy, 'script-src').toSorted()).toEqual(inline('script:not([src]):not([type="application/ld+json"])'));
  });
  test('states its policy before the first style or script', () => {
    expect(html.indexOf('http-equiv="content-security-policy"')).toBeGreaterThan(0);
    expect(html.indexOf('http-equiv="content-security-policy"')).toBeLessThan(html.search(/<(?:style|script|link)\b/));
  });
  test('allows WebAssembly on the search page only', () => {
    expect(words(policy, 'script-src').includes("'wasm-unsafe-eval'")).toBe(path === '/search/');
  });
  test('is sent with its own policy, and refuses frames unless it is an embed', () => {
    const sent = headersAt(rules, `${BASE}${path}`).get('Content-Security-Policy');
    if (path.startsWith('/embed/')) expect(sent).toBeUndefined();
    else if (!isManyAndAlike(path)) expect(sent).toBe(`${policy}; frame-ancestors 'none'`);
    else {
      // One rule for all of them: it may allow what only another page of the folder needs, which the page's own policy denies.
      const allowed = new Set(sent?.split(/;? /));
      expect(policy.split(/;? /).filter((word) => !allowed.has(word))).toEqual([]);
      expect(withoutHashes(sent ?? '')).toBe(`${withoutHashes(policy)}; frame-ancestors 'none'`);
    }
  });
});

describe('the headers for hosts', () => {
  test.each(['Strict-Transport-Security', 'X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy'])(
    'send %s with every file',
    (name) => {
      expect(files.filter((file) => headersAt(rules, file).get(name) === undefined)).toEqual([]);
    },
  );
  test('let pages of other sites read every file', () => {
    for (const [name, value] of [
      ['Cross-Origin-Resource-Policy', 'cross-origin'],
      ['Access-Control-Allow-Origin', '*'],
    ] as const)
      expect(files.filter((file) => headersAt(rules, file).get(name) !== value)).toEqual([]);
  });
  test('name no header twice for one file, since hosts would send both values', () => {
    for (const file of files) {
      const named = rules.flatMap((rule) => (matchesRule(rule.path, file) ? Object.keys(rule.headers) : []));
      expect(new Set(named).size, file).toBe(named.length);
    }
  });
  test('stay within what hosts read: 100 rules, 2,000 characters a line', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of Buffer.from(distFile('/_headers')).toString().split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });
  test('are those of the recipes for nginx, Caddy and Apache', () => {
    for (const { heading, language } of SERVERS) {
      const snippet = recipeFor(heading, language);
      const sent = rules.flatMap(({ headers }) => Object.entries(headers)).filter(([name]) => name !== 'Content-Security-Policy');
      for (const [name, value] of [...sent, ['Content-Security-Policy', "frame-ancestors 'none'"] as const]) {
        expect(snippet, language).toContain(name);
        expect(snippet, `${language}: ${name}`).toContain(`"${value}"`);
      }
    }
  });
});

describe('the source of what runs in the browser', () => {
  const islands = readdirSync(join(ROOT, 'src/islands'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  test.each(islands)('%s makes no markup and no code from text', (file) => {
    const source = readFileSync(join(ROOT, 'src/islands', file), 'utf8');
    expect(source).not.toMatch(/\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|eval|Function)\s*[=(]/);
  });
});
