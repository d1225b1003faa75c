import { basename } from 'node:path';
import type { ContentFiles } from '#dataset/files.ts';
import { nearest, type Problem } from '#dataset/problem.ts';
import { TABLE_NAMES, TEXT_PAGES } from '#tables';

/** Files that systems and editors leave behind: their own, locks, swaps and backups. */
const LEFT_BEHIND =
  /^(?:\.DS_Store|\._.*|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.directory|\.#.*|#.*#|~\$.*|\.~lock\..*#|.*~|\..*\.sw[a-p]|\.gitkeep)$/i;

/** Whether a file was left by a system or an editor, so that it is no part of the content. */
export const isLeftBehind = (path: string): boolean => LEFT_BEHIND.test(basename(path));

const CHAPTER = /^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/;

const DATA = TABLE_NAMES.map((name) => `${name}.json`);
const PAGES = TEXT_PAGES.map((name) => `${name}.mdx`);

interface Part {
  readonly accepts: (file: string) => boolean;
  readonly expected: string;
  readonly names: readonly string[];
}

/** What each folder of content holds; `geo` may hold anything, with PROVENANCE.md. */
const PARTS: Readonly<Record<string, Part>> = {
  data: { accepts: (file) => DATA.includes(file), expected: `only ${DATA.join(', ')}`, names: DATA },
  article: {
    accepts: (file) => CHAPTER.test(file),
    expected: 'only chapters named NN-slug.mdx, such as "03-war.mdx"; keep drafts and copies outside content/',
    names: [],
  },
  pages: { accepts: (file) => PAGES.includes(file), expected: `only ${PAGES.join(', ')}; keep drafts and copies outside content/`, names: PAGES },
};

/** Files that nothing reads: the build would leave them out without a word, or take a draft for a chapter. */
export const strayFiles = (files: ContentFiles): Problem[] =>
  files.list().flatMap((path) => {
    const [folder = '', ...rest] = path.split('/');
    const part = Object.hasOwn(PARTS, folder) ? PARTS[folder] : undefined;
    const file = rest.join('/');
    if (part === undefined || part.accepts(file) || isLeftBehind(file)) return [];
    return [
      {
        file: `${files.name}/${path}`,
        line: 1,
        column: 1,
        path: '$',
        value: `a file named ${JSON.stringify(file)}`,
        expected: part.expected,
        nearest: nearest(file, part.names),
      },
    ];
  });
