import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { generate } from 'selfsigned';
import { siteHandler } from '../../src/hosting/server.ts';

const PACKABLE = ['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.csv', '.geojson'];
const BARE_BYTES = 14_000;

/** A page of 14 kB on the wire with nothing else, to compare others with. Its letters come from a fixed sequence that does not compress. */
const barePage = (): string => {
  let state = 44;
  const letter = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return 'abcdefghijklmnopqrstuvwxyz  '[state % 28] ?? ' ';
  };
  const head =
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><meta name="description" content="Bare"><title>Bare</title><main><h1>Bare</h1><p>';
  return `${head}${Array.from({ length: BARE_BYTES - head.length }, letter).join('')}`;
};

/** Serves a build with brotli over HTTP/2, as a good host would, and the bare page at `/bare/`. The copy that is served goes to `folder`. */
export const serve = async (dist: string, folder: string, port: number): Promise<Http2SecureServer> => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!PACKABLE.includes(extname(file))) continue;
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(readFileSync(join(folder, file))));
  }
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'bare', 'index.html'), barePage());
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const server = createSecureServer({ key, cert, allowHTTP1: true });

  server.on('request', siteHandler({ folder, base: '/' }));
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return server;
};
