import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** An entry of a filtered list. */
export interface ListedItem {
  /** Its values by facet, each a word; none where a facet has nothing to say of it. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Words to find it by beside those that it shows. */
  readonly search: string;
}

/** The names of facets are those of the fields of the form, in lower case: each is an attribute of its own. */
export const itemAttributes = ({ values, search }: ListedItem): DataAttributes => ({
  'data-item': '',
  ...Object.fromEntries(Object.entries(values).map(([name, own]) => [`data-${name}`, own.join(' ')])),
  'data-search': search || undefined,
});

/** Reads an item for these facets, of which each must be an attribute. */
export const readItem = (element: WiredElement, facets: readonly string[]): ListedItem => {
  const wire = new WireReader(element);
  return { values: Object.fromEntries(facets.map((name) => [name, wire.words(name)])), search: wire.optional('search') ?? '' };
};

/** Lists that are filtered, by what they hold. */
const LISTS = ['claims', 'events', 'sites', 'works'] as const;
export type ListName = (typeof LISTS)[number];

export const listAttributes = (list: ListName): DataAttributes => ({ 'data-noun': list });

export const readListName = (element: WiredElement): ListName => new WireReader(element).oneOf('noun', LISTS);
