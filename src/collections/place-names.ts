import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { armenianTag } from '#lib/language.ts';
import { once } from '#lib/once.ts';
import type { Names } from '#schemas/names.ts';

export interface PlaceNameRow {
  readonly id: string;
  readonly names: Names;
  /** What the place is, and in which country: "city, Azerbaijan". */
  readonly what: string;
  /** When and how its name or its limits changed. */
  readonly note: string | null;
  /** Path of its own page or section; null where its row in the table of names is all there is. */
  readonly path: string | null;
}

/** Language tags of the names of places and sites that are Azerbaijani or Armenian alone, by name. */
export const nameTags = once(async (): Promise<ReadonlyMap<string, string>> => {
  const tables = await Promise.all([rowsById('districts'), rowsById('settlements'), rowsById('places'), rowsById('sites')]);
  const all = tables.flatMap((rows) => [...rows.values()].map((row): Names => row.names));
  const english = new Set(all.map(({ headword }) => headword));
  const tagged = all.flatMap(({ az, hy }) => [
    ...(hy === null ? [] : [[hy, armenianTag(hy)] as const]),
    ...(az === null ? [] : [[az, 'az'] as const]),
  ]);
  return new Map(tagged.filter(([name]) => !english.has(name)));
});

/** Every district, city, town and other place with its names; villages stand on the pages of their districts. */
export const placeNames = once(async (): Promise<readonly PlaceNameRow[]> => {
  const [districts, settlements, places] = await Promise.all([rowsById('districts'), rowsById('settlements'), rowsById('places')]);
  const byName = (a: PlaceNameRow, b: PlaceNameRow) => a.names.headword.localeCompare(b.names.headword, 'en');
  return [
    ...[...districts.values()]
      .map(({ id, names, polygon, note }) => ({
        id,
        names,
        what: polygon === null ? t.method.names.cityOrDistrict : t.method.names.district,
        note,
        path: `/places/${id}/`,
      }))
      .sort(byName),
    ...[...settlements.values()]
      .filter(({ kind }) => kind === 'city' || kind === 'town')
      .map(({ id, names, kind, district }) => ({ id, names, what: t.labels.settlementKind[kind], note: null, path: `/places/${district}/#${id}` }))
      .sort(byName),
    ...[...places.values()]
      .map(({ id, names, kind, country, note }) => ({
        id,
        names,
        what: country === null ? t.labels.placeKind[kind] : t.method.names.kindIn(t.labels.placeKind[kind], country),
        note,
        path: null,
      }))
      .sort(byName),
  ];
});
