import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHandler } from '#hosting/server.ts';
import { BASE, distFile, distPath } from './pages.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const listen = (server: Server): Promise<number> =>
  new Promise((done) => {
    server.listen(0, 'localhost', () => {
      const address = server.address();
      done(typeof address === 'object' ? (address?.port ?? 0) : 0);
    });
  });

/** Output and exit code of the preview when it is started with that port. */
const start = (port: string): Promise<{ readonly said: string; readonly code: number | null }> =>
  new Promise((done) => {
    const preview = spawn('node', [resolve(ROOT, 'src/cli/preview.ts')], { cwd: ROOT, env: { ...process.env, PORT: port } });
    let said = '';
    preview.stderr.on('data', (text) => {
      said += String(text);
    });
    preview.on('close', (code) => done({ said: said.trim(), code }));
  });

describe('the preview', () => {
  const server = createServer(siteHandler({ folder: distPath('/'), base: `${BASE}/` }));
  let origin = '';
  const ask = (path: string) => fetch(`${origin}${BASE}${path}`, { redirect: 'manual' });
  beforeAll(async () => {
    origin = `http://localhost:${await listen(server)}`;
  });
  afterAll(() => {
    server.close();
  });

  test('sends a page with the headers of _headers', async () => {
    const response = await ask('/claims/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(Buffer.from(distFile('/claims/index.html')).toString());
  });
  test('sends a page without its slash on to the one with it, parameters and all', async () => {
    const response = await ask('/timeline?category=ceasefire');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(`${BASE}/timeline/?category=ceasefire`);
  });
  test('says that a page is missing, with the headers of that page', async () => {
    for (const path of ['/nothing/', '/nothing', '/data/nothing.json', '/%2e%2e/package.json', '/..%2fpackage.json']) {
      const response = await ask(path);
      expect(response.status, path).toBe(404);
      expect(response.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(await response.text(), path).toBe(Buffer.from(distFile('/404.html')).toString());
    }
  });
  test('lets files be kept that never change, and open data be read from elsewhere', async () => {
    expect((await ask('/data/events.json')).headers.get('access-control-allow-origin')).toBe('*');
    const script = /_astro\/[\w.-]+\.js/.exec(Buffer.from(distFile('/claims/index.html')).toString())?.[0];
    expect((await ask(`/${script}`)).headers.get('cache-control')).toContain('immutable');
  });
  test('says which port is in use, and how to take another', async () => {
    const port = Number(new URL(origin).port);
    expect(await start(String(port))).toEqual({
      said: `Port ${port} is in use. Stop what uses it, or take another one: PORT=${port + 1} npm start`,
      code: 1,
    });
  });
  test('says what a port is', async () => {
    expect(await start('many')).toEqual({ said: 'PORT is "many". Expected a number from 1 to 65535.', code: 1 });
  });
});
