import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Characters of paths that URLs give another meaning; the tools of the build read paths as URLs in places (vite#13923, astro). */
const MISREAD = /[%#?\\\p{Cc}]/u;

/** Why nothing can be built in a folder of this path; null where it can. */
export const faultOfPath = (folder: string): string | null => {
  const [character] = MISREAD.exec(folder) ?? [];
  return character === undefined
    ? null
    : `The path of this folder has ${JSON.stringify(character)} in it, which the build would misread: ${folder}\nMove or rename the folder; spaces and letters of all alphabets are fine.`;
};

/** What a fault of the disk means for who builds; null for another fault. */
export const sentenceOf = (error: unknown, place: string): string | null => {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no space left for ${place}. Free some, then run "npm run build" again.`;
    case 'EFBIG':
      return `The system does not let files of the build grow that large, in ${place}. Raise the limit (ulimit -f), then run "npm run build" again.`;
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return `${place} cannot be written: ${codeOf(error) === 'EROFS' ? 'its file system is read-only' : 'you may not write there'}. A build needs both the project folder and .cache/ in it.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${place} is in the way: it should be a folder, or not be there.`;
    default:
      return null;
  }
};

/** Bytes that are written to see whether there is space: a small part of a build, which is enough to meet a full disk. */
const PROBE_BYTES = 4_000_000;

/** Writes and deletes a file. Throws what a build would meet later. */
export const probe = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `.probe-${process.pid}`);
  try {
    const descriptor = openSync(file, 'w');
    try {
      const bytes = Buffer.alloc(PROBE_BYTES, 1);
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } finally {
    rmSync(file, { force: true });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

/** A lock without a number is one that is being written, unless it is older than this. */
const YOUNG_MS = 5_000;

/**
 * Takes the lock of a build: a file with the number of its process. Gives the number of another living process that holds it, 0 where another is just
 * taking it, and null where it was taken.
 */
export const takeLock = (file: string): number | null => {
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return null;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  const holder = Number(readFileSync(file, 'utf8'));
  const isHeld = holder > 0 ? isAlive(holder) : Date.now() - statSync(file).mtimeMs < YOUNG_MS;
  if (isHeld) return holder > 0 ? holder : 0;
  // It was left by a build that was killed.
  rmSync(file, { force: true });
  return takeLock(file);
};

/** Moves a folder, also to another file system: it is copied beside its goal first, so that the goal is whole or not there. */
export const moveFolder = (from: string, to: string): void => {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    const beside = `${to}-next`;
    rmSync(beside, { recursive: true, force: true });
    cpSync(from, beside, { recursive: true, preserveTimestamps: true });
    renameSync(beside, to);
    rmSync(from, { recursive: true, force: true });
  }
};

/** Puts a new folder in the place of an old one, which stays where it is until the new one is on the same file system. */
export const replaceFolder = (next: string, place: string): void => {
  const ready = `${place}-ready`;
  const last = `${place}-last`;
  for (const left of [ready, last]) rmSync(left, { recursive: true, force: true });
  moveFolder(next, ready);
  if (existsSync(place)) renameSync(place, last);
  renameSync(ready, place);
  rmSync(last, { recursive: true, force: true });
};
