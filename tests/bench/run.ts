import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { findChromium } from '../e2e/chromium.ts';
import { sliderBench } from './slider.ts';

const PORT = 4398;
const base = `http://localhost:${PORT}${process.env.BASE_PATH ?? '/'}`;

const isUp = async (): Promise<boolean> => {
  try {
    return (await fetch(base)).ok;
  } catch {
    return false;
  }
};

const server = spawn('astro', ['preview', '--ignore-lock', '--port', String(PORT)], { stdio: 'ignore' });
try {
  for (let tries = 0; !(await isUp()); tries++) {
    if (tries > 100) throw new Error(`Nothing answers at ${base}. Is there a build in dist/? Run "npm run build" first.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  console.table(await sliderBench(browser, base));
  await browser.close();
} finally {
  server.kill();
}
