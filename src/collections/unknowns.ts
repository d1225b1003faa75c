import { rowsById } from '#collections/rows.ts';
import { once } from '#lib/once.ts';
import { isCounted } from '#lib/record/coverage.ts';
import type { Point } from '#schemas/point.ts';

export interface Unknown {
  readonly id: string;
  readonly number: number;
  readonly of: number;
  /** What is not known, after the number: "places could not be located". */
  readonly what: string;
  /** Path of the list that shows them; null where there is none. */
  readonly path: string | null;
}

/** What the record does not know, counted from the data. */
export const unknowns = once(async (): Promise<readonly Unknown[]> => {
  const [settlements, sites, places, events, figures, sources, claims] = await Promise.all([
    rowsById('settlements'),
    rowsById('sites'),
    rowsById('places'),
    rowsById('events'),
    rowsById('figures'),
    rowsById('sources'),
    rowsById('claims'),
  ]);
  const tally = <T>(id: string, rows: ReadonlyMap<string, T>, test: (row: T) => boolean, what: string, path: string | null = null): Unknown => ({
    id,
    number: [...rows.values()].filter(test).length,
    of: rows.size,
    what,
    path,
  });
  const counted = new Map([...settlements].filter(([, row]) => isCounted(row)));
  return [
    tally('settlements-unlocated', settlements, (row) => row.point === null, 'places announced or handed over could not be located', '/places/'),
    tally(
      'settlements-denied',
      counted,
      (row) => row.denial !== null,
      'settlements announced were denied at the time by the other party',
      '/places/',
    ),
    tally(
      'sites-unlocated',
      sites,
      (row) => row.point === null || row.point.precision === 'town-centre',
      'heritage sites have no point of their own',
    ),
    tally(
      'places-unlocated',
      places,
      (row) => row.point === null,
      'other places have no point: they are areas, lie outside the map or could not be located',
      '/terms/#names-of-places',
    ),
    tally('events-no-day', events, (row) => !('on' in row.date), 'events have no single day: they lasted, or their day is not known', '/timeline/'),
    tally('events-weak', events, (row) => row.caveats.length > 0, 'events rest on weak sources alone', '/timeline/'),
    tally('figures-unverified', figures, (row) => row.verified === 'no', 'figures have no independent verification that was found', '/losses/'),
    tally('figures-undated', figures, (row) => row.dateOfClaim === null, 'figures are undated', '/losses/'),
    tally(
      'claims-attributed',
      claims,
      (row) => row.status === 'attributed-only',
      'claims could neither be confirmed nor refuted',
      '/claims/?status=attributed-only#ledger',
    ),
    tally(
      'claims-unsupported',
      claims,
      (row) => row.status !== 'opinion' && row.evidence.for.length === 0,
      'claims of fact have no source of this list that supports them',
      '/claims/',
    ),
    tally('sources-undated', sources, (row) => row.date === null, 'sources are undated', '/sources/'),
    tally('sources-recalled', sources, (row) => row.consulted === 'recalled', 'sources are recalled, not seen', '/sources/?consulted=recalled#works'),
    tally(
      'sources-copy',
      sources,
      (row) => row.url === null && row.consulted === 'read',
      'sources were seen only in a copy, or their address was not kept',
      '/sources/?link=no-link#works',
    ),
  ];
});

export interface PrecisionRow {
  /** Null for what is not located. */
  readonly precision: Point['precision'] | null;
  readonly settlements: number;
  readonly sites: number;
}

/** How exactly settlements and heritage sites are placed. */
export const pointPrecision = once(async (): Promise<readonly PrecisionRow[]> => {
  const [settlements, sites] = await Promise.all([rowsById('settlements'), rowsById('sites')]);
  const number = (rows: ReadonlyMap<string, { readonly point: Point | null }>, precision: Point['precision'] | null) =>
    [...rows.values()].filter(({ point }) => (point?.precision ?? null) === precision).length;
  return (['exact', 'village', 'approximate', 'town-centre', null] as const).map((precision) => ({
    precision,
    settlements: number(settlements, precision),
    sites: number(sites, precision),
  }));
});
