import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** An entry of a filtered list. */
export interface ListedItem {
  /** Its values per facet, without spaces; empty if it has none in a facet. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Words for search besides those that it shows. */
  readonly search: string;
}

/** One attribute per facet. Names of facets are those of the form fields, in lower case. */
export const itemAttributes = ({ values, search }: ListedItem): DataAttributes => ({
  'data-item': '',
  ...Object.fromEntries(Object.entries(values).map(([name, words]) => [`data-${name}`, words.join(' ')])),
  'data-search': search || undefined,
});

/** Reads an item. Throws if the attribute of a facet is missing. */
export const readItem = (element: WiredElement, facets: readonly string[]): ListedItem => {
  const wire = new WireReader(element);
  return { values: Object.fromEntries(facets.map((name) => [name, wire.words(name)])), search: wire.optional('search') ?? '' };
};

/** Names of the lists that have filters. */
const LISTS = ['claims', 'corrections', 'events', 'places', 'quantities', 'sites', 'works'] as const;
export type ListName = (typeof LISTS)[number];

/** `dims`: what the filters leave out is dimmed and cannot be reached, but keeps its place. */
export const listAttributes = (list: ListName, { dims = false }: { readonly dims?: boolean } = {}): DataAttributes => ({
  'data-list-name': list,
  'data-dims': dims ? '' : undefined,
});

export const readListName = (element: WiredElement): ListName => new WireReader(element).oneOf('listName', LISTS);

export const readDims = (element: WiredElement): boolean => new WireReader(element).flag('dims');
