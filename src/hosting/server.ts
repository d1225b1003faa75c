import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt, parseHeaderRules } from '#hosting/headers.ts';

interface Options {
  /** Folder of the build. */
  readonly folder: string;
  /** Path of the address under which the build is served, such as `/` or `/forty-four-days/`. */
  readonly base: string;
  /** Whether the `.br` file beside a file is sent in its place. */
  readonly isPacked?: boolean;
}

/**
 * Answers as a static host that reads `_headers`: a page without its slash is sent on, and what is missing gets the page that says so. Files are read
 * anew for each request, so that a build that takes the place of the last one is served whole.
 */
export const siteHandler = ({ folder, base, isPacked = false }: Options): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const root = base.endsWith('/') ? base : `${base}/`;
  const files = sirv(folder, { dev: true, etag: true, brotli: isPacked, extensions: [] });
  const setHeaders = (response: ServerResponse, path: string): void => {
    const rules = parseHeaderRules(readFileSync(join(folder, '_headers'), 'utf8'));
    for (const [name, value] of headersAt(rules, path)) response.setHeader(name, value);
  };
  const sendMissing = (response: ServerResponse): void => {
    setHeaders(response, `${root}404.html`);
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(readFileSync(join(folder, '404.html')));
  };
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (!`${pathname}/`.startsWith(root)) return sendMissing(response);
    const path = pathname.slice(root.length - 1);
    if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    setHeaders(response, pathname);
    request.url = path.endsWith('/') ? `${path}index.html` : path;
    files(request, response, () => {
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      sendMissing(response);
    });
  };
};
