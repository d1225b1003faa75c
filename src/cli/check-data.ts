import { resolve } from 'node:path';
import { checkFolder } from '#dataset/check.ts';
import { count } from '#dataset/english.ts';
import { formatReport } from '#dataset/problem.ts';
import { latestDay } from '#hosting/environment.ts';
import { TABLE_NAMES } from '#tables';

const [, , given] = process.argv;
const folder = given ?? 'content';
const result = checkFolder(folder, { isSite: resolve(folder) === resolve('content'), today: latestDay() });

for (const warning of result.warnings) console.warn(`${warning}\n`);

if (result.problems.length > 0) {
  console.error(formatReport(result.problems));
  process.exitCode = 1;
} else {
  const width = Math.max(...TABLE_NAMES.map((table) => table.length));
  for (const table of TABLE_NAMES) console.log(`${table.padEnd(width)}  ${String(result.counts[table]).padStart(4)}`);
  console.log(`\n${count(result.settlementsCounted, 'settlement')} announced in the war; against the announced totals:`);
  for (const { kind, listed, announced } of result.coverage) {
    console.log(`${kind.padEnd(width)}  ${String(listed).padStart(4)} of ${announced ?? 'an unknown number'}`);
  }
  console.log(`\n${folder}: no problems`);
}
