import type { ContentFiles } from '#dataset/files.ts';
import type { Problem } from '#dataset/problem.ts';

/** Gives line and column, both from 1, of an offset in a text. */
export const positionIn = (text: string) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset: number): { readonly line: number; readonly column: number } => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};

/** A text file, or why it is none: `text` is null then. */
export type TextFile =
  | { readonly text: string; readonly bytes: Uint8Array; readonly problem: null }
  | { readonly text: null; readonly problem: Problem };

/** Text in UTF-16 can be read as UTF-8, with a zero in every second place. */
const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
  } catch {
    return false;
  }
};

/** Reads a text file as UTF-8. Never throws; `wanted` says what should be there where nothing can be read. */
export const readTextFile = (files: ContentFiles, path: string, wanted: string): TextFile => {
  const start = { file: `${files.name}/${path}`, line: 1, column: 1, path: '$', nearest: null };
  let bytes: Uint8Array;
  try {
    bytes = files.read(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const value = code === 'ENOENT' ? '(no such file)' : `(cannot be read: ${code})`;
    return { text: null, problem: { ...start, value, expected: wanted } };
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const expected = 'UTF-8 without a byte order mark';
  if (!isUtf8(bytes)) {
    const at = positionIn(text)(Math.max(0, text.search(/[\uFFFD\0]/)));
    return { text: null, problem: { ...start, ...at, value: '(bytes that are not UTF-8)', expected } };
  }
  if (text.startsWith('\uFEFF')) return { text: null, problem: { ...start, value: '(a byte order mark)', expected } };
  return { text, bytes, problem: null };
};
