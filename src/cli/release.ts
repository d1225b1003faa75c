import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { versionOfArchive } from '#cli/frozen-archive.ts';
import { releaseFiles } from '#cli/release-files.ts';
import { checkFolder } from '#dataset/check.ts';
import { count } from '#dataset/english.ts';
import { formatReport } from '#dataset/problem.ts';
import { latestDay, utcDay } from '#hosting/environment.ts';
import { VERSION_PARTS } from '#lib/record/version.ts';

const FILES = ['package.json', 'package-lock.json', 'CITATION.cff', 'CHANGELOG.md', 'content/data/corrections.json'] as const;

const fail = (message: string): never => {
  console.error(`Nothing was released. ${message}`);
  process.exit(1);
};

const BUILT_ARCHIVE = 'dist/data/karabakh-record.zip';
const RELEASES = 'public/data/releases';

/** Keeps the archive of the build for good, under its version. */
const freeze = (): void => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (!existsSync(BUILT_ARCHIVE)) fail(`There is no ${BUILT_ARCHIVE}. Run "npm run build" first.`);
  const zip = readFileSync(BUILT_ARCHIVE);
  try {
    const built = versionOfArchive(zip);
    if (built !== version)
      fail(`${BUILT_ARCHIVE} is of version ${built}, expected ${version} of package.json: release first, then build, then freeze.`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
  const file = `${RELEASES}/forty-four-days-${version}.zip`;
  if (existsSync(file) && !readFileSync(file).equals(zip))
    fail(`${file} is there with another content. A release is frozen once: raise the version.`);
  mkdirSync(RELEASES, { recursive: true });
  writeFileSync(file, zip);
  console.log(`${file} is frozen. Commit it.`);
  process.exit(0);
};

const [, , given] = process.argv;
if (given === 'archive') freeze();
const part = VERSION_PARTS.find((name) => name === given);
if (part === undefined)
  fail(
    `Expected "npm run release -- ${VERSION_PARTS.join('|')}" or "npm run release -- archive", found ${given === undefined ? 'no part of the version' : JSON.stringify(given)}.`,
  );

const git = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' });
if (git.status !== 0) fail(`git could not say whether all is committed: ${(git.error?.message ?? git.stderr).trim()}`);
if (git.stdout !== '') fail(`These files are not committed. Commit them, or put them back:\n${git.stdout.trimEnd()}`);

const { problems } = checkFolder('content', { isSite: true, today: latestDay() });
if (problems.length > 0) fail(`The dataset has problems:\n\n${formatReport(problems)}`);

const read = (file: string): string => readFileSync(file, 'utf8');
try {
  const { version, changes, files } = releaseFiles(
    { package: read(FILES[0]), lock: read(FILES[1]), citation: read(FILES[2]), changelog: read(FILES[3]), log: read(FILES[4]) },
    part ?? 'patch',
    utcDay(),
  );
  for (const [file, text] of Object.entries(files)) writeFileSync(file, text);
  console.log(`Version ${version}, with ${count(changes, 'entry', 'entries')} of the log since the one before, is in ${FILES.join(', ')}.`);
  console.log(
    `Now: npm run build, npm run release -- archive, npm test, then git add -A, git commit -m "Release ${version}" and git tag v${version}.`,
  );
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
