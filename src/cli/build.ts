import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { faultOfPath, probe, replaceFolder, sentenceOf, takeLock } from '#cli/build-places.ts';
import { whenParentEnds } from '#cli/parent.ts';
import { checkFolder } from '#dataset/check.ts';
import { count } from '#dataset/english.ts';
import { filesOnDisk } from '#dataset/files.ts';
import { formatReport } from '#dataset/problem.ts';
import { checkBuiltSite, formatBuiltFaults } from '#hosting/built-site.ts';
import { writeCopies } from '#hosting/copies.ts';
import { latestDay, loadEnvironment } from '#hosting/environment.ts';

const CACHE = '.cache';
const NEXT = `${CACHE}/dist-next`;
const LOCK = `${CACHE}/build.lock`;
const DIST = 'dist';
const COPIES = `${CACHE}/copies`;
/** Leaves out the compressed copies, for tests that do not look at them. */
const NO_COPIES = '--no-copies';

const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Ends without touching what another build made. */
const refuse = (message: string): never => {
  if (message !== '') console.error(message);
  console.error(
    existsSync(DIST) ? `The build failed. ${DIST}/ is as the last good build left it.` : 'The build failed, and there was none before it.',
  );
  process.exit(1);
};

const clear = (): void => {
  rmSync(NEXT, { recursive: true, force: true });
  rmSync(LOCK, { force: true });
};

const fail = (message: string): never => {
  clear();
  return refuse(message);
};

/** Runs a step; a fault of the disk ends the build with a sentence. */
const onDisk = <T>(place: string, end: (message: string) => never, step: () => T): T => {
  try {
    return step();
  } catch (error) {
    const sentence = sentenceOf(error, place);
    if (sentence === null) throw error;
    return end(sentence);
  }
};

/** What is wrong with the disk, if that is why a step failed. */
const diskFault = (): string => {
  for (const place of [CACHE, '.']) {
    try {
      probe(place);
    } catch (error) {
      return sentenceOf(error, place === '.' ? 'the project folder' : `${place}/`) ?? '';
    }
  }
  return '';
};

/** The text of the content, with one space in the place of white space; front matter, JSON and Markdown as they are typed. */
const textOfContent = (): string => {
  const files = filesOnDisk('content');
  return files
    .list()
    .filter((file) => /\.(?:json|mdx)$/.test(file) && !file.startsWith('geo'))
    .map((file) => new TextDecoder().decode(files.read(file)).replace(/\s+/g, ' '))
    .join(' ');
};

/** Ends a running step; there is none before and after Astro. */
let endStep: (() => void) | null = null;
/** Ends the build once its step has ended, so that nothing writes behind it. */
let stoppedBy: string | null = null;
const stop = (reason: string): void => {
  if (endStep === null) fail(reason);
  stoppedBy = reason;
  endStep?.();
};

/** Runs Astro until it ends, or is ended with the build. */
const runAstro = (options: readonly string[]): Promise<{ readonly status: number | null; readonly error: Error | null }> =>
  new Promise((done) => {
    const astro = spawn('astro', ['build', '--outDir', NEXT, ...options], { stdio: 'inherit' });
    endStep = () => astro.kill('SIGTERM');
    const end = (status: number | null, error: Error | null): void => {
      endStep = null;
      if (stoppedBy !== null) fail(stoppedBy);
      done({ status, error });
    };
    astro.on('error', (error) => end(null, error));
    astro.on('exit', (status) => end(status, null));
  });

const misread = faultOfPath(process.cwd());
if (misread !== null) refuse(misread);

const environment = (() => {
  try {
    return loadEnvironment();
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
})();

const holder = onDisk(`${CACHE}/`, refuse, () => takeLock(LOCK));
if (holder !== null)
  refuse(
    `Another build${holder > 0 ? ` (process ${holder})` : ''} is running in this folder. Wait until it has ended; if there is none, delete ${LOCK}, which one that was killed has left.`,
  );

for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.on(name, () => stop(`Stopped by ${name}.`));
whenParentEnds(() => stop('What started this build is gone, so the build ended too.'));

const full = diskFault();
if (full !== '') fail(full);

// Before any tool of the build reads a file that has no end.
const { problems } = checkFolder('content', { isSite: true, today: latestDay() });
if (problems.length > 0) fail(`The dataset has problems, so nothing was built.\n\n${formatReport(problems)}`);

/** Builds beside the last build, looks at the result, and puts it in the place of the last one when it is whole: a build that fails takes nothing away. */
rmSync(NEXT, { recursive: true, force: true });
const given = process.argv.slice(2);
const { status, error } = await runAstro(given.filter((option) => option !== NO_COPIES));
if (error !== null) fail(`Astro could not be started (${error.message}). Run "npm ci", then "npm run build".`);
if (status !== 0) fail(diskFault());

const content = textOfContent();
const faults = checkBuiltSite(NEXT, {
  base: environment.basePath,
  siteUrl: environment.siteUrl,
  isContent: (words) => content.includes(words),
});
if (faults.length > 0) fail(`${count(faults.length, 'fault')} in the built files.\n\n${formatBuiltFaults(faults)}\n`);

try {
  if (!given.includes(NO_COPIES)) {
    const { files, bytes, packed } = await writeCopies(NEXT, COPIES);
    console.log(`Compressed copies of ${count(files, 'text file')}: ${inMegabytes(bytes)} of text, ${inMegabytes(packed)} with brotli`);
  }
  replaceFolder(NEXT, DIST);
} catch (fault) {
  fail(sentenceOf(fault, 'the built files') ?? (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)));
}
rmSync(LOCK, { force: true });
// The parent is watched no longer, and nothing else is left to do.
process.exit();
