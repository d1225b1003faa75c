import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** No test measures time: the limits only end what hangs, and leave room for a machine that has other work. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

const fixture = (file: string): string => resolve(import.meta.dirname, 'tests/fixtures', file);

const VIEWS = 'tests/unit/view-*.test.ts';

export default defineConfig({
  // What only a build by Astro has.
  resolve: { alias: { 'astro:content': fixture('astro-content.ts'), 'astro:env/server': fixture('astro-env.ts') } },
  test: {
    ...LIMITS,
    // By itself Vitest leaves one processor free, which is half of a machine with two.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    projects: [
      // Pure functions keep nothing, so their tests can share one set of modules: most of their time is loading these.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], exclude: [VIEWS], isolate: false } },
      // Views are made once per set of modules, so each file of tests has a set of its own.
      { extends: true, test: { name: 'unit-views', include: [VIEWS] } },
      { extends: true, test: { name: 'content', include: ['tests/content/**/*.test.ts'] } },
      // Every test of the build reads the same pages, which are parsed once.
      { extends: true, test: { name: 'dist', include: ['tests/dist/**/*.test.ts'], isolate: false } },
    ],
  },
});
