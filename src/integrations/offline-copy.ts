import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { OfflineList } from '#lib/page/offline-list.ts';

/** Pages of the copy: those that a reader would miss. */
const PAGES = ['', 'article/', 'map/', 'timeline/', 'claims/', 'losses/', 'findings/', 'method/', 'terms/', 'data/'] as const;

/** What these pages load: code and fonts by their hash, the land and the panels of the map, icons, and the archive of the data. */
const FOLDERS = ['_astro/', 'geo/', 'parts/'] as const;
const FILES = ['favicon.svg', 'site.webmanifest', 'data/karabakh-record.zip'] as const;

const IS_COPY = /\.(?:br|gz)$/;

/** Path of a file as it is asked for. */
const asked = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

/** Publishes the service worker as /sw.js, and the list of what it may keep as /offline.json. */
export const offlineCopy = (): AstroIntegration => ({
  name: 'offline-copy',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const source = await readFile(new URL('../offline/worker.ts', import.meta.url), 'utf8');
      await writeFile(new URL('sw.js', dir), stripTypeScriptTypes(source, { mode: 'strip' }));

      const listFile = new URL('offline.json', dir);
      const words: OfflineList['words'] = JSON.parse(await readFile(listFile, 'utf8'));
      const inFolders = await Promise.all(
        FOLDERS.map(async (folder) =>
          (await readdir(new URL(folder, dir), { recursive: true, withFileTypes: true }))
            .filter((entry) => entry.isFile() && !IS_COPY.test(entry.name))
            .map((entry) => relative(fileURLToPath(dir), join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
        ),
      );
      const files = [...PAGES.map((page) => `${page}index.html`), ...inFolders.flat(), ...FILES].toSorted();
      const hash = createHash('sha256');
      let bytes = 0;
      for (const file of files) {
        const content = await readFile(new URL(file, dir));
        hash.update(file).update(content);
        bytes += content.byteLength;
      }
      const list: OfflineList = { id: hash.digest('hex').slice(0, 16), bytes, files: files.map(asked), words };
      await writeFile(listFile, JSON.stringify(list));
    },
  },
});
