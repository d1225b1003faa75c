import { rowsById } from '#collections/rows.ts';
import { once } from '#lib/once.ts';
import { writeSpellings } from '#lib/page/spellings.ts';

/** Names of districts, cities, towns and other places, for the filters of lists: a word finds what is written in another spelling. */
export const placeSpellings = once(async (): Promise<string> => {
  const [districts, settlements, places] = await Promise.all([rowsById('districts'), rowsById('settlements'), rowsById('places')]);
  const towns = [...settlements.values()].filter(({ kind }) => kind === 'city' || kind === 'town');
  return writeSpellings(
    [...districts.values(), ...towns, ...places.values()].map(({ names: { headword, az, hy, hyLatin, other } }) =>
      [headword, az, hy, hyLatin, ...other].filter((name) => name !== null),
    ),
  );
});
