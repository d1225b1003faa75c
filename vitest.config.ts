import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, include: [`tests/${folder}/**/*.test.ts`] },
});

export default defineConfig({
  test: {
    testTimeout: 30_000,
    reporters: ['default', 'json'],
    projects: [project('unit', 'unit'), project('content', 'content'), project('dist', 'dist')],
  },
});
