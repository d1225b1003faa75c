import { getOrThrow, rowsById } from '#collections/rows.ts';
import { once } from '#lib/once.ts';
import type { Names } from '#schemas/names.ts';
import type { Place } from '#schemas/place.ts';

/** A place as texts name it. */
export interface NamedPlace {
  readonly id: string;
  readonly headword: string;
  /** The Armenian name if it differs from the headword; null otherwise. */
  readonly otherName: string | null;
  /** Whether the map has a panel of it. */
  readonly isOnMap: boolean;
}

/** Both names of a place, as maps, headings and titles that travel print them. */
export const bothNames = ({ headword, otherName }: Pick<NamedPlace, 'headword' | 'otherName'>): string =>
  otherName === null ? headword : `${headword} / ${otherName}`;

const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const toNamed = (id: string, names: Names, isOnMap: boolean): NamedPlace => {
  const { headword, hyLatin } = names;
  return { id, headword, otherName: hyLatin === null || plain(hyLatin) === plain(headword) ? null : hyLatin, isOnMap };
};

/** Looks up a district, settlement or other place by id. */
export const placeLookup = once(async (): Promise<(id: string) => NamedPlace> => {
  const [districts, settlements, places] = await Promise.all([rowsById('districts'), rowsById('settlements'), rowsById('places')]);
  const all = new Map([...districts, ...settlements, ...places].map(([id, row]): [string, Names] => [id, row.names]));
  return (id) => toNamed(id, getOrThrow(all, id, 'place'), places.get(id)?.point !== null);
});

/** Looks up the id of the district of a place or district; null outside the districts of the dataset. */
export const districtLookup = once(async (): Promise<(id: string) => string | null> => {
  const [districts, settlements, places] = await Promise.all([rowsById('districts'), rowsById('settlements'), rowsById('places')]);
  return (id) => {
    if (districts.has(id)) return id;
    const settlement = settlements.get(id);
    return settlement?.administrativeDistrict ?? settlement?.district ?? places.get(id)?.district ?? null;
  };
});

/** A place that is neither a district nor a settlement of the dataset. */
export type OtherPlaceView = Pick<Place, 'id' | 'names' | 'kind' | 'country' | 'point' | 'note'>;

/** The other places, sorted by name. */
export const otherPlaces = once(
  async (): Promise<readonly OtherPlaceView[]> =>
    [...(await rowsById('places')).values()].sort((a, b) => a.names.headword.localeCompare(b.names.headword, 'en')),
);
