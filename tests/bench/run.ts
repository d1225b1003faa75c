import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/chromium.ts';
import { lighthouseBench } from './lighthouse.ts';
import { pagesBench } from './pages.ts';
import { serve } from './serve.ts';
import { sliderBench } from './slider.ts';

const PORT = 4398;
const DEBUGGING_PORT = 9398;
const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');

if (!existsSync(join(DIST, '_headers'))) throw new Error('There is no build in dist/. Run "npm run build" first, with no BASE_PATH.');
const server = await serve(DIST, join(ROOT, '.cache/bench'), PORT);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--ignore-certificate-errors', `--remote-debugging-port=${DEBUGGING_PORT}`],
});
try {
  const base = `https://localhost:${PORT}/`;
  console.log('Lighthouse, mobile preset with simulated throttling, median of three runs:');
  console.table(await lighthouseBench(base, DEBUGGING_PORT));
  console.log('A first load with real throttling (1.6 Mbit/s, 150 ms, processor 4x slower), median of three:');
  console.table(await pagesBench(browser, base));
  console.log('Milliseconds of script for one step of the slider of the map:');
  console.table(await sliderBench(browser, base));
} finally {
  await browser.close();
  server.close();
}
