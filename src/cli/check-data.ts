import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { misuse, sentenceOfArgs } from '#cli/misuse.ts';
import { checkFolder } from '#dataset/check.ts';
import { count } from '#dataset/english.ts';
import { formatReport, type Problem } from '#dataset/problem.ts';
import { latestDay } from '#hosting/environment.ts';
import { TABLE_NAMES } from '#tables';

const HELP = `Checks a content folder, and says all that is wrong with it at once.

  npm run check:data -- [options] [folder]     the folder is "content" where none is named

  --json    writes one JSON object: folder, ok, errors, warnings, counts. Each error and warning has file, line, column, path, found, expected, nearest.
  --help    writes this

Errors stop a build, warnings do not. The exit code is 0 without errors, 1 with some, and 2 where the command cannot be understood.
With --json, "npm run check:data --silent -- --json" keeps the lines of npm out of the output.`;

const refuse = (sentence: string): never => misuse('check:data', sentence);

const given = (() => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    return refuse(sentenceOfArgs(error));
  }
})();

if (given.values.help) {
  console.log(HELP);
  process.exit();
}

const { positionals } = given;
if (positionals.length > 1) refuse(`Expected one folder, found ${positionals.map((name) => JSON.stringify(name)).join(', ')}.`);
const [folder = 'content'] = positionals;
if (folder.trim() === '') refuse('Expected the name of a folder, found nothing but quotes.');
if (statSync(folder, { throwIfNoEntry: false })?.isFile() === true)
  refuse(`Expected a folder with data/*.json, found the file ${JSON.stringify(folder)}.`);

const result = checkFolder(folder, { isSite: resolve(folder) === resolve('content'), today: latestDay() });
const { problems, warnings } = result;

const toJson = ({ file, line, column, path, value, expected, nearest }: Problem) => ({ file, line, column, path, found: value, expected, nearest });

const writeCounts = (): void => {
  const width = Math.max(...TABLE_NAMES.map((table) => table.length));
  for (const table of TABLE_NAMES) console.log(`${table.padEnd(width)}  ${String(result.counts[table]).padStart(4)}`);
  console.log(`\n${count(result.settlementsCounted, 'settlement')} announced in the war; against the announced totals:`);
  for (const { kind, listed, announced } of result.coverage) {
    console.log(`${kind.padEnd(width)}  ${String(listed).padStart(4)} of ${announced ?? 'an unknown number'}`);
  }
  console.log(`\n${folder}: no problems`);
};

if (given.values.json) {
  console.log(
    JSON.stringify(
      { folder, ok: problems.length === 0, errors: problems.map(toJson), warnings: warnings.map(toJson), counts: result.counts },
      null,
      2,
    ),
  );
} else {
  if (warnings.length > 0) console.warn(`${formatReport(warnings, 'warning')}\n`);
  if (problems.length > 0) console.error(formatReport(problems));
  else writeCounts();
}
if (problems.length > 0) process.exitCode = 1;
