import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PREVIEW = resolve(import.meta.dirname, '../../src/cli/preview.ts');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preview-'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/_headers'), '');
  writeFileSync(join(folder, 'dist/404.html'), 'missing');
  writeFileSync(join(folder, 'dist/index.html'), 'here');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A port that was free a moment ago. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const ended = (child: ChildProcess): Promise<number | null> => new Promise((done) => child.on('exit', (code) => done(code)));
/** The first line of a command, or all of its errors when it ends. */
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((done) => {
    let errors = '';
    child.stdout?.once('data', (text) => done(String(text).trim()));
    child.stderr?.on('data', (text) => {
      errors += String(text);
    });
    child.on('close', () => done(errors.trim()));
  });
const isFree = (port: number): Promise<boolean> =>
  fetch(`http://localhost:${port}/`).then(
    () => false,
    () => true,
  );
const start = (variables: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, [PREVIEW], { cwd: folder, env: { ...process.env, ...variables } });

describe('PORT and BASE_PATH of the preview', () => {
  test.each(['0', '-1', '65536', '1e3', '0x117E', ' 4478 ', '4321.5', '４３２１', '+80', 'many'])(
    'PORT=%s is refused in one sentence',
    async (port) => {
      const child = start({ PORT: port });
      const [said, code] = await Promise.all([firstLine(child), ended(child)]);
      expect([said, code]).toEqual([`PORT is ${JSON.stringify(port)}. Expected a number from 1 to 65535.`, 1]);
    },
  );
  test.each(['/a b', '/../a', 'https://example.org', '/é', '//a'])('BASE_PATH=%s is refused in one sentence', async (path) => {
    const child = start({ PORT: String(await freePort()), BASE_PATH: path });
    const [said, code] = await Promise.all([firstLine(child), ended(child)]);
    expect(said).toContain(`BASE_PATH\n  found     ${JSON.stringify(path)}\n  expected  a path of letters`);
    expect(said).not.toContain('    at ');
    expect(code).toBe(1);
  });
  test('BASE_PATH without slashes is given them', async () => {
    const port = await freePort();
    const child = start({ PORT: String(port), BASE_PATH: 'foo' });
    expect(await firstLine(child)).toBe(`http://localhost:${port}/foo/`);
    child.kill();
    await ended(child);
  });
});

describe('the preview ends', () => {
  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
    ['SIGHUP', 129],
  ] as const)('with %s, also while a socket is open, and frees its port', async (signal, code) => {
    const port = await freePort();
    const child = start({ PORT: String(port) });
    await firstLine(child);
    await fetch(`http://localhost:${port}/`);
    child.kill(signal);
    expect(await ended(child)).toBe(code);
    expect(await isFree(port)).toBe(true);
  });
  test('with the shell that started it, whose signal it never gets', async () => {
    const port = await freePort();
    const shell = spawn('/bin/sh', ['-c', `"${process.execPath}" "${PREVIEW}"; true`], { cwd: folder, env: { ...process.env, PORT: String(port) } });
    await firstLine(shell);
    expect(await isFree(port)).toBe(false);
    shell.kill('SIGKILL');
    await ended(shell);
    await expect.poll(() => isFree(port), { timeout: 60_000 }).toBe(true);
  });
});
