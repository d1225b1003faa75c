/** What the service worker keeps for readers who ask for a copy: `/offline.json`. */
export interface OfflineList {
  /** Hash of everything in it; another one means another copy. */
  readonly id: string;
  /** Bytes of all files. */
  readonly bytes: number;
  /** Paths below the base of the site, without a slash at their start: pages, and what they load. */
  readonly files: readonly string[];
  readonly words: {
    /** Language tag of the day. */
    readonly language: string;
    /** Said above a page that comes from the copy; `{day}` is the day on which it was saved. */
    readonly savedCopy: string;
    /** Text of a page that is not in the copy. */
    readonly notSaved: string;
    /** Link to the front page of the copy. */
    readonly frontPage: string;
  };
}

/** Whether a file that was read is such a list: hosts send a page of their own where a file is missing. */
export const isOfflineList = (value: unknown): value is OfflineList =>
  typeof value === 'object' && value !== null && 'id' in value && 'bytes' in value && 'files' in value && 'words' in value;

/** What a page asks of the worker, and what it hears. */
export type Ask = 'save' | 'forget';
export type Told = { readonly saved: number; readonly of: number } | { readonly done: true } | { readonly failed: string };

/** Beginning of the names of caches, which an origin shares among its sites; the id of a list follows. */
export const CACHE_PREFIX = 'forty-four-days ';
