import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const PACKED = ['.woff2', '.webp', '.png'];

/** A page of 14 kB without anything else: the floor that others are held against. */
const BARE = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Bare</title><h1>Bare</h1><p>${'A bare page of plain words. '.repeat(500)}</p>`;

/** Serves a build with brotli, as a good host would, and the bare page at `/bare/`. */
export const serve = (folder: string, port: number): Promise<Server> => {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isBare = path === '/bare/';
    if (!isBare && !(existsSync(file) && statSync(file).isFile())) {
      response.writeHead(404).end();
      return;
    }
    const type = isBare ? '.html' : extname(file);
    const bytes = isBare ? Buffer.from(BARE) : readFileSync(file);
    const headers = { 'content-type': TYPES[type] ?? 'application/octet-stream', 'cache-control': 'no-store' };
    if (PACKED.includes(type)) {
      response.writeHead(200, headers).end(bytes);
      return;
    }
    const body = packed.get(path) ?? brotliCompressSync(bytes);
    packed.set(path, body);
    response.writeHead(200, { ...headers, 'content-encoding': 'br' }).end(body);
  });
  return new Promise((resolve) => server.listen(port, () => resolve(server)));
};
