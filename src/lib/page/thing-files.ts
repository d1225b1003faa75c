import { stopOn } from '#lib/map/days.ts';

/** Kinds of things that have a page of their own. */
export type ThingKind = 'claim' | 'event' | 'quantity' | 'site' | 'district' | 'day';

/** Path of the citation of a thing, without the ending that says its format. */
export const citePath = (kind: ThingKind, id: string): string => `/cite/${kind}/${id}`;

/** Path of the page of a thing for a frame elsewhere; null where it has none. */
export const embedPath = (kind: ThingKind, id: string): string | null => {
  if (kind === 'claim') return `/embed/claim/${id}/`;
  if (kind === 'quantity') return `/embed/figure/${id}/`;
  if (kind === 'day') return `/embed/map/?day=${stopOn(id).key}`;
  return kind === 'district' ? `/embed/map/?place=${id}` : null;
};

/** Path of the oEmbed answer for a thing. */
export const oembedPath = (kind: ThingKind, id: string): string => `/oembed/${kind}/${id}.json`;

/** Path of the picture for shared links of a thing. */
export const picturePath = (kind: ThingKind, id: string): string => `/og/${kind}/${id}.png`;
