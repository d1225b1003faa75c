/**
 * Starts nginx, Caddy and Apache with the recipes of docs/hosting.md on the built site, at the root of a host and under a BASE_PATH, and the preview, and
 * asks each for what a host must do. Outside the gate: it needs the servers, and a build with compressed copies. Prints what failed (all with
 * `-- --all`) and the sizes of pages; fails where a server that is installed answers otherwise.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { recipeFor } from '../fixtures/recipes.ts';
import { type Answer, wishesFor } from './wishes.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, 'dist');
const FIRST_PORT = Number(process.env.TEST_PORT ?? '4620');
const BASE_PATH = '/forty-four-days';
/** What an authority for certificates asks a host for (RFC 8555, 8.3); it begins with a dot, and is to be sent. */
const CHALLENGE = '/.well-known/acme-challenge/token';
const SIZED = ['/', '/article/', '/map/', '/losses/', '/sources/'] as const;
const CODINGS = ['identity', 'gzip', 'br'] as const;

interface Site {
  /** Folder that the host is to serve. */
  readonly root: string;
  readonly port: number;
  /** Folder of the site under the root of the host, without the slash at its end. */
  readonly base: string;
}

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

interface Server {
  readonly name: string;
  readonly bases: readonly string[];
  /** Writes its files into a folder; gives what starts it in the foreground, and what only reads its files. */
  prepare(site: Site, folder: string): { readonly start: Command; readonly check: Command | null };
}

/** Replaces text that the documents tell readers to replace. Throws where it is not there. */
const replaced = (recipe: string, changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The recipe has no ${JSON.stringify(from)}.`);
    return text.replaceAll(from, to);
  }, recipe);

/** Those that the recipe names, and others that Debian has on by itself. */
const APACHE_MODULES = [
  'mpm_event',
  'authz_core',
  'headers',
  'rewrite',
  'mime',
  'dir',
  'setenvif',
  'alias',
  'autoindex',
  'deflate',
  'env',
  'filter',
  'negotiation',
];

const SERVERS: readonly Server[] = [
  {
    name: 'nginx',
    bases: ['', BASE_PATH],
    prepare: ({ root, port, base }, folder) => {
      const recipe = replaced(recipeFor('nginx', 'nginx'), [
        ['/srv/forty-four-days', root],
        ['listen 80;', `listen ${port};`],
        ['map $host $base { default "/"; }', `map $host $base { default "${base}/"; }`],
        ['include mime.types;', 'include /etc/nginx/mime.types;'],
      ]);
      const modules = '/etc/nginx/modules-enabled';
      const load = readdirSync(modules).map((file) => `include ${modules}/${file};`);
      const config = join(folder, 'nginx.conf');
      writeFileSync(
        config,
        [
          ...load,
          'daemon off;',
          `pid ${folder}/pid;`,
          `error_log ${folder}/error.log;`,
          'events {}',
          `http {\n  access_log off;\n  gzip on;\n${recipe}\n}`,
        ].join('\n'),
      );
      return { start: { command: 'nginx', args: ['-c', config] }, check: { command: 'nginx', args: ['-t', '-c', config] } };
    },
  },
  {
    name: 'caddy',
    bases: ['', BASE_PATH],
    prepare: ({ root, port, base }, folder) => {
      const recipe = replaced(recipeFor('Caddy', 'caddy'), [
        ['/srv/forty-four-days', root],
        ['http://example.org {', `http://example.org:${port} {`],
      ]);
      const config = join(folder, 'Caddyfile');
      writeFileSync(config, `{\n\tadmin off\n\tauto_https off\n}\n${recipe}`);
      const options = ['--config', config, '--adapter', 'caddyfile'];
      const variables = base === '' ? {} : { BASE_PATH: `${base}/` };
      return {
        start: { command: 'caddy', args: ['run', ...options], variables },
        check: { command: 'caddy', args: ['validate', ...options], variables },
      };
    },
  },
  {
    name: 'apache',
    bases: ['', BASE_PATH],
    prepare: ({ root, port, base }, folder) => {
      const recipe = replaced(recipeFor('Apache', 'apache'), [
        ['/srv/forty-four-days', root],
        ['<VirtualHost *:80>', `<VirtualHost *:${port}>`],
        ['Define BASE_PATH "/"', `Define BASE_PATH "${base}/"`],
      ]);
      const config = join(folder, 'httpd.conf');
      const head = [
        ...APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        `Listen ${port}`,
        `ServerRoot ${folder}`,
        `PidFile ${folder}/pid`,
        `ErrorLog ${folder}/error.log`,
        'TypesConfig /etc/mime.types',
        'AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript application/javascript application/rss+xml application/xml',
        'User www-data',
        'Group www-data',
      ];
      writeFileSync(config, `${head.join('\n')}\n${recipe}`);
      return {
        start: { command: 'apache2', args: ['-f', config, '-D', 'FOREGROUND'] },
        check: { command: 'apache2', args: ['-t', '-f', config] },
      };
    },
  },
  {
    name: 'preview',
    // Under a BASE_PATH it serves only a build that was made for it.
    bases: [''],
    prepare: ({ port }) => ({
      start: { command: process.execPath, args: [join(ROOT, 'src/cli/preview.ts')], variables: { PORT: String(port), BASE_PATH: '/' } },
      check: null,
    }),
  },
];

const ask = (port: number, path: string, encoding = 'identity'): Promise<Answer> =>
  new Promise((done, fail) => {
    request({ host: 'localhost', port, path, headers: { host: 'example.org', 'accept-encoding': encoding } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(parts),
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

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) {
      done();
      return;
    }
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });

const environmentOf = ({ variables }: Command) => ({ ...process.env, ...variables });

const WISHES = wishesFor(DIST);
const sizes: string[] = [];
let failed = 0;
let passed = 0;

const tell = (isGood: boolean, line: string): void => {
  if (isGood) passed += 1;
  else failed += 1;
  if (!isGood || process.argv.includes('--all')) console.log(`${isGood ? 'ok  ' : 'FAIL'} ${line}`);
};

const tryServer = async (server: Server, base: string, port: number): Promise<void> => {
  const name = `${server.name}${base === '' ? '' : ` under ${base}`}`;
  const folder = mkdtempSync(join(tmpdir(), `hosts-${server.name}-`));
  chmodSync(folder, 0o755);
  for (const own of ['logs', 'root']) mkdirSync(join(folder, own));
  if (base !== '') {
    symlinkSync(DIST, join(folder, 'root', base));
    mkdirSync(join(folder, 'root', CHALLENGE, '..'), { recursive: true });
    writeFileSync(join(folder, 'root', CHALLENGE), 'token');
  }
  let child: ChildProcess | null = null;
  const before = { passed, failed };
  try {
    const { start, check } = server.prepare({ root: base === '' ? DIST : join(folder, 'root'), port, base }, folder);
    if (check !== null) {
      const { status, stderr } = spawnSync(check.command, check.args, { env: environmentOf(check), encoding: 'utf8' });
      tell(status === 0, `${name}: the recipe is read without a fault${status === 0 ? '' : `\n${stderr}`}`);
    }
    child = spawn(start.command, start.args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore'], env: environmentOf(start) });
    await started(port);
    for (const { what, path, encoding, holds } of WISHES) {
      const answer = await ask(port, `${base}${path}`, encoding);
      const isGood = holds(answer);
      tell(isGood, `${name}: ${what} (${path}: ${answer.status}, ${answer.body.length} bytes)`);
      if (!isGood) console.log(JSON.stringify(answer.headers, null, 2));
    }
    if (base !== '') {
      const { status, body } = await ask(port, CHALLENGE);
      tell(status === 200 && body.toString() === 'token', `${name}: certificates can be had (${CHALLENGE}: ${status})`);
    }
    if (base === '')
      for (const path of SIZED) {
        const bytes = await Promise.all(CODINGS.map(async (coding) => (await ask(port, path, coding)).body.length));
        sizes.push([server.name.padEnd(8), path.padEnd(10), ...bytes.map((number) => String(number).padStart(9))].join(' '));
      }
  } catch (error) {
    tell(false, `${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    if (child !== null) await stop(child);
    rmSync(folder, { recursive: true });
  }
  console.log(`${name}: ${passed - before.passed} passed, ${failed - before.failed} failed`);
};

let port = FIRST_PORT;
for (const server of SERVERS) {
  const { command } = server.name === 'apache' ? { command: 'apache2' } : { command: server.name };
  if (server.name !== 'preview' && spawnSync('which', [command]).status !== 0) {
    console.log(`${server.name}: not installed here`);
    continue;
  }
  for (const base of server.bases) await tryServer(server, base, port++);
}
console.log(
  `\nBytes sent\n${['host'.padEnd(8), 'page'.padEnd(10), ...CODINGS.map((coding) => coding.padStart(9))].join(' ')}\n${sizes.join('\n')}\n`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
