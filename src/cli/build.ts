import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '#dataset/english.ts';
import { checkBuiltSite, formatBuiltFaults } from '#hosting/built-site.ts';
import { writeCopies } from '#hosting/copies.ts';
import { loadEnvironment } from '#hosting/environment.ts';

const NEXT = '.cache/dist-next';
const LAST = '.cache/dist-last';
const DIST = 'dist';
const COPIES = '.cache/copies';
/** Leaves out the compressed copies, for tests that do not look at them. */
const NO_COPIES = '--no-copies';

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

const fail = (message: string): never => {
  rmSync(NEXT, { recursive: true, force: true });
  console.error(message);
  console.error(
    existsSync(DIST) ? `The build failed. ${DIST}/ is as the last good build left it.` : 'The build failed, and there was none before it.',
  );
  process.exit(1);
};

/** The text of the content, with one space in the place of white space; front matter, JSON and Markdown as they are typed. */
const content = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:json|mdx)$/.test(file) && !file.startsWith('geo'))
  .map((file) => readFileSync(join('content', file), 'utf8').replace(/\s+/g, ' '))
  .join(' ');
const isContent = (words: string): boolean => content.includes(words);

const environment = (() => {
  try {
    return loadEnvironment();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
})();

/** Builds beside the last build, looks at the result, and puts it in the place of the last one when it is whole: a build that fails takes nothing away. */
rmSync(NEXT, { recursive: true, force: true });
const given = process.argv.slice(2);
const { status, error } = spawnSync('astro', ['build', '--outDir', NEXT, ...given.filter((option) => option !== NO_COPIES)], { stdio: 'inherit' });
if (error !== undefined) fail(`Astro could not be started (${error.message}). Run "npm ci", then "npm run build".`);
if (status !== 0) fail('');

const faults = checkBuiltSite(NEXT, { base: environment.basePath, siteUrl: environment.siteUrl, isContent });
if (faults.length > 0) fail(`${count(faults.length, 'fault')} in the built files.\n\n${formatBuiltFaults(faults)}\n`);

if (!given.includes(NO_COPIES)) {
  const { files, bytes, packed } = await writeCopies(NEXT, COPIES);
  console.log(`Compressed copies of ${count(files, 'text file')}: ${inMegabytes(bytes)} of text, ${inMegabytes(packed)} with brotli`);
}

rmSync(LAST, { recursive: true, force: true });
if (existsSync(DIST)) renameSync(DIST, LAST);
renameSync(NEXT, DIST);
rmSync(LAST, { recursive: true, force: true });
