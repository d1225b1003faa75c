import { fold, wordsOf } from '#lib/page/filters.ts';
import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** Groups of results, in the order in which they are shown. */
export const SEARCH_GROUPS = ['places', 'events', 'claims', 'figures', 'sites', 'article', 'sources'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

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
  /** Names of a place, as they are written, and the id of the row. */
  readonly names: readonly string[];
}

const SEPARATOR = '|';

/** Names as one value of a record. */
export const joinNames = (names: readonly string[]): string => names.map((name) => name.replaceAll(SEPARATOR, ' ')).join(SEPARATOR);

/** Reads a result. Throws if it has no title. */
export const readResult = ({ url, excerpt, meta }: FoundEntry): SearchResult => {
  const { title, kind = null, about = null, names = '' } = meta;
  if (!title) throw new Error(`The search found "${url}" without a title, expected one in its metadata.`);
  return { url, title, kind, about, excerpt, names: names.split(SEPARATOR).filter(Boolean) };
};

/** `folder` is the URL of the index with a slash at its end. */
export const indexAttributes = (folder: string): DataAttributes => ({ 'data-bundle': folder });

export const readIndexFolder = (element: WiredElement): string => new WireReader(element).text('bundle');

/** The word that finds a row of an id: Pagefind would find a bare "c16" by what begins with it as well. */
export const wholeName = (name: string): string => `name${fold(name).replace(/[^\p{L}\p{N}]/gu, '')}`;

/** What a reader typed, as it is searched. */
export interface Question {
  /** Words that count, folded, each once; all of them if the question has no other. */
  readonly words: readonly string[];
  /** The whole as one name. */
  readonly name: string;
}

export const readQuestion = (text: string, empty: readonly string[]): Question => {
  const all = [...new Set(wordsOf(text))];
  const words = all.filter((word) => !empty.includes(word));
  return { words: words.length === 0 ? all : words, name: wholeName(text) };
};

/** How well a row answers: `found` has, for each word of the question, the scores of the rows that have it. Rare words count more. */
export const rankHits = (found: readonly ReadonlyMap<string, number>[], rows: number): { readonly id: string; readonly score: number }[] => {
  const scores = new Map<string, number>();
  for (const hits of found) {
    const weight = Math.log(1 + rows / Math.max(1, hits.size));
    const best = Math.max(...hits.values());
    for (const [id, score] of hits) scores.set(id, (scores.get(id) ?? 0) + weight * (0.5 + score / (2 * best)));
  }
  return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score);
};
