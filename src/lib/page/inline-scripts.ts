import { policyHash } from '#lib/page/policy-hash.ts';

/** A script that stands in a page, and the hash by which the policy of the page allows it. */
export interface InlineScript {
  readonly code: string;
  readonly hash: Awaited<ReturnType<typeof policyHash>>;
}

/** The hash is made once, before the pages are rendered, so that no component has to wait for it. */
const withHash = async (code: string): Promise<InlineScript> => ({ code, hash: await policyHash(code) });

/** Keeps a list unseen, in its place, until the filters of the URL are applied. Styles show it again if that never happens. */
export const HIDE_UNTIL_FILTERED = await withHash("if (location.search.length > 1) document.documentElement.classList.add('is-filtering');");

/** Folds the notes before the page is painted and scrolled, so that nothing moves. Without scripts they stay open. */
export const FOLD_NOTES = await withHash("for (const notes of document.querySelectorAll('details.notes')) notes.open = false;");
