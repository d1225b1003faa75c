import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { isFragment } from '#lib/urls.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** The base of the built site, without a slash at its end. */
export const BASE = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

export interface BuiltPage {
  /** Path under the base, such as `/timeline/`. */
  readonly path: string;
  readonly html: string;
  readonly root: HTMLElement;
}

const htmlFiles = (): string[] =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html') && !isFragment(file));

const load = (file: string): BuiltPage => {
  const html = readFileSync(join(DIST, file), 'utf8');
  return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, root: parse(html) };
};

/** Every page of the built site. */
export const builtPages: readonly BuiltPage[] = htmlFiles().map(load);

/** Whether a page is that of a claim, an event, a quantity, a site or a day, or beside these: pages of a folder that share one rule of headers. */
export const isManyAndAlike = (path: string): boolean => /^\/(?:claims|timeline|map|losses|losses\/sites)\/[^/]+\/$/.test(path);

export const page = (path: string): BuiltPage => {
  const found = builtPages.find((entry) => entry.path === path);
  if (found === undefined) throw new Error(`dist has no page ${path}`);
  return found;
};

/** Whether a file of this path under the base was built. */
export const isBuilt = (path: string): boolean => existsSync(join(DIST, path, path.endsWith('/') ? 'index.html' : ''));

export const distFile = (path: string): Uint8Array => readFileSync(join(DIST, path));

/** Names of the files in a folder of the build. */
export const distFiles = (folder: string): string[] => readdirSync(join(DIST, folder));

/** Paths of the files in a folder of the build and in its folders, from that folder. */
export const distPaths = (folder: string): string[] =>
  readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll(sep, '/'));

/** Path on this machine of a file of the build. */
export const distPath = (path: string): string => join(DIST, path);

/** A URL of this site without its base. */
export const withoutBase = (href: string): string => (BASE !== '' && href.startsWith(`${BASE}/`) ? href.slice(BASE.length) : href);
