import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

const NEXT = '.cache/dist-next';
const LAST = '.cache/dist-last';
const DIST = 'dist';

/** Builds beside the last build and puts the new one in its place when it is whole: a build that fails takes nothing away. */
rmSync(NEXT, { recursive: true, force: true });
const { status, error } = spawnSync('astro', ['build', '--outDir', NEXT, ...process.argv.slice(2)], { stdio: 'inherit' });
if (status === 0) {
  rmSync(LAST, { recursive: true, force: true });
  if (existsSync(DIST)) renameSync(DIST, LAST);
  renameSync(NEXT, DIST);
  rmSync(LAST, { recursive: true, force: true });
} else {
  rmSync(NEXT, { recursive: true, force: true });
  if (error !== undefined) console.error(`Astro could not be started (${error.message}). Run "npm ci", then "npm run build".`);
  console.error(
    existsSync(DIST) ? `The build failed. ${DIST}/ is as the last good build left it.` : 'The build failed, and there was none before it.',
  );
  process.exitCode = 1;
}
