import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { type HTMLElement, parse } from 'node-html-parser';

/** Something wrong in a built file. */
export interface BuiltFault {
  /** Path of the file within the build. */
  readonly file: string;
  readonly found: string;
  readonly expected: string;
}

interface Options {
  readonly base: string;
  readonly siteUrl: string;
  /** Words that authors use, so that a page may print them: "undefined" is a word of English too. */
  readonly contentWords?: (word: string) => boolean;
}

interface BuiltPage {
  readonly file: string;
  readonly root: HTMLElement;
  readonly ids: ReadonlySet<string>;
}

/** Attributes that hold one URL. */
const URL_ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data-geometry', 'data-relief', 'data-bundle'] as const;

/** What a program prints where a value is missing. */
const LEFTOVERS = ['NaN', 'undefined', '[object Object]'] as const;

/** Fragments that name a place of the map, not an element: `#9/39.50/46.80`. */
const VIEWPOINT = /^\d{1,2}(?:\.\d+)?\/-?\d+(?:\.\d+)?\/-?\d+(?:\.\d+)?$/;

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();

const readPage = (folder: string, file: string): BuiltPage & { readonly twice: readonly string[] } => {
  const root = parse(readFileSync(join(folder, file), 'utf8'), { comment: false });
  const ids = new Set<string>();
  const twice: string[] = [];
  for (const element of root.querySelectorAll('[id]')) {
    if (ids.has(element.id)) twice.push(element.id);
    ids.add(element.id);
  }
  return { file, root, ids, twice };
};

/** The file that a path of the site leads to; null if the build has none. */
const fileAt = (files: ReadonlySet<string>, path: string): string | null => {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file : null;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const urlsOf = (root: HTMLElement): string[] => [
  ...URL_ATTRIBUTES.flatMap((name) => root.querySelectorAll(`[${name}]`).map((element) => element.getAttribute(name) ?? '')),
  ...root
    .querySelectorAll('[srcset]')
    .flatMap((element) => (element.getAttribute('srcset') ?? '').split(',').map((entry) => entry.trim().split(/\s/)[0] ?? '')),
  ...root.querySelectorAll('meta[property="og:url"], meta[property="og:image"]').map((element) => element.getAttribute('content') ?? ''),
  ...root.querySelectorAll('style').flatMap((element) => [...element.rawText.matchAll(/url\((['"]?)([^'")]+)\1\)/g)].map((match) => match[2] ?? '')),
];

/** Text that a reader sees, and the attributes, each of which should hold a value. */
const leftoversIn = (root: HTMLElement, isWord: (word: string) => boolean): string[] => {
  const found = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    for (const [name, value] of Object.entries(element.attributes)) {
      const leftover = LEFTOVERS.find((word) => new RegExp(`(?<![\\p{L}])${word.replace(/[[\]]/g, '\\$&')}(?![\\p{L}])`, 'u').test(value));
      if (leftover !== undefined && !(isWord(leftover) && /\s/.test(value)))
        found.add(`${leftover} in <${element.rawTagName} ${name}="${value.slice(0, 60)}">`);
    }
  }
  const text = root.querySelector('body')?.text ?? root.text;
  for (const word of LEFTOVERS) {
    const at = text.indexOf(word);
    if (at >= 0 && !isWord(word))
      found.add(
        `${word} in "${text
          .slice(Math.max(0, at - 30), at + 30)
          .replace(/\s+/g, ' ')
          .trim()}"`,
      );
  }
  return [...found];
};

/**
 * Looks at a build as its readers will meet it: links, fragments and assets that lead nowhere, ids that are there twice, values that are missing, XML and
 * JSON that cannot be parsed. Returns all that is wrong, by file.
 */
export const checkBuiltSite = (folder: string, { base, siteUrl, contentWords = () => false }: Options): BuiltFault[] => {
  const files = new Set(listFiles(folder));
  const pages = [...files].filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  const byFile = new Map<string, BuiltPage>(pages.map((page) => [page.file, page]));
  const faults: BuiltFault[] = [];
  for (const { file, root, twice, ids } of pages) {
    const add = (found: string, expected: string): void => {
      faults.push({ file, found, expected });
    };
    for (const id of new Set(twice)) add(`id="${id}" more than once`, 'each id once per page');
    for (const leftover of leftoversIn(root, contentWords)) add(leftover, 'a value');
    const pageUrl = new URL(`${base}${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, siteUrl);
    for (const text of new Set(urlsOf(root))) {
      if (text === '' || text.startsWith('data:') || text.startsWith('mailto:')) continue;
      if (!URL.canParse(text, pageUrl)) {
        add(JSON.stringify(text), 'a URL');
        continue;
      }
      const url = new URL(text, pageUrl);
      if (url.origin !== new URL(siteUrl).origin) continue;
      const path = decode(url.pathname);
      const target = path.startsWith(base) ? fileAt(files, path.slice(base.length)) : null;
      // A folder of files may be named where a script completes the path.
      const isFolder = path.startsWith(base) && path.endsWith('/') && [...files].some((own) => own.startsWith(path.slice(base.length)));
      if (target === null && !isFolder)
        add(JSON.stringify(text), `a path of this site that is in the build${path.startsWith(base) ? '' : ` (all begin with ${base})`}`);
      const fragment = decode(url.hash.slice(1)).replace(/:~:.*$/, '');
      if (target === null || fragment === '' || VIEWPOINT.test(fragment) || !target.endsWith('.html')) continue;
      const known = target === file ? ids : byFile.get(target)?.ids;
      if (known?.has(fragment) !== true) add(JSON.stringify(text), `a fragment that is the id of an element of ${target}`);
    }
  }
  for (const file of files) {
    const read = (): string => readFileSync(join(folder, file), 'utf8');
    if (/\.(?:xml|svg)$/.test(file)) {
      const result = XMLValidator.validate(read());
      if (result !== true) faults.push({ file, found: `line ${result.err.line}: ${result.err.msg}`, expected: 'XML that can be parsed' });
    } else if (/\.(?:json|geojson|webmanifest)$/.test(file)) {
      try {
        JSON.parse(read());
      } catch (error) {
        faults.push({ file, found: error instanceof Error ? error.message : String(error), expected: 'JSON that can be parsed' });
      }
    }
  }
  return faults.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
};

const MOST_SHOWN = 50;

/** All faults, or the first of them with the number of the rest. */
export const formatBuiltFaults = (faults: readonly BuiltFault[]): string =>
  [
    ...faults.slice(0, MOST_SHOWN).map(({ file, found, expected }) => `${file}\n  found     ${found}\n  expected  ${expected}`),
    ...(faults.length > MOST_SHOWN ? [`… and ${faults.length - MOST_SHOWN} more`] : []),
  ].join('\n\n');
