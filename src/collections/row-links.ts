import { districtLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { itemOf } from '#lib/record/changes.ts';
import type { Noun } from '#schemas/index.ts';

/** A row as other pages name it, and where it stands. */
export interface RowLink {
  readonly noun: Noun;
  readonly id: string;
  readonly label: string;
  /** Path with fragment under the base. */
  readonly path: string;
}

/** Looks up where a row stands: by its noun and id, or by its id alone where only one kind of rows has it. */
export const rowLinks = async () => {
  const [claims, events, figures, sites, districts, settlements, totals, sources, groups, places, corrections, districtOf] = await Promise.all([
    rowsById('claims'),
    rowsById('events'),
    rowsById('figures'),
    rowsById('sites'),
    rowsById('districts'),
    rowsById('settlements'),
    rowsById('totals'),
    rowsById('sources'),
    rowsById('groups'),
    rowsById('places'),
    rowsById('corrections'),
    districtLookup(),
  ]);
  const sitePath = (id: string, place: string) => `/places/${districtOf(place) === null ? '' : `${districtOf(place)}/`}#site-${id}`;
  const all: RowLink[] = [
    ...[...claims.values()].map(({ id, text }) => ({ noun: 'claims' as const, id, label: `The essay (${id}): ${text}`, path: `/claims/#${id}` })),
    ...[...events.values()].map(({ id, title }) => ({ noun: 'events' as const, id, label: title, path: `/timeline/#${id}` })),
    ...[...figures.values()].map(({ id, label, claimant, group }) => ({
      noun: 'figures' as const,
      id,
      label: `${label} (${claimant})`,
      path: `/losses/#${group}`,
    })),
    ...[...sites.values()].map(({ id, names, place }) => ({ noun: 'sites' as const, id, label: names.headword, path: sitePath(id, place) })),
    ...[...districts.values()].map(({ id, names }) => ({
      noun: 'districts' as const,
      id,
      label: `${names.headword} district`,
      path: `/places/${id}/`,
    })),
    ...[...settlements.values()].map(({ id, names, district }) => ({
      noun: 'settlements' as const,
      id,
      label: names.headword,
      path: `/places/${district}/#${id}`,
    })),
    ...[...totals.values()].map(({ id, kind }) => ({ noun: 'totals' as const, id, label: `Announced number: ${kind}`, path: `/method/#${id}` })),
    ...[...sources.values()].map(({ id, title }) => ({ noun: 'sources' as const, id, label: title, path: `/sources/#${id}` })),
    ...[...groups.values()].map(({ id, title }) => ({ noun: 'groups' as const, id, label: title, path: `/losses/#${id}` })),
    ...[...places.values()].map(({ id, names }) => ({ noun: 'places' as const, id, label: names.headword, path: `/terms/#${id}` })),
    ...[...corrections.values()].map(({ id, title }) => ({ noun: 'corrections' as const, id, label: title, path: `/corrections/#${id}` })),
  ];
  const byName = new Map(all.map((row) => [`${row.noun}/${row.id}`, row]));
  const byId = new Map(all.map((row) => [row.id, row]));
  return (item: string): RowLink => {
    const found = itemOf(item).noun === null ? byId.get(item) : byName.get(item);
    if (found === undefined) throw new Error(`There is no row "${item}". Run "npm run check:data" to see where it is named.`);
    return found;
  };
};
