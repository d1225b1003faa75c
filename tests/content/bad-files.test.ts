import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkFolder } from '#dataset/check.ts';
import { formatProblem } from '#dataset/problem.ts';
import { TEXT_PAGES } from '#schemas/page.ts';
import { TABLE_NAMES } from '#tables';
import { projectWith, type TemporaryProject } from '../fixtures/temporary-project.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const CONTENT = join(REPOSITORY, 'content');

const problem = (file: string, found: string, expected: string, at = '1:1', path = '$'): string =>
  `content/${file}:${at}  ${path}\n  found     ${found}\n  expected  ${expected}`;

const ROWS = 'a readable file with a JSON array of rows';
const MARKDOWN = 'a readable file of Markdown';
const UTF8 = 'UTF-8 without a byte order mark';
const LAND = 'the TopoJSON of the land that "npm run geo" writes';
const GEOMETRY = 'the TopoJSON of the region that PROVENANCE.md describes; points were not checked against their districts';

describe('a content folder', () => {
  let root = '';
  const at = (file: string): string => join(root, 'content', file);
  const problems = (): string[] => checkFolder(join(root, 'content'), { isSite: true }).problems.map(formatProblem);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'bad-files-'));
    cpSync(CONTENT, at(''), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const replace = (file: string, make: (path: string) => void): void => {
    rmSync(at(file), { recursive: true });
    make(at(file));
  };
  const asFolder = (path: string): void => void mkdirSync(path);
  /** What a file looks like that was listed and then vanished. */
  const asLinkToNothing = (path: string): void => symlinkSync(join(root, 'vanished'), path);
  const asLinkToItself = (path: string): void => symlinkSync(path, path);

  test('as it is has no problems', () => {
    expect(problems()).toEqual([]);
  });
  test('with a link to a folder above it says so once', () => {
    symlinkSync('..', at('article/loop'));
    expect(problems()).toEqual([expect.stringContaining('content/article/loop:1:1')]);
  });
  test.each([
    ['a folder', asFolder, '(cannot be read: EISDIR)'],
    ['a link to nothing', asLinkToNothing, '(no such file)'],
    ['a link to itself', asLinkToItself, '(cannot be read: ELOOP)'],
  ])('with %s in the place of a file says so once', (_, make, found) => {
    replace('data/totals.json', make);
    replace('article/03-war.mdx', make);
    replace('pages/about.mdx', make);
    replace('geo/basemap.topo.json', make);
    const unmarked = (message: string): boolean => message.includes('in some chapter of article/');
    expect(problems().filter((message) => !unmarked(message))).toEqual([
      problem('article/03-war.mdx', found, MARKDOWN),
      problem('data/totals.json', found, ROWS),
      problem('geo/basemap.topo.json', found, GEOMETRY),
      problem('pages/about.mdx', found, MARKDOWN),
    ]);
  });
  test.each([
    ['a pipe', (path: string): void => void spawnSync('mkfifo', [path])],
    ['a device without an end', (path: string): void => symlinkSync('/dev/zero', path)],
  ])('with %s in the place of a file ends, and says so', (_, make) => {
    for (const file of ['data/totals.json', 'pages/about.mdx', 'geo/basemap.topo.json', 'geo/land.topo.json', 'geo/relief.webp']) replace(file, make);
    const found = '(cannot be read: a pipe, socket or device)';
    expect(problems()).toEqual([
      problem('data/totals.json', found, ROWS),
      problem('geo/basemap.topo.json', found, GEOMETRY),
      problem('geo/land.topo.json', found, LAND),
      problem('geo/relief.webp', found, 'the picture of the relief that geo/PROVENANCE.md describes, in WebP'),
      problem('pages/about.mdx', found, MARKDOWN),
    ]);
  });
  test.each([
    ['blanks', ' '],
    ['rows', '{"a":1},'],
  ])('with a file of 50 MB of %s says that it is too large', (_, part) => {
    writeFileSync(at('data/totals.json'), `[${part.repeat(50_000_000 / part.length)}`);
    expect(problems()).toEqual([problem('data/totals.json', '(cannot be read: 51 MB, where 16 MB are read at most)', ROWS)]);
  });
  test('with geometry that lost its arcs, or a picture of another kind, says so', () => {
    for (const file of ['geo/basemap.topo.json', 'geo/land.topo.json']) {
      const topology: object = JSON.parse(readFileSync(at(file), 'utf8'));
      writeFileSync(at(file), JSON.stringify({ ...topology, arcs: [] }));
    }
    writeFileSync(at('geo/relief.webp'), 'GIF89a');
    expect(problems().map((message) => message.replace(/:\d+:\d+ /, ' '))).toEqual([
      `content/geo/basemap.topo.json  $.arcs\n  found     (arcs that are missing or broken)\n  expected  ${GEOMETRY}`,
      `content/geo/land.topo.json  $.arcs\n  found     (arcs that are missing or broken)\n  expected  ${LAND}`,
      'content/geo/relief.webp  $\n  found     (other bytes)\n  expected  the picture of the relief that geo/PROVENANCE.md describes, in WebP',
    ]);
  });
  test('reports an unreadable file (root can read it, and reports nothing)', () => {
    chmodSync(at('data/totals.json'), 0);
    expect(problems()).toEqual(process.getuid?.() === 0 ? [] : [problem('data/totals.json', '(cannot be read: EACCES)', ROWS)]);
  });
  test('with empty files says so', () => {
    for (const file of ['data/totals.json', 'pages/about.mdx', 'link-report.json', 'geo/basemap.topo.json']) truncateSync(at(file));
    expect(problems()).toEqual([
      problem(
        'data/totals.json',
        '(end of file)',
        'JSON that can be read: a value (and no comma after the last one); the rest of this file was not checked',
      ),
      problem('geo/basemap.topo.json', '(end of file)', GEOMETRY),
      problem(
        'link-report.json',
        '(end of file)',
        'JSON that can be read: a value (and no comma after the last one); the rest of this file was not checked',
      ),
      problem('pages/about.mdx', '(missing)', 'this key, with text (What the page holds, for search engines and previews)', '1:1', '$.description'),
      problem('pages/about.mdx', '(missing)', 'this key, with text (Title of the page)', '1:1', '$.title'),
    ]);
  });
  test('with a truncated file says where it ends', () => {
    writeFileSync(at('data/totals.json'), '[\n  { "id": "a", "kind": "ci');
    expect(problems()).toEqual([
      problem('data/totals.json', '"\\"ci"', 'JSON that can be read: a closing double quote; the rest of this file was not checked', '2:24'),
    ]);
  });
  test('with texts in another encoding says so', () => {
    writeFileSync(at('pages/about.mdx'), Buffer.from('---\ntitle: Caf\u00E9\n---\n', 'latin1'));
    writeFileSync(at('pages/method.mdx'), `\uFEFF---\ntitle: Method\n---\n`);
    writeFileSync(at('pages/terms.mdx'), Buffer.from('---\ntitle: Terms\n---\n', 'utf16le'));
    writeFileSync(at('data/totals.json'), Buffer.from('[]', 'utf16le'));
    expect(problems()).toEqual([
      problem('data/totals.json', '(bytes that are not UTF-8)', UTF8, '1:2'),
      problem('pages/about.mdx', '(bytes that are not UTF-8)', UTF8, '2:11'),
      problem('pages/method.mdx', '(a byte order mark)', UTF8),
      problem('pages/terms.mdx', '(bytes that are not UTF-8)', UTF8, '1:2'),
    ]);
  });
  test('without one of its folders says so once per folder', () => {
    for (const folder of ['article', 'data', 'geo', 'pages']) rmSync(at(folder), { recursive: true });
    expect(problems()).toEqual([
      problem('article', '(no chapters)', 'chapters named NN-slug.mdx'),
      problem('data', '(no such folder)', `a folder with ${TABLE_NAMES.map((name) => `${name}.json`).join(', ')}`),
      problem('geo/land.topo.json', '(no such file)', LAND),
      problem('geo/relief.webp', '(no such file)', 'the picture of the relief that geo/PROVENANCE.md describes'),
      ...TEXT_PAGES.map((page) => problem(`pages/${page}.mdx`, '(no such file)', `the text of /${page}/`)),
    ]);
  });
  test('that is not there, or is a file, is one problem', () => {
    renameSync(at(''), join(root, 'elsewhere'));
    const expected = ['content:1:1  $\n  found     (no such folder)\n  expected  a folder with data/*.json'];
    expect(checkFolder(at('')).problems.map(formatProblem)).toEqual(expected);
    writeFileSync(join(root, 'content'), '');
    expect(checkFolder(at('')).problems.map(formatProblem)).toEqual(expected);
    rmSync(join(root, 'content'));
    asLinkToItself(join(root, 'content'));
    expect(checkFolder(at('')).problems.map(formatProblem)).toEqual(expected);
  });
});

describe('a build that fails', () => {
  const LAST = 'dist/index.html';
  const KEPT = 'The build failed. dist/ is as the last good build left it.';
  let project: TemporaryProject;

  beforeAll(() => {
    project = projectWith();
    project.write(LAST, 'the last good build');
    // The plain pages are enough to fail behind, and are built in a moment.
    for (const page of readdirSync(join(project.folder, 'src/pages'))) {
      if (page !== '404.astro' && page !== '[text]') rmSync(join(project.folder, 'src/pages', page), { recursive: true });
    }
  });
  afterAll(() => project.remove());

  /** Builds with one file changed, and puts it back. */
  const buildWith = async (file: string, change: (text: string) => string) => {
    const before = project.read(file);
    project.write(file, change(before));
    const run = await project.build();
    project.write(file, before);
    return {
      ...run,
      isCleared: !existsSync(join(project.folder, '.cache/dist-next')),
      last: project.read(LAST),
      files: readdirSync(join(project.folder, 'dist')),
    };
  };
  const untouched = { status: 1, isCleared: true, last: 'the last good build', files: ['index.html'] };

  test('for its dataset reports it, and leaves the last good build', async () => {
    const run = await buildWith('content/data/totals.json', (text) => text.slice(0, 40));
    expect(run).toMatchObject(untouched);
    expect(run.output).toContain('content/data/totals.json:');
    expect(run.output).toContain('1 problem in 1 file');
    expect(run.output).toContain(KEPT);
  });
  test('for a chapter reports it, and leaves the last good build', async () => {
    const run = await buildWith('content/article/03-war.mdx', (text) => `${text}\n\n<Record>\n`);
    expect(run).toMatchObject(untouched);
    expect(run.output).toMatch(/content\/article\/03-war\.mdx:\d+:\d+ {2}\(text\)/);
    expect(run.output).toContain(KEPT);
  });
  test('after its pages were written leaves the last good build', async () => {
    const run = await buildWith('astro.config.mjs', (text) =>
      text.replace('integrations: [', "integrations: [{ name: 'late', hooks: { 'astro:build:done': () => { throw new Error('Too late.'); } } }, "),
    );
    expect(run).toMatchObject(untouched);
    expect(run.output).toMatch(/\/about\/index\.html/);
    expect(run.output).toContain('Too late.');
    expect(run.output).toContain(KEPT);
  });
  test('because Astro is not there says so', async () => {
    const bin = join(project.folder, 'node_modules/.bin');
    renameSync(bin, `${bin}.away`);
    vi.stubEnv('PATH', '/nowhere');
    const run = await project.build();
    vi.unstubAllEnvs();
    renameSync(`${bin}.away`, bin);
    expect(run.status).toBe(1);
    expect(run.output).toBe(`Astro could not be started (spawn astro ENOENT). Run "npm ci", then "npm run build".\n${KEPT}\n`);
  });
});

describe('a Node that does not run TypeScript', () => {
  const {
    scripts,
    optionalDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  const typescript = Object.entries(scripts ?? {}).filter(([, script]) => /\bnode\b.*\.ts\b/.test(script));
  const bringsNode = optionalDependencies?.[`node-${process.platform}-${process.arch}`];
  let bin = '';

  beforeAll(() => {
    bin = mkdtempSync(join(tmpdir(), 'old-node-'));
    writeFileSync(join(bin, 'node'), `#!/bin/sh\nexec '${process.execPath}' --no-experimental-strip-types "$@"\n`, { mode: 0o755 });
  });
  afterAll(() => rmSync(bin, { recursive: true }));

  test('concerns several scripts', () => {
    expect(typescript.length).toBeGreaterThan(5);
  });
  test.each(typescript)('gets one line from "npm run %s" on the version that is needed', (_, script) => {
    const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], { cwd: REPOSITORY, env: { PATH: bin }, encoding: 'utf8' });
    expect(stderr).toBe(
      `These scripts need Node 22.18 or later, which runs TypeScript, and found Node ${process.versions.node}. Run "npm ci" without --omit=optional: it brings Node ${bringsNode} for them.\n`,
    );
    expect([status, stdout]).toEqual([1, '']);
  });
});
