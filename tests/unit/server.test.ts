import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request as newRequest, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS, siteHandler, siteServer } from '#hosting/server.ts';

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
  writeFileSync(join(folder, '_redirects'), '/old/ /map/ 301\n');
  writeFileSync(join(folder, '.nojekyll'), '');
  for (const name of ['.git', '.well-known']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, '.git/config'), 'secret');
  writeFileSync(join(folder, '.well-known/security.txt'), 'Contact: mailto:errors@example.org');
  writeFileSync(join(folder, '404.html'), 'missing');
  writeFileSync(join(folder, 'index.html'), TEXT);
  writeFileSync(join(folder, 'map/index.html'), TEXT);
  writeFileSync(join(folder, 'a b.txt'), 'spaced');
  writeFileSync(join(folder, 'map/index.html.br'), brotliCompressSync(TEXT));
  writeFileSync(join(folder, 'map/index.html.gz'), gzipSync(TEXT));
  symlinkSync('/etc', join(folder, 'outside'));
  symlinkSync(join(folder, 'map'), join(folder, 'inside'));
  server = siteServer({ folder, base: '/' });
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
    ['/_headers', 404],
    ['/map/../_headers', 404],
    ['/./_headers', 404],
    ['/%5fheaders', 404],
    ['/_redirects', 404],
    ['/.nojekyll', 404],
    ['/.git/config', 404],
    ['/.well-known/security.txt', 200],
    ['/outside/passwd', 404],
    ['/outside/', 404],
    ['/inside/', 200],
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
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])(
    '%s, which only a program could answer, is refused',
    async (method) => {
      const answer = await ask('/', {}, method);
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );
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

describe('a server with limits', () => {
  const limits = { ...LIMITS, headersMs: 200, requestMs: 300, idleMs: 2_000, lookMs: 50, sockets: 5 };
  let limited: Server;
  let at = 0;
  beforeAll(async () => {
    limited = siteServer({ folder, base: '/' }, limits);
    at = await listen(limited);
  });
  afterAll(() => {
    limited.closeAllConnections();
    limited.close();
  });
  /** All that the server says to a client that writes so and waits, until the server closes. */
  const heard = (write: (socket: Socket) => void): Promise<string> =>
    new Promise((done) => {
      let said = '';
      const socket = connect(at, '127.0.0.1', () => write(socket));
      socket.on('data', (part) => {
        said += String(part);
      });
      socket.on('error', () => {});
      socket.on('close', () => done(said));
    });
  const statuses = (said: string): readonly string[] => [...said.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status = '']) => status);

  test('ends a request that stops half-way', async () => {
    expect(statuses(await heard((socket) => socket.write('GET / HTTP/1.1\r\nHost: a\r\n')))).toEqual(['408']);
  });
  test('ends a request that comes letter by letter', async () => {
    const said = await heard((socket) => {
      const timer = setInterval(() => socket.write('a'), 20);
      socket.on('close', () => clearInterval(timer));
      socket.write('GET / HTTP/1.1\r\nX: ');
    });
    expect(statuses(said)).toEqual(['408']);
  });
  test('refuses headers without an end', async () => {
    expect(statuses(await heard((socket) => socket.write(`GET / HTTP/1.1\r\nX: ${'a'.repeat(limits.headerBytes + 1)}`)))).toEqual(['431']);
  });
  test('answers requests that come at once, in their order', async () => {
    const said = await heard((socket) =>
      socket.write('GET /a%20b.txt HTTP/1.1\r\nHost: a\r\n\r\nGET /nothing HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n'),
    );
    expect(statuses(said)).toEqual(['200', '404']);
    expect(said.indexOf('spaced')).toBeLessThan(said.indexOf('missing'));
  });
  test('answers a request before one that is no HTTP', async () => {
    expect(statuses(await heard((socket) => socket.write('GET /nothing HTTP/1.1\r\nHost: a\r\n\r\nno HTTP\r\n\r\n')))).toContain('400');
  });
  test('closes sockets beyond its number, and answers again when they are gone', async () => {
    const sockets = await Promise.all(
      Array.from(
        { length: 4 * limits.sockets },
        () =>
          new Promise<Socket>((done) => {
            const socket = connect(at, '127.0.0.1', () => done(socket));
            socket.on('error', () => done(socket));
          }),
      ),
    );
    await Promise.all(sockets.map((socket) => new Promise<void>((done) => (socket.closed ? done() : socket.resume().on('close', () => done())))));
    expect((await ask('/', {}, 'GET', at)).status).toBe(200);
  });
  test('answers again after clients that stop half-way and never close', async () => {
    const sockets = await Promise.all(
      Array.from(
        { length: limits.sockets },
        () =>
          new Promise<Socket>((done) => {
            const socket = connect({ port: at, host: '127.0.0.1', allowHalfOpen: true }, () => done(socket));
            socket.on('error', () => done(socket));
          }),
      ),
    );
    const ended = sockets.map((socket) => new Promise<void>((done) => socket.resume().on('end', done).on('close', done)));
    for (const socket of sockets) socket.write('GET / HTTP/1.1\r\nX');
    await Promise.all(ended);
    await expect.poll(() => ask('/', {}, 'GET', at).then(({ status }) => status, String), { timeout: 10_000 }).toBe(200);
    for (const socket of sockets) socket.destroy();
  });
});
