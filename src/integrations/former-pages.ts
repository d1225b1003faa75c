import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesOnDisk } from '#dataset/files.ts';
import { readFolder } from '#dataset/folder.ts';
import { formerPaths, type Move } from '#dataset/former-paths.ts';
import { lastChange } from '#dataset/last-change.ts';
import { joinBase } from '#lib/urls.ts';

/**
 * Pages at the URLs that rows had before: writes `_redirects` for hosts that read it, such as Netlify and Cloudflare Pages, and tells the sitemap which
 * pages these are. Elsewhere the pages themselves lead on.
 */
export const formerPages = (): {
  readonly integration: AstroIntegration;
  readonly has: (url: string) => boolean;
  /** Day of the last change of the record, for the sitemap. */
  readonly lastChange: () => string | null;
} => {
  let moves: readonly Move[] = [];
  let changed: string | null = null;
  return {
    has: (url) => moves.some(({ from }) => new URL(url).pathname === from),
    lastChange: () => changed,
    integration: {
      name: 'former-pages',
      hooks: {
        'astro:config:done': ({ config }) => {
          const folder = readFolder(filesOnDisk(fileURLToPath(new URL('./content/', config.root))));
          changed = lastChange(folder);
          moves = formerPaths(folder).map(({ from, to }) => ({ from: joinBase(config.base, from), to: joinBase(config.base, to) }));
        },
        'astro:build:done': async ({ dir }) => {
          if (moves.length > 0) await writeFile(new URL('_redirects', dir), moves.map(({ from, to }) => `${from} ${to} 301\n`).join(''));
        },
      },
    },
  };
};
