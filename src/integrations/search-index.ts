import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex } from 'pagefind';
import { parseSearchRecords } from '#lib/page/search-record.ts';

/** Pages of prose, which are indexed whole; everything else is indexed by its records. */
const PROSE = ['article', 'about', 'accessibility', 'method', 'terms'];

/**
 * Pagefind only logs a part of the index that fails to load, and finds less. Readers should know, so that its script throws instead. Source:
 * `_loadGenericChunk` and `loadMeta` in https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind_web_js/lib/coupled_search.ts
 */
const throwLoadErrors = (script: string): string =>
  ['Failed to load the index chunk', 'Failed to load the meta index'].reduce((changed, message) => {
    const [before, after, ...others] = changed.split(`console.error(\`${message}`);
    if (before === undefined || after === undefined || others.length > 0)
      throw new Error(
        `pagefind.js logs "${message}" in another way than Pagefind 1.5.2, expected one console.error. See whether search() rejects by itself now.`,
      );
    return `${before}throw new Error(\`${message}${after}`;
  }, script);

/** Makes the search index after the build, from pages of prose and from records.json, a page that exists only during the build: an integration cannot query content. */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const out = fileURLToPath(dir);
      const recordsFile = `${out}/search/records.json`;
      const records = parseSearchRecords(await readFile(recordsFile, 'utf8'));
      const { index, errors } = await createIndex({ forceLanguage: 'en' });
      if (index === undefined) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
      for (const { url, title, kind, about, content, names, group } of records) {
        await index.addCustomRecord({ url, content, language: 'en', meta: { title, kind, about, names }, filters: { group: [group] } });
      }
      for (const page of PROSE) {
        const { file } = await index.addHTMLFile({ sourcePath: `${page}/index.html`, content: await readFile(`${out}/${page}/index.html`, 'utf8') });
        if (file === null) throw new Error(`The search index could not read ${page}/index.html.`);
      }
      const written = await index.writeFiles({ outputPath: `${out}/pagefind` });
      if (written.errors.length > 0) throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
      const script = `${out}/pagefind/pagefind.js`;
      await writeFile(script, throwLoadErrors(await readFile(script, 'utf8')));
      await Promise.all(
        [recordsFile, ...['component-ui.js', 'component-ui.css'].map((name) => `${out}/pagefind/pagefind-${name}`)].map((file) =>
          rm(file, { force: true }),
        ),
      );
      logger.info(`${records.length} records and ${PROSE.length} pages`);
    },
  },
});
