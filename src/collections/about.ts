import { siteViews } from '#collections/districts.ts';
import { timelineEvents } from '#collections/events.ts';
import { must, rowsById } from '#collections/rows.ts';
import type { ClaimStatus } from '#schemas/claim.ts';

/** What the record says that concerns one place. */
export interface AboutPlace {
  readonly events: readonly { readonly id: string; readonly title: string; readonly date: string }[];
  readonly claims: readonly { readonly id: string; readonly text: string; readonly status: ClaimStatus }[];
  readonly sites: readonly { readonly href: string; readonly headword: string }[];
  /** Quantities of which a figure belongs to one of the claims. */
  readonly quantities: readonly { readonly id: string; readonly title: string }[];
}

/** Looks up what concerns a place by its id; the events and sites of a place are its own, not those of places within it. */
export const aboutLookup = async (): Promise<(id: string) => AboutPlace> => {
  const [events, claims, sites, figures, groups] = await Promise.all([
    timelineEvents(),
    rowsById('claims'),
    siteViews(),
    rowsById('figures'),
    rowsById('groups'),
  ]);
  return (id) => {
    const own = [...claims.values()].filter((claim) => claim.places.some((place) => place === id)).sort((a, b) => a.order - b.order);
    const ids = new Set<string>(own.map((claim) => claim.id));
    const quantities = [...figures.values()].filter((figure) => figure.claim !== null && ids.has(figure.claim)).map((figure) => figure.group);
    return {
      events: events.filter((event) => event.places.some((place) => place.id === id)),
      claims: own,
      sites: sites
        .filter((site) => site.place.id === id)
        .map(({ id: site, district, headword }) => ({ href: `/places/${district === null ? '' : `${district}/`}#site-${site}`, headword })),
      quantities: [...new Set(quantities)].map((group) => ({ id: group, title: must(groups, group, 'group').title })),
    };
  };
};
