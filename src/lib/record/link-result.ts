/** Result of a visit to a link: the host sent the page, refused an automatic visit, or could not be reached. */
export type LinkResult = 'reachable' | 'refused' | 'not-reachable';

/** HTTP statuses of hosts that refuse programs but not readers; 999 is LinkedIn’s. */
const REFUSALS: readonly number[] = [401, 403, 405, 406, 429, 451, 999];

/** `status` is the HTTP status of the answer, null if there was none. */
export const resultOf = (status: number | null): LinkResult => {
  if (status === null) return 'not-reachable';
  if (status >= 200 && status < 400) return 'reachable';
  return REFUSALS.includes(status) ? 'refused' : 'not-reachable';
};
