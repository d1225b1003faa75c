import type { FoundEntry } from '#lib/page/search-wire.ts';

/** An entry of the index, of which the rest is loaded when it is asked for. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<FoundEntry>;
}

/** The script that the build writes beside the index: https://pagefind.app/docs/api/ */
interface Pagefind {
  readonly options: (options: { readonly noWorker: boolean; readonly ranking: Readonly<Record<string, number>> }) => Promise<void>;
  readonly init: () => Promise<void>;
  /** All rows that match where `words` is null. Rejects where a part of the index cannot be loaded: see `throwLoadErrors` in src/integrations/search-index.ts. */
  readonly search: (
    words: string | null,
    options?: { readonly filters: Readonly<Record<string, string>> },
  ) => Promise<{ readonly results: readonly Hit[] }>;
  readonly destroy: () => Promise<void>;
}

/** Loads the index of a folder, a URL with a slash at its end. */
export const loadIndex = async (folder: string): Promise<Pagefind> => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind.js', new URL(folder, location.href)).href);
  // The word itself before words that begin with it, and short entries such as places before long ones.
  await pagefind.options({ noWorker: true, ranking: { termSimilarity: 8, pageLength: 0.9 } });
  await pagefind.init();
  return pagefind;
};

export type { Pagefind };
