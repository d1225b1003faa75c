import { brotliCompressSync } from 'node:zlib';
import { distFile, page, withoutBase } from './pages.ts';

/** Brotli bytes of a page with its styles, scripts and the four upright fonts, before any island starts. */
export const firstLoad = (path: string): { readonly all: number; readonly script: number } => {
  const { html, root } = page(path);
  const size = (bytes: Uint8Array) => brotliCompressSync(bytes).length;
  const sum = (sizes: readonly number[]) => sizes.reduce((total, bytes) => total + bytes, 0);
  const styles = root.querySelectorAll('link[rel="stylesheet"]').map((link) => size(distFile(withoutBase(link.getAttribute('href') ?? ''))));
  const scripts = root.querySelectorAll('script[src]').map((script) => size(distFile(withoutBase(script.getAttribute('src') ?? ''))));
  const inline = root.querySelectorAll('script:not([src]):not([type])').map((script) => size(Buffer.from(script.text)));
  const fonts = [...html.matchAll(/url\("([^"]+\.woff2)"\)[^}]*font-style:normal/g)].map((match) => distFile(withoutBase(match[1] ?? '')).length);
  return { all: size(Buffer.from(html)) + sum(styles) + sum(scripts) + sum(fonts), script: sum(scripts) + sum(inline) };
};
