import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/e2e/chromium.ts';

const PORT = Number(process.env.TEST_PORT ?? 4399);
const base = `${(process.env.BASE_PATH ?? '').replace(/\/+$/, '')}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // No test measures time: the limits only end what hangs, and leave room for a machine that has other work.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}${base}`,
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    launchOptions: {
      executablePath: await findChromium(),
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'npm run --silent preview',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}${base}`,
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
