import { policyHash } from '#lib/page/policy-hash.ts';
import { DAYS_UNTIL_STALE } from '#lib/record/last-read.ts';

/** An inline script, and the hash by which the content security policy of the page allows it. */
export interface InlineScript {
  readonly code: string;
  readonly hash: Awaited<ReturnType<typeof policyHash>>;
}

/** Hashes are made once, before pages are rendered, so that no component has to wait for one. */
const withHash = async (code: string): Promise<InlineScript> => ({ code, hash: await policyHash(code) });

/** Hides a list, without changing the layout, until the filters of the URL are applied. Styles show it again if that does not happen. */
export const HIDE_UNTIL_FILTERED = await withHash("if (location.search.length > 1) document.documentElement.classList.add('is-filtering');");

/** Closes the notes before the first paint and scroll, so that nothing shifts. Without scripts they stay open. */
export const FOLD_NOTES = await withHash("for (const notes of document.querySelectorAll('details.notes')) notes.open = false;");

/**
 * Folds the groups of a long list on narrow screens, so that nothing shifts: it stands in each group before its rows, which a slow connection brings
 * later. Without scripts they stay open.
 */
export const FOLD_GROUPS = await withHash(
  "if (matchMedia('(width < 48rem)').matches) for (const group of document.querySelectorAll('details.group')) group.open = false;",
);

/** Folds what is folded on phones before the first paint, so that nothing shifts. Without scripts it is open. */
export const FOLD_ON_PHONES = await withHash(
  "if (matchMedia('(width < 48rem)').matches) for (const folded of document.querySelectorAll('details[data-folds]')) folded.open = false;",
);

/** Leaves out of a frame what its page has for reading at length, before the first paint, unless its URL asks for `?view=full`. Without scripts all is there. */
export const SHOW_COMPACT = await withHash(
  "if (new URLSearchParams(location.search).get('view') !== 'full') document.documentElement.classList.add('is-compact');",
);

/** Shows that the record was last read long ago, by the reader’s clock and before the first paint. Readers of a fresh record see nothing move. */
export const SHOW_STALE = await withHash(
  `for (const line of document.querySelectorAll('[data-last-read]')) if (Date.now() - Date.parse(line.dataset.lastRead) > ${DAYS_UNTIL_STALE + 1} * 864e5) line.querySelector('[hidden]')?.removeAttribute('hidden');`,
);
