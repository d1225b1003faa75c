import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { typeOf } from '#hosting/server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** One thing that a host must do. */
export interface Wish {
  readonly what: string;
  /** Path within the site. */
  readonly path: string;
  /** `Accept-Encoding` of the request. */
  readonly encoding?: string;
  readonly holds: (answer: Answer) => boolean;
}

const is = (name: string, wanted: RegExp | undefined) => (answer: Answer) =>
  wanted === undefined ? answer.headers[name] === undefined : wanted.test(answer.headers[name] ?? '');

const all =
  (...conditions: readonly ((answer: Answer) => boolean)[]) =>
  (answer: Answer) =>
    conditions.every((holds) => holds(answer));

const plain = ({ headers, body }: Answer): Buffer => {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
};

/** Types that say the same. */
const SAME = [
  ['text/javascript', 'application/javascript'],
  ['text/xml', 'application/xml'],
  ['image/x-icon', 'image/vnd.microsoft.icon'],
] as const;
const bare = (type: string): string => type.replace(/;.*/, '');
const UNKNOWN = 'application/octet-stream';

const isTypeOf =
  (file: string) =>
  ({ headers }: Answer): boolean => {
    const wanted = bare(typeOf(file));
    const sent = bare(headers['content-type'] ?? UNKNOWN);
    return sent === wanted || SAME.some((pair) => pair.some((type) => type === wanted) && pair.some((type) => type === sent));
  };

const CODINGS = ['br', 'gzip'] as const;

/** What every host must do with a build. Throws where the build has no copies. */
export const wishesFor = (dist: string): readonly Wish[] => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'))
    .toSorted();
  const known = new Set(files);
  if (!known.has('/sw.js.br')) throw new Error('The build has no compressed copies. Run "npm run build" first.');
  const read = (path: string): Buffer => readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));

  const isHeld = (path: string) => (answer: Answer) => plain(answer).equals(read(path));
  const isMissing = all(
    ({ status }) => status === 404,
    is('content-type', /^text\/html/),
    isHeld('/404.html'),
    is('cache-control', /^(?!.*max-age=[1-9])/),
  );
  const isNotFramed = is('content-security-policy', /frame-ancestors 'none'/);
  const isShared = is('access-control-allow-origin', /^\*$/);

  const visible = files.filter((file) => !/\.(?:br|gz)$/.test(file) && !/\/(?:_|\.)[^/]*$/.test(file));
  const firstOf = new Map(visible.toReversed().map((file) => [extname(file) || 'no ending', file]));
  const withCopies = [...firstOf].filter(([, file]) => known.has(`${file}.br`));
  const script = visible.find((file) => /^\/_astro\/.*\.js$/.test(file) && known.has(`${file}.br`)) ?? '';
  const bareFolder = files
    .map((file) => file.replace(/[^/]*$/, ''))
    .find((folder) => folder !== '/' && !known.has(`${folder}index.html`) && statSync(join(dist, folder)).isDirectory());

  return [
    { what: 'page', path: '/', holds: all(({ status }) => status === 200, is('content-type', /^text\/html; ?charset=utf-8$/i), isHeld('/')) },
    {
      what: 'folder leads to its page',
      path: '/article',
      holds: all(({ status }) => [301, 302, 308].includes(status), is('location', /\/article\/$/)),
    },
    ...[...firstOf].map(([ending, file]) => ({
      what: `type of ${ending}`,
      path: encodeURI(file),
      holds: all(({ status }) => status === 200, isTypeOf(file), isHeld(file)),
    })),
    ...[...withCopies, ['page', '/article/'] as const, ['offline worker', '/sw.js'] as const].flatMap(([what, path]) =>
      CODINGS.map((encoding) => ({
        what: `${what} as ${encoding}`,
        path: encodeURI(path),
        encoding,
        holds: all(
          is('content-encoding', new RegExp(`^${encoding}$`)),
          is('vary', /accept-encoding/i),
          isTypeOf(path.endsWith('/') ? 'index.html' : path),
          isHeld(path),
        ),
      })),
    ),
    { what: 'no copy is sent unasked', path: '/article/', holds: all(is('content-encoding', undefined), is('vary', /accept-encoding/i)) },
    ...['identity', ...CODINGS].flatMap((encoding) => [
      { what: `offline worker is asked for anew, as ${encoding}`, path: '/sw.js', encoding, holds: is('cache-control', /^no-cache$/) },
      { what: `script is kept a year, as ${encoding}`, path: script, encoding, holds: is('cache-control', /immutable/) },
      { what: `missing page, as ${encoding}`, path: '/nowhere/', encoding, holds: all(isMissing, isNotFramed) },
    ]),
    ...[
      '/nowhere',
      '/nowhere.json',
      '/data/nowhere.geojson',
      '/nowhere.ris',
      '/_astro/nowhere.js',
      '/claims/nowhere/nowhere/',
      '/embed/nowhere/',
    ].map((path) => ({
      what: 'missing',
      path,
      holds: isMissing,
    })),
    ...(bareFolder === undefined ? [] : [{ what: 'folder without a page', path: bareFolder, holds: isMissing }]),
    { what: 'folder without a page', path: '/data/releases/', holds: isMissing },
    ...['/_headers', '/_redirects', '/.nojekyll', '/.git/config', '/data/.nowhere'].map((path) => ({
      what: 'not for readers',
      path,
      holds: isMissing,
    })),
    ...['/', '/claims/', '/parts/shusha/', '/404.html'].map((path) => ({ what: 'framed by nobody', path, holds: isNotFramed })),
    { what: 'may be framed', path: '/embed/map/', holds: is('content-security-policy', undefined) },
    { what: 'part allows nothing', path: '/parts/shusha/', holds: is('content-security-policy', /default-src 'none'; frame-ancestors 'none'/) },
    { what: 'part is no page', path: '/parts/shusha/', holds: is('x-robots-tag', /noindex/) },
    { what: 'page is a page', path: '/claims/', holds: is('x-robots-tag', undefined) },
    ...['/data/events.json', '/cite/article.bib', '/feed.json', script, '/nowhere.json'].map((path) => ({
      what: 'read from elsewhere',
      path,
      holds: all(isShared, is('cross-origin-resource-policy', /^cross-origin$/)),
    })),
    ...['/', '/favicon.svg', '/nowhere/'].map((path) => ({
      what: 'headers of every file',
      path,
      holds: all(
        is('x-content-type-options', /^nosniff$/),
        is('referrer-policy', /^strict-origin-when-cross-origin$/),
        is('permissions-policy', /^accelerometer=\(\)/),
        is('cross-origin-opener-policy', /^same-origin$/),
        is('strict-transport-security', /^max-age=31536000$/),
      ),
    })),
  ];
};
