import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** The files of a content folder, on disk or in memory. Paths are relative to the folder, with forward slashes. */
export interface ContentFiles {
  /** Name of the folder, which reports put before every path. */
  readonly name: string;
  /** Whether there is such a folder. */
  hasFolder(path: string): boolean;
  /** All files below the folder, sorted; none where there is no folder. */
  list(): readonly string[];
  /** Bytes of a file. Throws as `node:fs` does where it cannot be read. */
  read(path: string): Uint8Array;
}

/** Larger than the largest file of the content by far; a larger one would hold the check up without a word. */
const MOST_BYTES = 16_000_000;

/** Bytes of a regular file. Throws for what has no end or gives no bytes, such as a pipe or a device, before it is opened. */
const readRegularFile = (path: string): Uint8Array => {
  const entry = statSync(path);
  if (!entry.isFile() && !entry.isDirectory()) throw Object.assign(new Error(`no regular file: ${path}`), { code: 'a pipe, socket or device' });
  if (entry.size > MOST_BYTES)
    throw Object.assign(new Error(`too large: ${path}`), {
      code: `${Math.ceil(entry.size / 1_000_000)} MB, where ${MOST_BYTES / 1_000_000} MB are read at most`,
    });
  return readFileSync(path);
};

/** Whether there is a folder; false where a link leads nowhere or to itself. */
const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** All files below a folder. A folder with the name of a file is listed as one, and so is a link back to a folder above: both are reported as what cannot be read. */
const filesBelow = (folder: string, above: readonly string[]): readonly string[] => {
  const here = [...above, realpathSync(folder)];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return isFolder(path) && !/\.(?:mdx|json)$/.test(name) && !here.includes(realpathSync(path)) ? filesBelow(path, here) : [path];
  });
};

/** The files of a folder on disk. */
export const filesOnDisk = (folder: string): ContentFiles => {
  const root = resolve(folder);
  return {
    name: basename(root),
    hasFolder: (path) => isFolder(join(root, path)),
    list: () => {
      try {
        return filesBelow(root, [])
          .map((path) => path.slice(root.length + 1).replaceAll('\\', '/'))
          .sort();
      } catch {
        return [];
      }
    },
    read: (path) => readRegularFile(join(root, path)),
  };
};

/** The files of a folder with some of them replaced, added, or (null) taken away, by path. Nothing is written. */
export const overlaid = (base: ContentFiles, changes: Readonly<Record<string, string | Uint8Array | null>>): ContentFiles => ({
  name: base.name,
  hasFolder: (path) => base.hasFolder(path),
  list: () => [...new Set([...base.list(), ...Object.keys(changes)])].filter((path) => changes[path] !== null).sort(),
  read: (path) => {
    const change = Object.hasOwn(changes, path) ? changes[path] : undefined;
    if (change === undefined) return base.read(path);
    if (change === null) throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
    return typeof change === 'string' ? new TextEncoder().encode(change) : change;
  },
});
