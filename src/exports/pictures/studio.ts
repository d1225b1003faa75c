import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PictureElement } from '#exports/pictures/element.ts';
import { dependencies } from '#project/package.json';

export interface PictureJob {
  readonly index: number;
  readonly element: PictureElement;
}

interface Drawn {
  readonly index: number;
  readonly png: Uint8Array<ArrayBuffer>;
}

const CACHE = '.cache/pictures';
const WORKER = 'src/exports/pictures/worker.ts';
/** What decides how an element looks besides itself. */
const TOOLS = JSON.stringify([dependencies.satori, dependencies['@resvg/resvg-js'], dependencies.sharp, dependencies['@fontsource/source-serif-4']]);

const keyOf = (element: PictureElement): string => createHash('sha256').update(TOOLS).update(JSON.stringify(element)).digest('hex').slice(0, 32);

const readCached = async (key: string): Promise<Uint8Array<ArrayBuffer> | null> => {
  try {
    return new Uint8Array(await readFile(join(CACHE, `${key}.png`)));
  } catch {
    return null;
  }
};

/** Written beside its place and moved there, so that a build that ends early leaves no half of a picture. */
const keep = async (key: string, png: Uint8Array): Promise<void> => {
  const part = join(CACHE, `${key}.${process.pid}.part`);
  await writeFile(part, png);
  await rename(part, join(CACHE, `${key}.png`));
};

/** Draws in threads, as many as there are processors; each gets a new job when it has done one. */
const drawAll = (jobs: readonly PictureJob[], take: (drawn: Drawn) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const waiting = [...jobs];
    let open = jobs.length;
    const workers = Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () => new Worker(join(process.cwd(), WORKER)));
    const stop = (): void => {
      for (const worker of workers) void worker.terminate();
    };
    for (const worker of workers) {
      const next = (): void => {
        const job = waiting.shift();
        if (job !== undefined) worker.postMessage(job);
      };
      worker.on('message', (drawn: Drawn) => {
        take(drawn);
        open -= 1;
        if (open > 0) return next();
        stop();
        resolve();
      });
      worker.on('error', (error) => {
        stop();
        reject(error);
      });
      next();
    }
    if (open === 0) resolve();
  });

/** Pictures by name. Those whose elements did not change since an earlier build come from the cache, which holds the pictures of one build. */
export const drawPictures = async (elements: ReadonlyMap<string, PictureElement>): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> => {
  await mkdir(CACHE, { recursive: true });
  const wanted = [...elements].map(([name, element], index) => ({ index, name, element, key: keyOf(element) }));
  const found = await Promise.all(wanted.map(async ({ name, key }) => [name, await readCached(key)] as const));
  const pictures = new Map(found.flatMap(([name, png]) => (png === null ? [] : [[name, png] as const])));
  const kept: Promise<void>[] = [];
  await drawAll(
    wanted.filter(({ name }) => !pictures.has(name)).map(({ index, element }) => ({ index, element })),
    ({ index, png }) => {
      const job = wanted[index];
      if (job === undefined) return;
      pictures.set(job.name, png);
      kept.push(keep(job.key, png));
    },
  );
  await Promise.all(kept);
  const used = new Set(wanted.map(({ key }) => `${key}.png`));
  const old = (await readdir(CACHE)).filter((file) => file.endsWith('.png') && !used.has(file));
  await Promise.all(old.map((file) => rm(join(CACHE, file), { force: true })));
  return pictures;
};
