/** What became of an address: it answered with the page, it refused an automatic visit, or it could not be reached. */
export type LinkResult = 'reachable' | 'refused' | 'not-reachable';

/** Statuses with which hosts turn away programs, not readers. */
const REFUSALS: readonly number[] = [401, 403, 405, 406, 429, 451, 999];

/** Reads the HTTP status of an answer; null where there was none. */
export const resultOf = (status: number | null): LinkResult => {
  if (status === null) return 'not-reachable';
  if (status >= 200 && status < 400) return 'reachable';
  return REFUSALS.includes(status) ? 'refused' : 'not-reachable';
};
