import { brotliCompressSync } from 'node:zlib';
import { HTMLElement } from 'node-html-parser';
import { covers } from './font-ranges.ts';
import { distFile, page, withoutBase } from './pages.ts';

/** Whether a page prints a letter of a font; browsers load no other. */
const isUsed = (face: string, printed: ReadonlySet<string>): boolean => {
  const [, range] = /unicode-range:([^;}]+)/.exec(face) ?? [];
  return range === undefined || [...printed].some((letter) => covers(range, letter));
};

/** The text of an element without what its closed folds hold: browsers load no font for what they do not lay out. */
const shownText = (element: HTMLElement | null): string => {
  if (element === null) return '';
  const isClosed = element.tagName === 'DETAILS' && !element.hasAttribute('open');
  return element.childNodes
    .map((child) => {
      if (!(child instanceof HTMLElement)) return child.text;
      return isClosed && child.tagName !== 'SUMMARY' ? '' : shownText(child);
    })
    .join('');
};

/** Brotli bytes of a page with its styles, scripts and the upright fonts that it uses, before any island starts. */
export const firstLoad = (path: string): { readonly all: number; readonly script: number } => {
  const { html, root } = page(path);
  const size = (bytes: Uint8Array) => brotliCompressSync(bytes).length;
  const sum = (sizes: readonly number[]) => sizes.reduce((total, bytes) => total + bytes, 0);
  const styles = root.querySelectorAll('link[rel="stylesheet"]').map((link) => size(distFile(withoutBase(link.getAttribute('href') ?? ''))));
  const scripts = root.querySelectorAll('script[src]').map((script) => size(distFile(withoutBase(script.getAttribute('src') ?? ''))));
  const inline = root.querySelectorAll('script:not([src]):not([type])').map((script) => size(Buffer.from(script.text)));
  const printed = new Set(shownText(root.querySelector('body')));
  const fonts = [...html.matchAll(/@font-face\s*\{[^}]*url\("([^"]+\.woff2)"\)[^}]*\}/g)]
    .filter(([face]) => face.includes('font-style:normal') && isUsed(face, printed))
    .map(([, url = '']) => distFile(withoutBase(url)).length);
  return { all: size(Buffer.from(html)) + sum(styles) + sum(scripts) + sum(fonts), script: sum(scripts) + sum(inline) };
};
