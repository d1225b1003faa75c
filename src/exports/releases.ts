import { existsSync, readdirSync, statSync } from 'node:fs';
import { compareVersions } from '#lib/record/version.ts';

const FOLDER = 'public/data/releases';

/** A frozen archive of a release, which `npm run release -- archive` put there. */
export interface FrozenRelease {
  readonly version: string;
  readonly path: string;
  readonly bytes: number;
}

/** All frozen archives, the newest first. */
export const frozenReleases = (): readonly FrozenRelease[] =>
  (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
    .flatMap((file) => {
      const version = /^forty-four-days-(\d+\.\d+\.\d+)\.zip$/.exec(file)?.[1];
      return version === undefined ? [] : [{ version, path: `releases/${file}`, bytes: statSync(`${FOLDER}/${file}`).size }];
    })
    .toSorted((a, b) => compareVersions(b.version, a.version));
