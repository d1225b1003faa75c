import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { parse } from 'node-html-parser';
import { siteHandler } from '../../src/hosting/server.ts';
import { findChromium } from '../e2e/chromium.ts';
import { type Sizes, syntheticContent } from '../fixtures/synthetic-content.ts';
import { projectWith } from '../fixtures/temporary-project.ts';
import { sliderBench } from './slider.ts';
import { usableBench } from './usable.ts';

const PORT = 4397;
const LARGEST = 5;

/** The real rows, then the sizes that the record may grow to; these differ in settlements alone, so that what each of them costs can be seen. */
const SIZES: readonly (Sizes | null)[] = [
  null,
  { settlements: 303, events: 1_000, sources: 2_000 },
  { settlements: 1_000, events: 1_000, sources: 2_000 },
  { settlements: 3_000, events: 1_000, sources: 2_000 },
];

const round = (value: number): number => Math.round(value * 10) / 10;
const kB = (bytes: number): number => Math.round(bytes / 1000);

const largestPages = (dist: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => ({ file, html: readFileSync(join(dist, file)) }))
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, LARGEST)
    .map(({ file, html }) => ({
      page: `/${file.replace('index.html', '')}`,
      'kB raw': kB(html.length),
      'kB brotli': kB(brotliCompressSync(html).length),
      elements: parse(String(html)).querySelectorAll('*').length,
    }));

const browse = async (dist: string, hasSlider: boolean): Promise<void> => {
  const server = createServer(siteHandler({ folder: dist, base: '/' }));
  await new Promise<void>((listening) => server.listen(PORT, 'localhost', listening));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  try {
    console.table(await usableBench(browser, `http://localhost:${PORT}/`));
    if (hasSlider) console.table(await sliderBench(browser, `http://localhost:${PORT}/`));
  } finally {
    await browser.close();
    server.close();
  }
};

const builds = [];
for (const sizes of SIZES) {
  const project = projectWith(sizes === null ? {} : syntheticContent(sizes));
  try {
    const { status, output, seconds, cpuSeconds, peakMiB } = await project.build();
    if (status !== 0) throw new Error(output);
    const dist = join(project.folder, 'dist');
    const rows = sizes === null ? 'the real ones' : `${sizes.settlements} settlements, ${sizes.events} events, ${sizes.sources} sources`;
    console.log(`\n${rows}`);
    builds.push({ rows, 'build s': round(seconds), 'of processors s': round(cpuSeconds), 'peak MiB': peakMiB });
    console.table(largestPages(dist));
    await browse(dist, sizes === SIZES.at(-1));
  } finally {
    project.remove();
  }
}
console.table(builds);
