import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** No test measures time: the limits only end what hangs, and leave room for a machine that has other work. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

const fixture = (file: string): string => resolve(import.meta.dirname, 'tests/fixtures', file);

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${folder}/**/*.test.ts`] },
});

export default defineConfig({
  // What only a build by Astro has.
  resolve: { alias: { 'astro:content': fixture('astro-content.ts'), 'astro:env/server': fixture('astro-env.ts') } },
  test: {
    ...LIMITS,
    reporters: ['default', 'json'],
    projects: [project('unit', 'unit'), project('content', 'content'), project('dist', 'dist')],
  },
});
