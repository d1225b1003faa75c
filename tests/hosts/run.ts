/**
 * Starts nginx, Caddy and Apache with the recipes of docs/hosting.md on the built site and asks each for what a host must do. Outside the gate: it needs
 * the servers, and a build with compressed copies. Prints a table; fails where a server that is installed answers otherwise.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const FIRST_PORT = Number(process.env.TEST_PORT ?? '4620');

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
}

interface Server {
  readonly name: 'nginx' | 'caddy' | 'apache';
  readonly command: string;
  /** Writes its files into a folder; gives the arguments that start it in the foreground. */
  prepare(recipe: string, folder: string): readonly string[];
}

const APACHE_MODULES = ['mpm_event', 'authz_core', 'headers', 'rewrite', 'mime', 'dir', 'setenvif'];

const SERVERS: readonly Server[] = [
  {
    name: 'nginx',
    command: 'nginx',
    prepare: (recipe, folder) => {
      const modules = '/etc/nginx/modules-enabled';
      const load = readdirSync(modules).map((file) => `include ${modules}/${file};`);
      const http = `http {\n  include /etc/nginx/mime.types;\n  access_log off;\n${recipe.replace('include mime.types;', 'include /etc/nginx/mime.types;')}\n}`;
      writeFileSync(
        join(folder, 'nginx.conf'),
        [...load, 'daemon off;', `pid ${folder}/pid;`, `error_log ${folder}/error.log;`, 'events {}', http].join('\n'),
      );
      return ['-c', join(folder, 'nginx.conf')];
    },
  },
  {
    name: 'caddy',
    command: 'caddy',
    prepare: (recipe, folder) => {
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n\tauto_https off\n}\n${recipe}`);
      return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
  {
    name: 'apache',
    command: 'apache2',
    prepare: (recipe, folder) => {
      const load = APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
      const port = /<VirtualHost \*:(\d+)>/.exec(recipe)?.[1] ?? '';
      const head = [
        ...load,
        `Listen ${port}`,
        `ServerRoot ${folder}`,
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/error.log`,
        'TypesConfig /etc/mime.types',
        'User www-data',
        'Group www-data',
      ];
      writeFileSync(join(folder, 'httpd.conf'), `${head.join('\n')}\n${recipe}`);
      return ['-f', join(folder, 'httpd.conf'), '-D', 'FOREGROUND'];
    },
  },
];

const ask = (port: number, path: string, encoding = 'identity'): Promise<Answer> =>
  new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers: { host: 'example.org', 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Uint8Array) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          bytes,
        }),
      );
    })
      .on('error', fail)
      .end();
  });

const started = async (port: number): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask(port, '/');
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((wait) => {
        setTimeout(wait, 100);
      });
    }
  }
};

interface Wish {
  readonly what: string;
  readonly path: string;
  readonly encoding?: string;
  readonly holds: (answer: Answer) => boolean;
}

const script = readdirSync(join(DIST, '_astro')).find((file) => file.endsWith('.js')) ?? '';
const is = (name: string, wanted: RegExp | undefined) => (answer: Answer) =>
  wanted === undefined ? answer.headers[name] === undefined : wanted.test(answer.headers[name] ?? '');

const WISHES: readonly Wish[] = [
  { what: 'page with its type', path: '/', holds: (answer) => answer.status === 200 && is('content-type', /^text\/html; ?charset=utf-8$/i)(answer) },
  { what: 'folder leads to its page', path: '/article', holds: ({ status }) => status === 301 || status === 308 || status === 302 },
  { what: 'brotli copy', path: '/article/', encoding: 'br', holds: is('content-encoding', /^br$/) },
  { what: 'gzip copy', path: '/article/', encoding: 'gzip', holds: is('content-encoding', /^gzip$/) },
  { what: 'copy keeps its type', path: '/article/', encoding: 'br', holds: is('content-type', /^text\/html/) },
  { what: 'copy of data keeps its type', path: '/data/events.json', encoding: 'gzip', holds: is('content-type', /^application\/json/) },
  { what: '404 with a page', path: '/nowhere/', holds: ({ status, bytes }) => status === 404 && bytes > 2000 },
  { what: '404 is framed by nobody', path: '/nowhere/', holds: is('content-security-policy', /frame-ancestors 'none'/) },
  { what: 'pages are framed by nobody', path: '/claims/', holds: is('content-security-policy', /frame-ancestors 'none'/) },
  { what: 'embeds may be framed', path: '/embed/map/', holds: is('content-security-policy', undefined) },
  { what: 'parts are no pages', path: '/parts/shusha/', holds: is('x-robots-tag', /noindex/) },
  { what: 'data is read from elsewhere', path: '/data/events.json', holds: is('access-control-allow-origin', /^\*$/) },
  { what: 'citations are read from elsewhere', path: '/cite/article.bib', holds: is('access-control-allow-origin', /^\*$/) },
  { what: 'the feed is read from elsewhere', path: '/feed.json', holds: is('access-control-allow-origin', /^\*$/) },
  { what: 'the offline worker is asked for anew', path: '/sw.js', holds: is('cache-control', /^no-cache$/) },
  { what: 'scripts are kept a year', path: `/_astro/${script}`, holds: is('cache-control', /immutable/) },
  { what: 'scripts serve sandboxed embeds', path: `/_astro/${script}`, holds: is('access-control-allow-origin', /^\*$/) },
  { what: 'GeoJSON', path: '/data/events.geojson', holds: is('content-type', /geo\+json/) },
  { what: 'calendar', path: '/data/timeline.ics', holds: is('content-type', /^text\/calendar/) },
  { what: 'CSV', path: '/data/events.csv', holds: is('content-type', /^text\/csv/) },
  { what: 'manifest', path: '/site.webmanifest', holds: is('content-type', /manifest\+json/) },
  { what: 'nosniff on all', path: '/favicon.svg', holds: is('x-content-type-options', /^nosniff$/) },
];

const recipes = readFileSync(join(ROOT, 'docs/hosting.md'), 'utf8');
const recipeOf = (name: string, port: number): string =>
  (new RegExp(`\`\`\`${name}\\n([\\s\\S]*?)\`\`\``).exec(recipes)?.[1] ?? '')
    .replaceAll('/srv/forty-four-days', DIST)
    .replace('listen 80;', `listen ${port};`)
    .replace('http://example.org {', `http://example.org:${port} {`)
    .replace('<VirtualHost *:80>', `<VirtualHost *:${port}>`);

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) {
      done();
      return;
    }
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });

let failed = 0;
let passed = 0;
for (const [index, server] of SERVERS.entries()) {
  if (spawnSync('which', [server.command]).status !== 0) {
    console.log(`${server.name}: not installed here`);
    continue;
  }
  const port = FIRST_PORT + index;
  const folder = mkdtempSync(join(tmpdir(), `hosts-${server.name}-`));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, 'logs'));
  const child = spawn(server.command, server.prepare(recipeOf(server.name, port), folder), { stdio: ['ignore', 'ignore', 'ignore'] });
  try {
    await started(port);
    for (const { what, path, encoding, holds } of WISHES) {
      const answer = await ask(port, path, encoding);
      const isGood = holds(answer);
      if (isGood) passed += 1;
      else failed += 1;
      console.log(`${server.name.padEnd(7)}${isGood ? 'ok  ' : 'FAIL'} ${what} (${path}: ${answer.status}, ${answer.bytes} bytes)`);
      if (!isGood) console.log(JSON.stringify(answer.headers, null, 2));
    }
  } catch (error) {
    failed += 1;
    console.log(`${server.name}: FAIL ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await stop(child);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
