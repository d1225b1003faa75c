import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { parse } from 'node-html-parser';
import { keepHashes, policyOf, withPolicy } from '#hosting/page-policy.ts';
import { isFragment, pageFile } from '#lib/urls.ts';

const INLINE = 'style, script:not([src]):not([type="application/ld+json"])';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Astro writes the hashes of the styles and scripts of all pages into each page. This keeps those of the page: stricter, and two kilobytes less that do
 * not compress. It also moves the policy before the first style.
 */
export const pagePolicy = (): AstroIntegration => ({
  name: 'page-policy',
  hooks: {
    'astro:build:done': async ({ dir, pages }) => {
      for (const { pathname } of pages.filter((page) => !isFragment(page.pathname))) {
        const file = new URL(pageFile(pathname), dir);
        const html = await readFile(file, 'utf8');
        const policy = policyOf(html);
        if (policy === null) throw new Error(`${file.pathname} has no content security policy.`);
        const wanted = parse(html)
          .querySelectorAll(INLINE)
          .map((element) => hashOf(element.rawText));
        await writeFile(file, withPolicy(html, keepHashes(policy, new Set(wanted))));
      }
    },
  },
});
