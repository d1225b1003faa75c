import { t } from '#i18n/index.ts';
import { COUNTED_KINDS, type CountedKind } from '#lib/record/coverage.ts';
import type { Event } from '#schemas/event.ts';
import type { Settlement } from '#schemas/settlement.ts';

/** Places whose announcement was denied, by whom, and in which words. */
export interface Denial {
  readonly places: string;
  readonly by: string;
  readonly what: string;
}

type Kinds = readonly { readonly kind: CountedKind; readonly number: number }[];

/** How many rows there are of each kind that is counted. */
export const byKind = (rows: readonly { readonly kind: string }[]): Kinds =>
  COUNTED_KINDS.map((kind) => ({ kind, number: rows.filter((row) => row.kind === kind).length })).filter(({ number }) => number > 0);

/** Cities and towns by name, and how many others there are. */
export const headlineOf = (rows: readonly Settlement[]): string => {
  const towns = rows.filter(({ kind }) => kind !== 'village');
  const isNamed = towns.length < 3;
  return t.home.day.named(
    isNamed ? towns.map(({ names }) => names.headword.replace(/ \(.*/, '')) : [],
    byKind(isNamed ? rows.filter(({ kind }) => kind === 'village') : rows),
  );
};

/** Districts with how many of the rows each has, most first. */
export const whereOf = (rows: readonly Settlement[], nameOf: (id: string) => string): { readonly name: string; readonly number: number }[] =>
  [...Map.groupBy(rows, ({ district }) => district)]
    .map(([id, own]) => ({ name: nameOf(id), number: own.length }))
    .sort((a, b) => b.number - a.number || a.name.localeCompare(b.name, 'en'));

/** Denials of the rows, those by the same words of the same speaker together. */
export const denialsOf = (rows: readonly Settlement[]): readonly Denial[] => {
  const denied = rows.flatMap(({ names, denial }) => (denial === null ? [] : [{ name: names.headword, denial }]));
  return [...Map.groupBy(denied, ({ denial }) => `${denial.by}|${denial.what}`).values()].flatMap((group) =>
    group[0] === undefined
      ? []
      : [
          {
            places: t.home.day.deniedPlaces(
              group.map(({ name }) => name),
              rows.length,
            ),
            by: group[0].denial.by,
            what: group[0].denial.what,
          },
        ],
  );
};

/** Name of a day in the chart: the cities and towns whose announcement is an event, or what the fullest day had. */
export const nameOf = (rows: readonly Settlement[], events: readonly Event[], isFullest: boolean): string | null => {
  const told = new Set(events.filter(({ category }) => category === 'settlement').flatMap(({ places }) => places));
  const towns = rows.filter(({ id, kind }) => kind !== 'village' && told.has(id));
  if (isFullest) return t.home.instrument.most(byKind(rows).toReversed());
  return towns.length === 0 ? null : t.format.listed(towns.map(({ names }) => names.headword));
};

/** A headline for a day without an announcement: harm to civilians first, then a truce, then anything else. */
export const eventHeadline = (events: readonly Event[]): string => {
  const [first] = [...events.filter(({ harm }) => harm.length > 0), ...events.filter(({ category }) => category === 'ceasefire'), ...events];
  return first?.title ?? t.home.day.nothing;
};
