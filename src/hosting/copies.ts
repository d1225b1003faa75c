import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|css|js|mjs|json|geojson|csv|svg|xml|txt|ics|jsonld|webmanifest|bib|ris|md|cff)$/;

/** Text that would not shrink enough for a copy to be worth a request's headers. */
const LEAST_BYTES = 200;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const CODINGS = [
  {
    ending: '.br',
    pack: (bytes: Uint8Array) =>
      brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  },
  { ending: '.gz', pack: (bytes: Uint8Array) => zip(bytes, { level: 9 }) },
] as const;

/** As many as zlib works on at once (UV_THREADPOOL_SIZE is 4 where nothing else is said). */
const AT_ONCE = 4;

/** Files of a build that get a copy. */
export const textFiles = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/**
 * Writes a `.br` and a `.gz` file beside every text file of a build, for hosts that send such copies. Those of files that did not change since the last
 * build come from the cache, which holds the copies of one build.
 */
export const writeCopies = async (
  folder: string,
  cache: string,
): Promise<{ readonly files: number; readonly bytes: number; readonly packed: number }> => {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const used = new Set<string>();
  const totals = { files: 0, bytes: 0, packed: 0 };
  const queue = await textFiles(folder);
  const work = async (): Promise<void> => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const bytes = await readFile(file);
      if (bytes.length < LEAST_BYTES) continue;
      const hash = createHash('sha256').update(bytes).digest('hex');
      totals.files++;
      totals.bytes += bytes.length;
      for (const { ending, pack } of CODINGS) {
        const name = `${hash}${ending}`;
        const kept = join(cache, name);
        if (!known.has(name) && !used.has(name)) {
          // Written whole under another name first: a build that is stopped leaves no half copy in the cache.
          await writeFile(`${kept}.part`, await pack(bytes));
          await rename(`${kept}.part`, kept);
        }
        used.add(name);
        await copyFile(kept, `${file}${ending}`);
        if (ending === '.br') totals.packed += (await readFile(kept)).length;
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await Promise.all([...known].filter((name) => !used.has(name)).map((name) => rm(join(cache, name), { force: true })));
  return totals;
};
