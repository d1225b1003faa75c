import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import type { Names } from '#schemas/names.ts';

export interface PlaceNameRow {
  readonly id: string;
  readonly names: Names;
  /** Kind and country: "city, Azerbaijan". */
  readonly what: string;
  /** When and how its name or its limits changed. */
  readonly note: string | null;
  /** Path of its page or section; null if it has none but its row in the table of names. */
  readonly path: string | null;
}

/** Language tags of the names of places and sites that are Azerbaijani or Armenian alone, by name. */
export const nameTags = once(async (): Promise<ReadonlyMap<string, string>> => {
  const tables = await Promise.all([rowsById('districts'), rowsById('settlements'), rowsById('places'), rowsById('sites')]);
  const all = tables.flatMap((rows) => [...rows.values()].map((row): Names => row.names));
  const english = new Set(all.map(({ headword }) => headword));
  const tagged = all.flatMap(({ az, hy, hyLatin }) => [
    ...(hy === null ? [] : [[hy, 'hy'] as const]),
    ...(hyLatin === null ? [] : [[hyLatin, 'hy-Latn'] as const]),
    ...(az === null ? [] : [[az, 'az'] as const]),
  ]);
  return new Map(tagged.filter(([name]) => !english.has(name)));
});

/** All districts, cities, towns and other places with their names. Villages are on the pages of their districts. */
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
