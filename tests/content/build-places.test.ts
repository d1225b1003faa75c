import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultOfPath, probe, replaceFolder, sentenceOf, takeLock } from '#cli/build-places.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const BUILD = join(REPOSITORY, 'src/cli/build.ts');
const NONE = 'The build failed, and there was none before it.\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly status: number | null; readonly said: string }>;
}

/** Runs a build in a folder with the content of the project and a command in the place of Astro. */
const build = (at: string, astro: string, shell = false): Run => {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  mkdirSync(at, { recursive: true });
  writeFileSync(join(bin, 'astro'), `#!/bin/sh\n${astro}\n`, { mode: 0o755 });
  if (!existsSync(join(at, 'content'))) symlinkSync(join(REPOSITORY, 'content'), join(at, 'content'));
  const options = { cwd: at, env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) } };
  const child = shell ? spawn('/bin/sh', ['-c', `"${process.execPath}" "${BUILD}"; true`], options) : spawn(process.execPath, [BUILD], options);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += String(part);
    });
  return { child, ended: new Promise((done) => child.on('close', (status) => done({ status, said }))) };
};

const project = (): string => join(folder, 'project');
const lock = (): string => join(project(), '.cache/build.lock');
/** A step that goes on until it is ended, and says with a file that it began. */
const ENDLESS = 'mkdir -p .cache/dist-next; touch began; exec sleep 600';
const began = () => expect.poll(() => existsSync(join(project(), 'began')), { timeout: 200_000 }).toBe(true);

describe('a folder whose path the build would misread', () => {
  test.each(['100%20 off', 'a#b', 'is it?', '50%'])('is refused: %s', async (name) => {
    const { status, said } = await build(join(folder, name), 'exit 1').ended;
    expect([status, said.split('\n')[0]]).toEqual([
      1,
      `The path of this folder has "${/[%#?]/.exec(name)?.[0]}" in it, which the build would misread: ${join(folder, name)}`,
    ]);
  });
  test.each(['with spaces', 'Şuşa', 'Երևան', 'it’s', "it's", '[a] (b)', '日本'])('is another one than %s', (name) => {
    expect(faultOfPath(join('/home', name))).toBeNull();
  });
});

describe('two builds at once', () => {
  test('are one build, and a sentence; a signal ends the first with all that it started', async () => {
    const first = build(project(), ENDLESS);
    await began();
    const second = await build(project(), ENDLESS).ended;
    expect(second).toEqual({
      status: 1,
      said: `Another build (process ${first.child.pid}) is running in this folder. Wait until it has ended; if there is none, delete .cache/build.lock, which one that was killed has left.\n${NONE}`,
    });
    expect(existsSync(join(project(), '.cache/dist-next'))).toBe(true);
    first.child.kill('SIGTERM');
    expect(await first.ended).toEqual({ status: 1, said: `Stopped by SIGTERM.\n${NONE}` });
    expect(existsSync(lock())).toBe(false);
  });
  test('are not found in the lock of a build that was killed', async () => {
    mkdirSync(join(project(), '.cache'), { recursive: true });
    const { pid } = spawnSync('/bin/true');
    writeFileSync(lock(), String(pid));
    expect(await build(project(), 'echo Astro was called; exit 1').ended).toEqual({ status: 1, said: `Astro was called\n${NONE}` });
  });
  test('share no lock that is just being written', () => {
    writeFileSync(join(folder, 'lock'), '');
    expect(takeLock(join(folder, 'lock'))).toBe(0);
  });
  test('end with the shell that started them', async () => {
    const { child } = build(project(), ENDLESS, true);
    await began();
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(lock()), { timeout: 200_000 }).toBe(false);
  });
});

describe('a place that cannot be written', () => {
  test('is named where a file is in its way', async () => {
    mkdirSync(project());
    writeFileSync(join(project(), '.cache'), '');
    expect(await build(project(), 'exit 1').ended).toEqual({
      status: 1,
      said: `.cache/ is in the way: it should be a folder, or not be there.\n${NONE}`,
    });
  });
  test.each([
    ['ENOSPC', 'There is no space left for .cache/.'],
    ['EDQUOT', 'There is no space left for .cache/.'],
    ['EFBIG', 'The system does not let files of the build grow that large'],
    ['EROFS', '.cache/ cannot be written: its file system is read-only.'],
    ['EACCES', '.cache/ cannot be written: you may not write there.'],
  ])('is said for %s', (code, words) => {
    expect(sentenceOf(Object.assign(new Error(code), { code }), '.cache/')).toContain(words);
  });
  test('is no sentence for another fault', () => {
    expect(sentenceOf(new Error('else'), '.cache/')).toBeNull();
  });
  test('is found by a probe, which leaves nothing behind', () => {
    probe(join(folder, 'new'));
    expect(existsSync(join(folder, 'new', `.probe-${process.pid}`))).toBe(false);
    writeFileSync(join(folder, 'file'), '');
    expect(() => probe(join(folder, 'file'))).toThrow(/EEXIST|ENOTDIR/);
  });
});

test('content with a pipe in it ends the build before Astro is called', async () => {
  mkdirSync(join(project(), 'content/data'), { recursive: true });
  spawnSync('mkfifo', [join(project(), 'content/data/events.json')]);
  const { status, said } = await build(project(), 'echo Astro was called').ended;
  expect(status).toBe(1);
  expect(said).toContain('content/data/events.json:1:1  $\n  found     (cannot be read: a pipe, socket or device)');
  expect(said).not.toContain('Astro was called');
});

describe('a folder that takes the place of another', () => {
  /** A folder on another file system, where the machine has one that can be written. */
  const elsewhere = ['/dev/shm', '/run', '/var/tmp'].find((path) => existsSync(path) && statSync(path).dev !== statSync(tmpdir()).dev);
  test.each(['here', 'on another file system'])('is whole, and leaves nothing beside it: %s', (where) => {
    const root = where === 'here' || elsewhere === undefined ? folder : mkdtempSync(join(elsewhere, 'places-'));
    const next = join(root, 'next');
    const place = join(folder, 'place');
    for (const [path, text] of [
      [next, 'new'],
      [place, 'old'],
    ] as const) {
      mkdirSync(join(path, 'deep'), { recursive: true });
      writeFileSync(join(path, 'deep/file'), text);
    }
    writeFileSync(join(place, 'gone'), '');
    replaceFolder(next, place);
    expect(readFileSync(join(place, 'deep/file'), 'utf8')).toBe('new');
    expect([join(place, 'gone'), next, `${place}-ready`, `${place}-last`, `${place}-ready-next`].filter((path) => existsSync(path))).toEqual([]);
    if (root !== folder) rmSync(root, { recursive: true });
  });
});
