import { posix } from 'node:path';
import { distFile, page, withoutBase } from '../dist/pages.ts';

const STATIC_IMPORT = /(?:from|import)\s*["'](\.\.?\/[^"']+)["']/g;

/** Adds a script of the build, and what it imports as it loads, to those that are known. */
const collect = (script: string, known: Set<string>): void => {
  if (known.has(script)) return;
  known.add(script);
  const text = new TextDecoder().decode(distFile(script));
  for (const [, file = ''] of text.matchAll(STATIC_IMPORT)) collect(posix.join(posix.dirname(script), file), known);
};

interface FirstScripts {
  /** Paths under the base of the scripts in the HTML. */
  readonly entries: ReadonlySet<string>;
  /** Paths of all scripts without which an entry does not run: the entries, and what they import other than by `import()`. */
  readonly all: ReadonlySet<string>;
}

/** The scripts that a page needs before any of its islands starts. */
export const firstScripts = (path: string): FirstScripts => {
  const entries = page(`/${path}`)
    .root.querySelectorAll('script[src]')
    .map((script) => withoutBase(script.getAttribute('src') ?? ''));
  const all = new Set<string>();
  for (const entry of entries) collect(entry, all);
  return { entries: new Set(entries), all };
};
