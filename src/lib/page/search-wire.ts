import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** A result as Pagefind gives it. */
export interface FoundEntry {
  readonly url: string;
  /** HTML of a part of the content, with `<mark>` around what was found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** A record or a page of prose that was found. */
export interface SearchResult {
  readonly url: string;
  readonly title: string;
  /** Null for a page of prose. */
  readonly kind: string | null;
  /** Shown below the title; null for a page of prose, which shows its excerpt instead. */
  readonly about: string | null;
  readonly excerpt: string;
  /** Folded names of a place; none for what is no place. */
  readonly names: readonly string[];
}

/** Stands between names in the index. */
const BETWEEN = '|';

/** Folded names as a record of the index holds them. */
export const joinNames = (names: readonly string[]): string => names.join(BETWEEN);

/** Reads a result. Throws where it has no title, which every record and every page has. */
export const readResult = ({ url, excerpt, meta }: FoundEntry): SearchResult => {
  const { title, kind = null, about = null, names = '' } = meta;
  if (!title) throw new Error(`The search found "${url}" without a title, expected one in its metadata.`);
  return { url, title, kind, about, excerpt, names: names.split(BETWEEN).filter(Boolean) };
};

/** Folder of the index, as a URL with a slash at its end. */
export const indexAttributes = (folder: string): DataAttributes => ({ 'data-bundle': folder });

export const readIndexFolder = (element: WiredElement): string => new WireReader(element).text('bundle');
