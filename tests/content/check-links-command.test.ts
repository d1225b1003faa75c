import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkLinks } from '#cli/links/run.ts';
import type { Outcome } from '#cli/links/visit.ts';
import { linkReport, type Visit } from '#schemas/link-report.ts';
import { rowsOf } from '../fixtures/edited-content.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const COMMAND = join(REPOSITORY, 'src/cli/check-links.ts');
const HINT = '"npm run check:links -- --help" says what there is.\n';

let project = '';
const content = (): string => join(project, 'content');
const reportFile = (): string => join(content(), 'link-report.json');
const readReport = (): Visit[] => linkReport.parse(JSON.parse(readFileSync(reportFile(), 'utf8')));
const writeReport = (value: unknown): void => writeFileSync(reportFile(), JSON.stringify(value));

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'links-'));
  cpSync(join(REPOSITORY, 'content'), content(), { recursive: true });
});
beforeEach(() => writeReport([]));
afterAll(() => rmSync(project, { recursive: true }));

describe('the report', () => {
  const GOOD: Outcome = { kind: 'visited', status: 200 };
  interface Run {
    readonly visit: (url: string) => Promise<Outcome>;
    readonly today?: string;
    readonly days?: number;
    readonly limit?: number;
    readonly signal?: AbortSignal;
    readonly saveEvery?: number;
  }
  const run = async ({ visit, today = '2026-11-28', days = 30, limit = 12, signal = new AbortController().signal, saveEvery = 5 }: Run) => {
    const said: string[] = [];
    const code = await checkLinks({ folder: content(), today, days, limit, visit, signal, saveEvery, hosts: 1, say: (line) => said.push(line) });
    return { code, said: said.join('\n') };
  };

  test('is of originals, archives and copies alike', async () => {
    const asked = new Set<string>();
    await run({
      limit: Number.POSITIVE_INFINITY,
      saveEvery: 10_000,
      visit: async (url) => {
        asked.add(url);
        return GOOD;
      },
    });
    const sources: readonly {
      readonly url: string | null;
      readonly archived: string | null;
      readonly copies: readonly { readonly url: string }[];
    }[] = JSON.parse(readFileSync(join(content(), 'data/sources.json'), 'utf8'));
    for (const pick of [
      sources.map(({ url }) => url),
      sources.map(({ archived }) => archived),
      sources.flatMap(({ copies }) => copies.map(({ url }) => url)),
    ]) {
      const urls = pick.filter((url) => url !== null);
      expect(urls.length).toBeGreaterThan(0);
      expect(urls.filter((url) => !asked.has(url))).toEqual([]);
    }
    expect(new Set(readReport().map(({ url }) => url))).toEqual(asked);
  });
  test('is whole on the disk while the run goes on, and another run goes on where it ended', async () => {
    const stopping = new AbortController();
    const first: string[] = [];
    const onDisk: number[] = [];
    await run({
      signal: stopping.signal,
      visit: async (url) => {
        onDisk.push(readReport().length);
        if (first.length === 7) {
          stopping.abort();
          throw stopping.signal.reason;
        }
        first.push(url);
        return GOOD;
      },
    });
    // Written after five, and at the end; what was under way then is not in it.
    expect(onDisk).toEqual([0, 0, 0, 0, 0, 5, 5, 5]);
    expect(readReport().map(({ url }) => url)).toEqual(expect.arrayContaining(first));
    expect(readReport()).toHaveLength(7);
    expect(existsSync(`${reportFile()}.part`)).toBe(false);

    const second: string[] = [];
    await run({
      visit: async (url) => {
        second.push(url);
        return GOOD;
      },
    });
    expect(second).toHaveLength(12);
    expect(second.filter((url) => first.includes(url))).toEqual([]);
    expect(readReport()).toHaveLength(19);
  });
  test('keeps an older visit where a URL is skipped, and the run says why', async () => {
    await run({ visit: async () => GOOD, limit: 1, today: '2026-10-01' });
    const [old] = readReport();
    const { said } = await run({
      visit: async (url) => (url === old?.url ? { kind: 'skipped', why: 'port 22 is not one of the web' } : GOOD),
      limit: Number.POSITIVE_INFINITY,
      saveEvery: 10_000,
    });
    expect(readReport()).toContainEqual(old);
    expect(said).toContain(`Not visited, since port 22 is not one of the web:\n  ${old?.id}  ${old?.url}`);
  });
  test('loses visits of URLs that no source has any more, also without a network', async () => {
    await run({ visit: async () => GOOD, limit: 2 });
    const [kept, other] = readReport();
    writeReport([kept, { ...other, url: 'https://example.org/moved' }]);
    const { code, said } = await run({ visit: async () => ({ kind: 'silent' }) });
    expect(readReport()).toEqual([kept]);
    expect(code).toBe(0);
    expect(said).toContain('1 visit taken out of the report: its URL is of no source any more.');
    expect(said).toContain('there is no network here');
  });
  test('that cannot be read is left as it is, and nothing is visited', async () => {
    writeReport([{ id: 'a' }]);
    const { code, said } = await run({
      visit: async () => {
        throw new Error('visited');
      },
    });
    expect(code).toBe(1);
    expect(said).toContain('Nothing was visited');
    expect(said).toContain('link-report.json');
    expect(readFileSync(reportFile(), 'utf8')).toBe('[{"id":"a"}]');
  });
});

describe('npm run check:links', () => {
  beforeAll(() => {
    const few = rowsOf('sources').filter(({ url }) => url !== null && /^https:\/\/[^/]*[a-z]\//.test(url));
    writeFileSync(join(content(), 'data/sources.json'), JSON.stringify(few.slice(0, 3)));
  });
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: project, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  test('--help says what there is', () => {
    const { status, stdout, stderr } = run('--help');
    expect([status, stderr]).toEqual([0, '']);
    for (const word of ['--days', '--limit', '--help', 'exit code']) expect(stdout).toContain(word);
  });
  test.each<[readonly string[], string]>([
    [['--day', '3'], "Unknown option '--day'."],
    [['https://example.org'], "Unexpected argument 'https://example.org'."],
    [['--days', 'all'], 'Expected a whole number from 0 on after --days, found "all".'],
    [['--days=-1'], 'Expected a whole number from 0 on after --days, found "-1".'],
    [['--limit', '0'], 'Expected a whole number from 1 on after --limit, found "0".'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence} ${HINT}` });
  });

  /** Starts the command with names that a module of its own looks up, so that no test meets a network. */
  const start = (lookup: string): ChildProcess => {
    const stub = join(project, 'lookup.cjs');
    writeFileSync(stub, `require('node:dns/promises').lookup = ${lookup};\nrequire('node:module').syncBuiltinESMExports();\n`);
    return spawn(process.execPath, ['-r', stub, COMMAND], { cwd: project, env: { ...process.env, SITE_URL: 'https://example.net' } });
  };
  const linesOf = (child: ChildProcess): { readonly text: () => string; readonly code: Promise<number | null> } => {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (text += String(part)));
    return { text: () => text, code: new Promise((done) => child.on('close', done)) };
  };
  test('visits no name that leads to this machine', async () => {
    const { text, code } = linesOf(start(`async () => [{ address: '127.0.0.1', family: 4 }]`));
    expect(await code).toBe(0);
    expect(text()).toMatch(/^Not visited, since \S+ leads to 127\.0\.0\.1, which is not an address of the public web:\n {2}\S+ {2}https?:\S+$/m);
    expect(text()).toContain('0 URLs visited');
    expect(readReport()).toEqual([]);
  });
  test('ends at Ctrl+C, and leaves the report readable and no lock', async () => {
    const child = start(`() => { console.log('looking up'); return new Promise(() => {}); }`);
    const { text, code } = linesOf(child);
    await new Promise<void>((done) => {
      child.stdout?.on('data', () => text().includes('looking up') && done());
    });
    child.kill('SIGINT');
    expect(await code).toBe(130);
    expect(readReport()).toEqual([]);
    expect(existsSync(join(project, '.cache/links.lock'))).toBe(false);
  });
});
