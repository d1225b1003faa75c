import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request as newRequest, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHandler } from '#hosting/server.ts';

const TEXT = '<!doctype html><title>A page</title>';
let folder = '';
let server: Server;
let port = 0;

const listen = (listener: Server): Promise<number> =>
  new Promise((done) => {
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'served-'));
  mkdirSync(join(folder, 'map'));
  writeFileSync(join(folder, '_headers'), '/*\n  X-Test: yes\n');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, 'index.html'), TEXT);
  writeFileSync(join(folder, 'map/index.html'), TEXT);
  writeFileSync(join(folder, 'a b.txt'), 'spaced');
  writeFileSync(join(folder, 'map/index.html.br'), brotliCompressSync(TEXT));
  writeFileSync(join(folder, 'map/index.html.gz'), gzipSync(TEXT));
  server = createServer(siteHandler({ folder, base: '/' }));
  port = await listen(server);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Requests a path exactly as it is written; `fetch` would normalise it. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET', at = port): Promise<Answer> =>
  new Promise((done, fail) => {
    const request = newRequest({ host: '127.0.0.1', port: at, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', fail);
    request.end();
  });

describe('no request ends the server', () => {
  test.each([
    ['//', 400],
    ['/\\', 400],
    ['http://[', 400],
    ['//example.org/', 400],
    ['/%2fexample.org', 400],
    ['/%2f%2fexample.org%2f..%2fmap', 400],
    ['/%5cexample.org', 400],
    ['/%', 400],
    ['/%E0%A4%A', 400],
    ['/%00', 400],
    ['*', 400],
    ['/nothing', 404],
    ['/map/%2e%2e/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/..%2f..%2fetc/passwd', 404],
    [`/${'a'.repeat(4000)}`, 404],
    ['/index.html/', 404],
    ['/map/?q=%', 200],
    ['/a%20b.txt', 200],
  ])('%s is answered with %i', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
    expect((await ask('/')).body.toString()).toBe(TEXT);
  });
  test.each([
    ['bytes=0-4', 206, TEXT.slice(0, 5)],
    ['bytes=-5', 206, TEXT.slice(-5)],
    ['bytes=5-2', 416, null],
    ['bytes=9999-', 416, null],
    ['bytes=a-b', 200, TEXT],
    ['lines=1-2', 200, TEXT],
  ])('Range: %s is answered with %i', async (range, status, body) => {
    const answer = await ask('/index.html', { range });
    expect(answer.status).toBe(status);
    if (body !== null) expect(answer.body.toString()).toBe(body);
    if (status === 416) expect(answer.headers['content-range']).toBe(`bytes */${TEXT.length}`);
  });
  test('a method that only a program could answer is refused', async () => {
    const answer = await ask('/', {}, 'POST');
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
  test('what is no HTTP is closed', async () => {
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('no HTTP\r\n\r\n'));
      socket.resume().on('close', () => done());
    });
    expect((await ask('/')).status).toBe(200);
  });
  test('a missing file of a build that lost its 404.html does not end the server', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'broken-'));
    writeFileSync(join(broken, '_headers'), '');
    mkdirSync(join(broken, '404.html'));
    const own = createServer(siteHandler({ folder: broken, base: '/' }));
    const at = await listen(own);
    expect([(await ask('/nothing', {}, 'GET', at)).status, (await ask('/nothing', {}, 'GET', at)).status]).toEqual([500, 500]);
    own.close();
    rmSync(broken, { recursive: true });
  });
  test('a folder without a build is said to be one', async () => {
    const empty = createServer(siteHandler({ folder: join(folder, 'nothing'), base: '/' }));
    const answer = await ask('/', {}, 'GET', await listen(empty));
    empty.close();
    expect(answer.status).toBe(503);
    expect(answer.body.toString()).toContain('Run "npm run build"');
  });
});

describe('a compressed copy', () => {
  test.each([
    ['br, gzip', 'br', brotliCompressSync(TEXT)],
    ['gzip', 'gzip', gzipSync(TEXT)],
    ['br;q=0, gzip;q=0.5', 'gzip', gzipSync(TEXT)],
    ['identity', undefined, Buffer.from(TEXT)],
  ])('is sent for Accept-Encoding: %s as %s', async (accepted, coding, body) => {
    const answer = await ask('/map/', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(coding);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.body).toEqual(body);
  });
  test('is not sent where there is none', async () => {
    expect((await ask('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });
});

test('a page without its slash is redirected, with its parameters', async () => {
  const answer = await ask('/map?day=2020-10-20');
  expect([answer.status, answer.headers.location]).toEqual([301, '/map/?day=2020-10-20']);
});

test('files are sent with the headers of _headers, and HEAD without a body', async () => {
  const answer = await ask('/map/', {}, 'HEAD');
  expect([answer.status, answer.headers['x-test'], answer.body.length]).toEqual([200, 'yes', 0]);
});
