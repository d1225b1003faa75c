import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { formatHeaderRules, type HeaderRule } from '#hosting/headers.ts';
import { policyOf, unionOf } from '#hosting/page-policy.ts';
import { isFragment, pageFile } from '#lib/urls.ts';

/** Headers of every file. */
const ALWAYS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(self), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // All of it is public and the same for everyone: data, pictures and citations are made for other sites, and an embed in a sandbox has no origin.
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
};

const isEmbed = (path: string): boolean => path.startsWith('embed/');

/** Folders with more pages than this have one rule for their pages, since hosts read at most 100 rules. */
const MOST_RULES_PER_FOLDER = 20;

const parentOf = (path: string): string => path.replace(/[^/]*\/$/, '');

/** Paths of rules with the pages that each is for: a page, or with a placeholder all pages of a folder (https://docs.netlify.com/manage/routing/headers/). */
const rulePaths = (paths: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const byParent = Map.groupBy(paths, parentOf);
  return Map.groupBy(paths, (path) => {
    const parent = parentOf(path);
    return parent !== '' && (byParent.get(parent)?.length ?? 0) > MOST_RULES_PER_FOLDER ? `${parent}:page/` : path;
  });
};

/**
 * Writes `_headers`, which static hosts such as Netlify and Cloudflare Pages read. Rules that match one path add up there, so no header is in two of
 * them. A page is sent with the policy in its meta tag and with frame-ancestors, which a meta tag cannot set (CSP3, 3.3).
 */
export const hostHeaders = (): AstroIntegration => {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, pages }) => {
        const rules: HeaderRule[] = [{ path: `${base}*`, headers: ALWAYS }];
        const paths = pages.map(({ pathname }) => pathname.replace(/^\//, '')).filter((path) => !isEmbed(path) && !isFragment(path));
        for (const [path, members] of rulePaths(paths)) {
          const policies = await Promise.all(members.map(async (member) => policyOf(await readFile(new URL(pageFile(member), dir), 'utf8')) ?? ''));
          rules.push({
            path: `${base}${path === '404/' ? '404.html' : path}`,
            headers: { 'Content-Security-Policy': `${unionOf(policies)}; frame-ancestors 'none'` },
          });
        }
        rules.push(
          { path: `${base}_astro/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
          { path: `${base}parts/*`, headers: { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'", 'X-Robots-Tag': 'noindex' } },
          { path: `${base}sw.js`, headers: { 'Cache-Control': 'no-cache' } },
        );
        await writeFile(new URL('_headers', dir), formatHeaderRules(rules));
      },
    },
  };
};
