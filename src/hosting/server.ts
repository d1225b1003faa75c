import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, normalize, resolve, sep } from 'node:path';
import { lookup } from 'mrmime';
import send from 'send';
import { headersAt, parseHeaderRules } from '#hosting/headers.ts';

interface Options {
  /** Folder of the build. */
  readonly folder: string;
  /** Path under which the build is served, such as `/` or `/forty-four-days/`. */
  readonly base: string;
}

/** Compressed copies that the build writes beside text files, in order of preference. */
const COPIES = [
  { coding: 'br', ending: '.br' },
  { coding: 'gzip', ending: '.gz' },
] as const;

const TYPES: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex',
  geojson: 'application/geo+json',
  ico: 'image/x-icon',
  ics: 'text/calendar',
  jsonld: 'application/ld+json',
  ris: 'application/x-research-info-systems',
  webmanifest: 'application/manifest+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The `Content-Type` of a file, by its ending. */
export const typeOf = (file: string): string => {
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? lookup(file) ?? 'application/octet-stream';
  return /^text\/|json$|javascript$|xml$/.test(type) && !type.includes('charset') ? `${type}; charset=utf-8` : type;
};

/** Codings that a client accepts (RFC 9110, 12.5.3); one with a weight of 0 is refused. */
const acceptedCodings = (header: string | undefined): readonly string[] =>
  (header ?? '').split(',').flatMap((entry) => {
    const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [coding];
  });

/** Files for hosts and not for readers: `_headers`, `_redirects` and what begins with a dot, but for `.well-known`. */
const isForHosts = (path: string): boolean => path.split(/[/\\]/).some((name) => /^(?:_headers|_redirects|\.(?!well-known$).+)$/.test(name));

/** Decoded path and query of a request; null where the request names no path. */
const pathOf = (url: string): { readonly path: string; readonly query: string } | null => {
  // A proxy names the whole URL (RFC 9112, 3.2.2).
  const local = /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url;
  const [, path = '', query = ''] = /^(\/[^?#]*)(\?[^#]*)?/.exec(local) ?? [];
  if (path === '' || /^\/[/\\]/.test(path)) return null;
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') || /^\/[/\\]/.test(decoded) ? null : { path: decoded, query };
  } catch {
    return null;
  }
};

/**
 * Answers as a static host that reads `_headers`: a page without its slash is redirected, and a missing file gets 404.html. Files are read for each
 * request, so that a new build is served at once. No request ends the process: a bad path is answered with 400, another method than GET and HEAD with
 * 405, a range beyond the file with 416, and a folder without a build with 503.
 */
export const siteHandler = ({ folder, base }: Options): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const root = base.endsWith('/') ? base : `${base}/`;
  const files = resolve(folder);
  const at = (path: string): string => join(files, normalize(path));
  // The folder may be replaced by a new build, or be a link itself.
  const realFolder = (): string => realpathSync(files);
  const setHeaders = (response: ServerResponse, path: string): void => {
    const rules = parseHeaderRules(readFileSync(at('_headers'), 'utf8'));
    for (const [name, value] of headersAt(rules, path)) response.setHeader(name, value);
  };
  const clear = (response: ServerResponse): void => {
    for (const name of response.getHeaderNames()) response.removeHeader(name);
  };
  const sendText = (response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}): void => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    clear(response);
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers }).end(`${text}\n`);
  };
  /** Runs a step of an answer, also in a later event: a build that is replaced or deleted meanwhile is answered, and ends nothing. */
  const guard = (request: IncomingMessage, response: ServerResponse, step: () => void): void => {
    try {
      step();
    } catch (error) {
      const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isGone) console.error(`${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}`);
      if (isGone) sendText(response, 503, `There is no finished build in ${folder}/. Run "npm run build".`, { 'Retry-After': '30' });
      else sendText(response, 500, 'This request could not be answered.');
    }
  };
  const sendMissing = (response: ServerResponse): void => {
    const page = readFileSync(at('404.html'));
    clear(response);
    setHeaders(response, `${root}404.html`);
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  };
  const sendFile = (request: IncomingMessage, response: ServerResponse, path: string): void => {
    const accepted = acceptedCodings(request.headers['accept-encoding']);
    const copies = COPIES.filter(({ ending }) => existsSync(at(`${path}${ending}`)));
    const copy = copies.find(({ coding }) => accepted.includes(coding));
    response.setHeader('Content-Type', typeOf(path));
    if (copies.length > 0) response.setHeader('Vary', 'Accept-Encoding');
    if (copy !== undefined) response.setHeader('Content-Encoding', copy.coding);
    const isCacheControlled = response.hasHeader('Cache-Control');
    send(request, encodeURI(`${path}${copy?.ending ?? ''}`).replace(/[?#]/g, encodeURIComponent), {
      root: files,
      dotfiles: 'allow',
      index: false,
      cacheControl: false,
    })
      .on('headers', () => {
        if (!isCacheControlled) response.setHeader('Cache-Control', 'no-cache');
      })
      .on('directory', () => guard(request, response, () => sendMissing(response)))
      .on('error', (error: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> }) =>
        guard(request, response, () => {
          if (error.status === 404 || error.status === 403) sendMissing(response);
          else sendText(response, error.status ?? 500, 'This file could not be sent.', error.headers ?? {});
        }),
      )
      .pipe(response);
  };
  const answerPath = (request: IncomingMessage, response: ServerResponse, whole: string, query: string): void => {
    const path = whole.slice(root.length - 1) || '/';
    if (!whole.endsWith('/') && existsSync(at(`${path}/index.html`))) {
      response.writeHead(301, { Location: `${encodeURI(whole)}/${query}` }).end();
    } else {
      setHeaders(response, whole);
      sendFile(request, response, path.endsWith('/') ? `${path}index.html` : path);
    }
  };
  /** Whether a path leads out of the folder by a link on the disk. */
  const isOutside = (path: string): boolean => {
    try {
      const real = realpathSync(at(path.slice(root.length - 1) || '/'));
      return real !== realFolder() && !real.startsWith(`${realFolder()}${sep}`);
    } catch {
      return false;
    }
  };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const asked = pathOf(request.url ?? '');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendText(response, 405, 'This site is made of files: only GET and HEAD are answered.', { Allow: 'GET, HEAD' });
    } else if (asked === null) {
      sendText(response, 400, 'The request names no path of this site.');
    } else if (!existsSync(at('_headers')) || !existsSync(at('404.html'))) {
      sendText(response, 503, `There is no finished build in ${folder}/. Run "npm run build".`, { 'Retry-After': '30' });
    } else if (isForHosts(normalize(asked.path)) || isOutside(asked.path)) {
      sendMissing(response);
    } else if (`${asked.path}/`.startsWith(root)) {
      answerPath(request, response, asked.path, asked.query);
    } else {
      sendMissing(response);
    }
  };
  return (request, response) => guard(request, response, () => answer(request, response));
};

/** Limits of a server for one reader on one machine: what is slow, or comes in crowds, takes no place for ever. */
export const LIMITS = {
  /** Time for the headers of a request, and for a whole one. */
  headersMs: 10_000,
  requestMs: 15_000,
  /** Time without a byte in either direction. */
  idleMs: 60_000,
  /** Time that a connection is kept open for the next request. */
  keptMs: 5_000,
  /** How often the first two are looked at. */
  lookMs: 2_000,
  sockets: 500,
  requestsPerSocket: 1_000,
  headerBytes: 16_384,
} as const;

/** A server of a build that holds to the limits. What is no HTTP is answered and closed. */
export const siteServer = (options: Options, limits: Readonly<Record<keyof typeof LIMITS, number>> = LIMITS): Server => {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keptMs,
      connectionsCheckingInterval: limits.lookMs,
      maxHeaderSize: limits.headerBytes,
    },
    siteHandler(options),
  );
  server.timeout = limits.idleMs;
  server.maxConnections = limits.sockets;
  server.maxRequestsPerSocket = limits.requestsPerSocket;
  // Without this, a half-written request could end the process.
  server.on('clientError', (error, socket) => {
    const code = 'code' in error ? error.code : '';
    const status =
      code === 'HPE_HEADER_OVERFLOW'
        ? '431 Request Header Fields Too Large'
        : code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? '408 Request Timeout'
          : '400 Bad Request';
    if (socket.writable) {
      socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      // One that does not close its own end would keep its place.
      setTimeout(() => socket.destroy(), limits.lookMs).unref();
    } else socket.destroy();
  });
  server.on('timeout', (socket) => socket.destroy());
  return server;
};
