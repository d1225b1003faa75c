import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import sax from 'sax';

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
  /** Whether authors wrote these words, so that a page may print them: "undefined" is a word of English too. White space is one space. */
  readonly isContent?: (words: string) => boolean;
}

interface BuiltPage {
  readonly file: string;
  readonly root: HTMLElement;
  readonly ids: ReadonlySet<string>;
}

/** Attributes that hold one URL. */
const URL_ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data-geometry', 'data-relief', 'data-bundle', 'data-parts'] as const;

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
  const root = parse(readFileSync(join(folder, file), 'utf8'), { comment: false, blockTextElements: { script: true, style: true } });
  const ids = new Set<string>();
  const twice: string[] = [];
  for (const element of root.querySelectorAll('[id]')) {
    if (ids.has(element.id)) twice.push(element.id);
    ids.add(element.id);
  }
  return { file, root, ids, twice };
};

/** Where XML breaks off being well-formed, and how; null if it does not. */
const xmlError = (text: string): string | null => {
  const parser = sax.parser(true);
  try {
    parser.write(text).close();
    return null;
  } catch (error) {
    return `line ${parser.line + 1}: ${error instanceof Error ? error.message.replace(/\n.*/s, '') : String(error)}`;
  }
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

interface NamedUrl {
  readonly text: string;
  /** Whether the page loads it, rather than leading to it. */
  readonly isLoaded: boolean;
  /** Whether it may be a folder, whose files a script names. */
  readonly isFolderAllowed: boolean;
}

const urlsOf = (root: HTMLElement): NamedUrl[] => {
  const found = new Map<string, NamedUrl>();
  const add = (text: string | undefined, isLoaded = false, isFolderAllowed = false): void => {
    if (text !== undefined) found.set(`${text} ${isLoaded} ${isFolderAllowed}`, { text, isLoaded, isFolderAllowed });
  };
  for (const name of URL_ATTRIBUTES) {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const isLoaded = name === 'src' || name === 'poster' || (name === 'href' && /^(?:image|use)$/i.test(element.rawTagName));
      add(element.getAttribute(name), isLoaded, name.startsWith('data-'));
    }
  }
  for (const name of ['srcset', 'imagesrcset'])
    for (const element of root.querySelectorAll(`[${name}]`))
      for (const entry of (element.getAttribute(name) ?? '').split(',')) add(entry.trim().split(/\s/)[0], true);
  for (const element of root.querySelectorAll('meta[property="og:url"], meta[property="og:image"], meta[name="twitter:image"]'))
    add(element.getAttribute('content'));
  const styles = [
    ...root.querySelectorAll('style').map(({ rawText }) => rawText),
    ...root.querySelectorAll('[style]').map((element) => element.getAttribute('style') ?? ''),
  ];
  for (const style of styles) for (const match of style.matchAll(/url\((['"]?)([^'")]+)\1\)/g)) if (!match[2]?.startsWith('#')) add(match[2], true);
  return [...found.values()];
};

const LEFTOVER = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${LEFTOVERS.map((word) => word.replace(/[[\]]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}_])`, 'gu');

/** Missing values in a text, each with what is around it; those that an author wrote with the same word before or after them are none. */
const leftoversIn = (text: string, isContent: (words: string) => boolean): string[] => {
  const plain = text.replace(/\s+/g, ' ');
  return [...plain.matchAll(LEFTOVER)].flatMap((match) => {
    const [word] = match;
    const before = /[\p{L}\p{N}]+ $/u.exec(plain.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
    const after = /^ [\p{L}\p{N}]+/u.exec(plain.slice(match.index + word.length, match.index + word.length + 40))?.[0] ?? '';
    const isWritten = (before !== '' && isContent(`${before}${word}`)) || (after !== '' && isContent(`${word}${after}`));
    return isWritten ? [] : [`${word} in "${plain.slice(Math.max(0, match.index - 30), match.index + 40).trim()}"`];
  });
};

/** Missing values in the title, the text and the attributes of a page. */
const leftoversOfPage = (root: HTMLElement, isContent: (words: string) => boolean): string[] => [
  ...new Set([
    ...root
      .querySelectorAll('*')
      .flatMap((element) =>
        Object.entries(element.attributes).flatMap(([name, value]) =>
          leftoversIn(value, isContent).map((found) => `${found} (<${element.rawTagName} ${name}>)`),
        ),
      ),
    ...leftoversIn(root.querySelector('title')?.text ?? '', isContent),
    ...(root.querySelector('body') ?? root).structuredText.split('\n').flatMap((block) => leftoversIn(block, isContent)),
  ]),
];

/**
 * Looks at a build as its readers will meet it: links, fragments and assets that lead nowhere, ids that are there twice, values that are missing, XML and
 * JSON that cannot be parsed. Returns all that is wrong, by file.
 */
export const checkBuiltSite = (folder: string, { base, siteUrl, isContent = () => false }: Options): BuiltFault[] => {
  const files = new Set(listFiles(folder));
  const pages = [...files].filter((file) => file.endsWith('.html')).map((file) => readPage(folder, file));
  const byFile = new Map<string, BuiltPage>(pages.map((page) => [page.file, page]));
  const faults: BuiltFault[] = [];
  for (const { file, root, twice, ids } of pages) {
    const add = (found: string, expected: string): void => {
      faults.push({ file, found, expected });
    };
    for (const id of new Set(twice)) add(`id="${id}" more than once`, 'each id once per page');
    for (const leftover of leftoversOfPage(root, isContent)) add(leftover, 'a value');
    const pageUrl = new URL(`${base}${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, siteUrl);
    for (const { text, isLoaded, isFolderAllowed } of urlsOf(root)) {
      if (text === '' || text.startsWith('data:') || text.startsWith('mailto:')) continue;
      if (!URL.canParse(text, pageUrl)) {
        add(JSON.stringify(text), 'a URL');
        continue;
      }
      const url = new URL(text, pageUrl);
      if (url.origin !== new URL(siteUrl).origin) {
        if (isLoaded) add(JSON.stringify(text), 'nothing that is loaded from another host');
        continue;
      }
      const path = decode(url.pathname);
      const target = path.startsWith(base) ? fileAt(files, path.slice(base.length)) : null;
      // A folder of files may be named where a script completes the path.
      const isFolder =
        isFolderAllowed && path.startsWith(base) && path.endsWith('/') && [...files].some((own) => own.startsWith(path.slice(base.length)));
      if (target === null && !isFolder)
        add(JSON.stringify(text), `a path of this site that is in the build${path.startsWith(base) ? '' : ` (all begin with ${base})`}`);
      const fragment = decode(url.hash.slice(1)).replace(/:~:.*$/, '');
      if (target === null || fragment === '' || fragment === 'top' || VIEWPOINT.test(fragment) || !target.endsWith('.html')) continue;
      const known = target === file ? ids : byFile.get(target)?.ids;
      if (known?.has(fragment) !== true) add(JSON.stringify(text), `a fragment that is the id of an element of ${target}`);
    }
  }
  for (const file of files) {
    const read = (): string => readFileSync(join(folder, file), 'utf8');
    if (/\.(?:csv|svg|xml|ics|txt|json|geojson)$/.test(file) && !file.startsWith('pagefind/'))
      for (const leftover of new Set(leftoversIn(read(), isContent))) faults.push({ file, found: leftover, expected: 'a value' });
    for (const [, loc = ''] of file.endsWith('.xml') ? read().matchAll(/<loc>([^<]*)<\/loc>/g) : []) {
      const path = URL.canParse(loc) ? decode(new URL(loc).pathname) : '';
      if (!path.startsWith(base) || fileAt(files, path.slice(base.length)) === null)
        faults.push({ file, found: loc, expected: 'the URL of a page that is in the build' });
    }
    if (/\.(?:xml|svg)$/.test(file)) {
      const error = xmlError(read());
      if (error !== null) faults.push({ file, found: error, expected: 'XML that can be parsed' });
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
