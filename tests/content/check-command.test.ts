import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Loose, rowsOf } from '../fixtures/edited-content.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const HINT = '"npm run check:data -- --help" says what there is.\n';

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check-data.ts', ...args], { cwd: REPOSITORY, encoding: 'utf8' });
  return { status, stdout, stderr };
};

const problem = z.strictObject({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
  path: z.string(),
  found: z.string(),
  expected: z.string(),
  nearest: z.nullable(z.string()),
});
const output = z.strictObject({
  folder: z.string(),
  ok: z.boolean(),
  errors: z.array(problem),
  warnings: z.array(problem),
  counts: z.record(z.string(), z.int()),
});

let folder = '';
const write = (edit: (rows: Loose[]) => void): void => {
  const rows = rowsOf('claims');
  edit(rows);
  writeFileSync(join(folder, 'data/claims.json'), JSON.stringify(rows));
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'checked-'));
  cpSync(join(REPOSITORY, 'content'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run check:data', () => {
  test.each(['--help', '-h'])('%s says what there is', (option) => {
    const { status, stdout, stderr } = run(option);
    expect([status, stderr]).toEqual([0, '']);
    for (const word of ['--json', '--help', 'exit code']) expect(stdout).toContain(word);
  });
  test.each<[readonly string[], string]>([
    [['--jason'], "Unknown option '--jason'."],
    [['content', 'other'], 'Expected one folder, found "content", "other".'],
    [[''], 'Expected the name of a folder, found nothing but quotes.'],
    [['package.json'], 'Expected a folder with data/*.json, found the file "package.json".'],
    [['--json=yes'], "Option '--json' does not take an argument."],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence} ${HINT}` });
  });
  test('a folder that is not there is said to be none', () => {
    const { status, stderr } = run('nowhere');
    expect(status).toBe(1);
    expect(stderr).toContain('(no such folder)');
  });
  test('a warning is printed, and the exit code is 0', () => {
    write((rows) => (rows[0].note = 'TODO'));
    const { status, stdout, stderr } = run(folder);
    expect(status).toBe(0);
    expect(stderr).toMatch(
      /data\/claims\.json:\d+:\d+ {2}\$\[0\]\.note {2}\(warning\)\n {2}found {5}"TODO"\n {2}expected {2}a text that is finished/,
    );
    expect(stderr.trimEnd()).toMatch(/\d+ warnings? in \d+ files?$/);
    expect(stdout).toContain('no problems');
  });
  test('--json writes errors and warnings apart, and the exit code is 1', () => {
    write((rows) => Object.assign(rows[0], { note: 'TODO', brief: 'a\u200Bb' }));
    const { status, stdout, stderr } = run('--json', folder);
    expect([status, stderr]).toEqual([1, '']);
    const { ok, errors, warnings, counts } = output.parse(JSON.parse(stdout));
    expect(ok).toBe(false);
    expect(errors).toEqual([expect.objectContaining({ path: '$[0].brief', found: expect.stringContaining('U+200B') })]);
    expect(warnings).toContainEqual(expect.objectContaining({ path: '$[0].note', found: '"TODO"' }));
    expect(counts.claims).toBe(rowsOf('claims').length);
  });
  test('--json writes the same object where all is well', () => {
    writeFileSync(join(folder, 'data/claims.json'), readFileSync(join(REPOSITORY, 'content/data/claims.json')));
    const { status, stdout } = run('--json', folder);
    expect([status, output.parse(JSON.parse(stdout)).ok]).toEqual([0, true]);
  });
});
