import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/chromium.ts';
import { pagesBench } from './pages.ts';
import { serve } from './serve.ts';
import { sliderBench } from './slider.ts';

const PORT = 4398;
const DIST = resolve(import.meta.dirname, '../../dist');

if (!existsSync(`${DIST}/index.html`)) throw new Error('There is no build in dist/. Run "npm run build" first, with no BASE_PATH.');
const server = await serve(DIST, PORT);
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
try {
  const base = `http://localhost:${PORT}/`;
  console.table(await pagesBench(browser, base));
  console.log('Milliseconds of script for one step of the slider of the map:');
  console.table(await sliderBench(browser, base));
} finally {
  await browser.close();
  server.close();
}
