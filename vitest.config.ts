import { defineConfig } from 'vitest/config';

/** No test measures time: the limits only end what hangs, and leave room for a machine that has other work. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${folder}/**/*.test.ts`] },
});

export default defineConfig({
  test: {
    ...LIMITS,
    reporters: ['default', 'json'],
    projects: [project('unit', 'unit'), project('content', 'content'), project('dist', 'dist')],
  },
});
