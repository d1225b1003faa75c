import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** The data of a Pagefind result (https://pagefind.app/docs/api/). */
export interface FoundEntry {
  readonly url: string;
  /** HTML of a part of the content, with `<mark>` around the matches. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A search result: a record, or a page of prose. */
export interface SearchResult {
  readonly url: string;
  readonly title: string;
  /** Null for a page of prose. */
  readonly kind: string | null;
  /** Shown below the title; null for a page of prose, which shows its excerpt instead. */
  readonly about: string | null;
  readonly excerpt: string;
  /** Folded names of a place; empty for other results. */
  readonly names: readonly string[];
}

const SEPARATOR = '|';

/** Folded names as one value of a record. */
export const joinNames = (names: readonly string[]): string => names.join(SEPARATOR);

/** Reads a result. Throws if it has no title. */
export const readResult = ({ url, excerpt, meta }: FoundEntry): SearchResult => {
  const { title, kind = null, about = null, names = '' } = meta;
  if (!title) throw new Error(`The search found "${url}" without a title, expected one in its metadata.`);
  return { url, title, kind, about, excerpt, names: names.split(SEPARATOR).filter(Boolean) };
};

/** `folder` is the URL of the index with a slash at its end. */
export const indexAttributes = (folder: string): DataAttributes => ({ 'data-bundle': folder });

export const readIndexFolder = (element: WiredElement): string => new WireReader(element).text('bundle');
