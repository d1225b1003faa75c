import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What every file is sent with. */
const ALWAYS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Pages for frames elsewhere; all other pages refuse frames, which a policy in the page itself cannot do. */
const isEmbed = (path: string): boolean => path.startsWith('embed/');

const rule = (path: string, headers: Readonly<Record<string, string>>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * Writes `_headers`, which static hosts such as Netlify and Cloudflare Pages read. Rules for one path add up there, so frames are refused page by
 * page and not for all with exceptions.
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
        const framed = pages.map(({ pathname }) => pathname.replace(/^\//, '')).filter((path) => !isEmbed(path));
        const rules = [
          rule(`${base}*`, ALWAYS),
          ...framed.map((path) => rule(`${base}${path}`, { 'Content-Security-Policy': "frame-ancestors 'none'" })),
          rule(`${base}_astro/*`, { 'Cache-Control': 'public, max-age=31536000, immutable', 'Cross-Origin-Resource-Policy': 'same-origin' }),
          rule(`${base}data/*`, { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }),
        ];
        await writeFile(fileURLToPath(new URL('_headers', dir)), `${rules.join('\n\n')}\n`);
      },
    },
  };
};
