import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raise } from '#lib/record/version.ts';
import { projectWith, type TemporaryProject } from '../fixtures/temporary-project.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FILES = ['package.json', 'package-lock.json', 'CITATION.cff', 'CHANGELOG.md', 'content/data/corrections.json'];
/** Noon of a day after all entries of the log. */
const DAY = '2030-12-30';
const SECONDS = String(Date.parse(`${DAY}T12:00:00Z`) / 1000);

let project: TemporaryProject;
const git = (...args: readonly string[]): string => spawnSync('git', args, { cwd: project.folder, encoding: 'utf8' }).stdout;
const commit = (): void => {
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'All');
};
const texts = (): string[] => FILES.map((file) => project.read(file));
const release = (...args: readonly string[]) => project.run('src/cli/release.ts', ...args);
const versionOf = (): string => JSON.parse(project.read('package.json')).version;

beforeAll(() => {
  process.env.SOURCE_DATE_EPOCH = SECONDS;
  project = projectWith();
  for (const file of ['package-lock.json', 'CHANGELOG.md', '.gitignore']) project.write(file, readFileSync(resolve(ROOT, file)));
  git('init', '-q');
  commit();
});
afterAll(() => {
  delete process.env.SOURCE_DATE_EPOCH;
  project.remove();
});

describe('npm run release', () => {
  test.each([[[]], [['huge']]])('refuses %j, and says what it takes', async (args) => {
    const before = texts();
    const { status, output } = await release(...args);
    expect([status, output]).toEqual([1, expect.stringContaining('npm run release -- major|minor|patch')]);
    expect(texts()).toEqual(before);
  });
  test('freezes the archive of a build once, and no other under its version', async () => {
    const frozen = `public/data/releases/forty-four-days-${versionOf()}.zip`;
    const keep = existsSync(resolve(project.folder, frozen)) ? project.read(frozen) : null;
    rmSync(resolve(project.folder, 'public/data/releases'), { recursive: true, force: true });
    expect(await release('archive')).toMatchObject({ status: 1, output: expect.stringContaining('npm run build') });
    const sealed = (version: string, sum?: string): Uint8Array => {
      const citation = `version: ${version}\n`;
      const sums = `${sum ?? createHash('sha256').update(citation).digest('hex')}  CITATION.cff\n`;
      return zipSync({ 'karabakh-record': { 'CITATION.cff': strToU8(citation), SHA256SUMS: strToU8(sums) } });
    };
    project.write('dist/data/karabakh-record.zip', sealed(versionOf(), '0'.repeat(64)));
    expect(await release('archive')).toMatchObject({ status: 1, output: expect.stringContaining('SHA256SUMS') });
    project.write('dist/data/karabakh-record.zip', sealed('1.0.0+3'));
    expect(await release('archive')).toMatchObject({ status: 1, output: expect.stringContaining('1.0.0+3') });
    expect(existsSync(resolve(project.folder, frozen))).toBe(false);
    project.write('dist/data/karabakh-record.zip', sealed(versionOf()));
    expect(await release('archive')).toMatchObject({ status: 0 });
    expect(await release('archive')).toMatchObject({ status: 0 });
    project.write(frozen, 'another');
    expect(await release('archive')).toMatchObject({ status: 1, output: expect.stringContaining('frozen once') });
    rmSync(resolve(project.folder, 'public/data/releases'), { recursive: true });
    if (keep !== null) git('checkout', '--', frozen);
  });
  test('refuses files that are not committed, and names them', async () => {
    project.write('content/new.txt', 'new');
    const { status, output } = await release('patch');
    expect([status, output]).toEqual([1, expect.stringContaining('content/new.txt')]);
    spawnSync('rm', [resolve(project.folder, 'content/new.txt')]);
    expect(git('status', '--porcelain')).toBe('');
  });
  test('refuses a dataset with problems, and gives them', async () => {
    const text = project.read('content/data/claims.json');
    project.write('content/data/claims.json', text.replace('"order": 1,', '"order": 0,'));
    commit();
    const { status, output } = await release('patch');
    expect([status, output]).toEqual([1, expect.stringMatching(/content\/data\/claims\.json:\d+:\d+ {2}\$\[\d+\]\.order/)]);
    project.write('content/data/claims.json', text);
    commit();
  });
  test('raises the version in all files, dates it, and the check passes', async () => {
    const before = versionOf();
    const { status, output } = await release('minor');
    expect([status, output]).toEqual([0, expect.stringContaining(`Version ${raise(before, 'minor')}`)]);
    expect(versionOf()).toBe(raise(before, 'minor'));
    expect(git('diff', '--name-only').trim().split('\n')).toEqual(FILES.toSorted());
    expect(project.read('CITATION.cff')).toContain(`date-released: ${DAY}`);
    expect(project.read('CHANGELOG.md')).toContain(`## ${versionOf()}, 30 December 2030`);
    expect(JSON.parse(project.read('content/data/corrections.json')).at(-1)).toMatchObject({ kind: 'released', date: DAY, version: versionOf() });
    expect((await project.run('src/cli/check-data.ts')).output).toContain('no problems');
  });
});
