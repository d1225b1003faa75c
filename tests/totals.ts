import { existsSync, readFileSync } from 'node:fs';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const number = (value: unknown, key: string): number => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'number' ? found : 0;
};

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const vitest = (report: unknown): Counts => ({
  passed: number(report, 'numPassedTests'),
  failed: number(report, 'numFailedTests') + number(report, 'numPendingTests'),
});

const playwright = (report: unknown): Counts => {
  const stats: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, 'stats') : null;
  return { passed: number(stats, 'expected'), failed: number(stats, 'unexpected') + number(stats, 'flaky') + number(stats, 'skipped') };
};

/** A run that left no report did not get to its end, and counts as one failure. */
const runs = [
  { file: '.cache/reports/source.json', count: vitest },
  { file: '.cache/reports/dist.json', count: vitest },
  { file: '.cache/reports/e2e.json', count: playwright },
].map(({ file, count }) => {
  const report = read(file);
  return report === null ? { passed: 0, failed: 1 } : count(report);
});

const passed = runs.reduce((sum, run) => sum + run.passed, 0);
const failed = runs.reduce((sum, run) => sum + run.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
