import { statusLookup } from '#collections/claim-status.ts';
import { timelineEvents } from '#collections/events.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { siteViews } from '#collections/sites.ts';
import { byEach } from '#lib/lookup.ts';
import { once } from '#lib/once.ts';
import { sitePath } from '#lib/page/paths.ts';
import type { ClaimStatus } from '#schemas/claim.ts';

/** Rows about one place. */
export interface AboutPlace {
  readonly events: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  readonly claims: readonly { readonly id: string; readonly text: string; readonly status: ClaimStatus }[];
  readonly sites: readonly { readonly href: string; readonly headword: string }[];
  /** Quantities with a figure of one of the claims. */
  readonly quantities: readonly { readonly id: string; readonly title: string }[];
}

/** Looks up the rows about a place by its id. Events and sites of places within it are not included. */
export const aboutLookup = once(async (): Promise<(id: string) => AboutPlace> => {
  const [events, claims, statusOf, sites, figures, groups] = await Promise.all([
    timelineEvents(),
    rowsById('claims'),
    statusLookup(),
    siteViews(),
    rowsById('figures'),
    rowsById('groups'),
  ]);
  const inOrder = [...claims.values()].sort((a, b) => a.order - b.order);
  const claimsOf = byEach(inOrder, (claim) => claim.places);
  const eventsOf = byEach(events, (event) => event.places.map((place) => place.id));
  const sitesOf = byEach(sites, (site) => [site.place.id]);
  const figuresOf = byEach(figures.values(), (figure) => (figure.claim === null ? [] : [figure.claim]));
  return (id) => {
    const claimsHere = claimsOf.get(id) ?? [];
    const quantities = new Set(claimsHere.flatMap((claim) => figuresOf.get(claim.id) ?? []).map((figure) => figure.group));
    return {
      events: eventsOf.get(id) ?? [],
      claims: claimsHere.map(({ id: claim, text }) => ({ id: claim, text, status: statusOf(claim).status })),
      sites: (sitesOf.get(id) ?? []).map((site) => ({ href: sitePath(site.id), headword: site.headword })),
      quantities: [...quantities].map((group) => ({ id: group, title: getOrThrow(groups, group, 'group').title })),
    };
  };
});
