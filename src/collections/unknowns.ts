import { statusLookup } from '#collections/claim-status.ts';
import { rowsById } from '#collections/rows.ts';
import type { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { verifiedOf } from '#lib/record/confirmation.ts';
import { isCounted } from '#lib/record/coverage.ts';
import type { Point } from '#schemas/point.ts';

export interface Unknown {
  readonly id: keyof typeof t.method.unknowns;
  readonly number: number;
  readonly of: number;
  /** Path of the list that shows them; null if there is none. */
  readonly path: string | null;
}

/** Counts of rows that lack a fact. */
export const unknowns = once(async (): Promise<readonly Unknown[]> => {
  const [settlements, sites, places, events, figures, sources, claims, statusOf] = await Promise.all([
    rowsById('settlements'),
    rowsById('sites'),
    rowsById('places'),
    rowsById('events'),
    rowsById('figures'),
    rowsById('sources'),
    rowsById('claims'),
    statusLookup(),
  ]);
  const tally = <T>(id: Unknown['id'], rows: ReadonlyMap<string, T>, test: (row: T) => boolean, path: string | null = null): Unknown => ({
    id,
    number: [...rows.values()].filter(test).length,
    of: rows.size,
    path,
  });
  const counted = new Map([...settlements].filter(([, row]) => isCounted(row)));
  return [
    tally('settlements-unlocated', settlements, (row) => row.point === null, '/places/'),
    tally('settlements-denied', counted, (row) => row.denial !== null, '/places/'),
    tally('sites-unlocated', sites, (row) => row.point === null || row.point.precision === 'town-centre'),
    tally('places-unlocated', places, (row) => row.point === null, '/terms/#names-of-places'),
    tally('events-no-day', events, (row) => !('on' in row.date), '/timeline/'),
    tally('events-weak', events, (row) => row.caveats.length > 0, '/timeline/'),
    tally('figures-unverified', figures, (row) => verifiedOf(row) === 'no', '/losses/'),
    tally('figures-undated', figures, (row) => row.dateOfClaim === null, '/losses/'),
    tally('claims-attributed', claims, (row) => statusOf(row.id).status === 'attributed-only', '/claims/?status=attributed-only#ledger'),
    tally('claims-unsupported', claims, (row) => row.kind !== 'judgement' && row.evidence.for.length === 0, '/claims/'),
    tally('sources-undated', sources, (row) => row.date === null, '/sources/'),
    tally('sources-reported', sources, (row) => row.consulted === 'reported', '/sources/?consulted=reported#works'),
    tally('sources-copy', sources, (row) => row.url === null && row.consulted === 'read', '/sources/?link=no-link#works'),
  ];
});

export interface PrecisionRow {
  /** Null for rows without a location. */
  readonly precision: Point['precision'] | null;
  readonly settlements: number;
  readonly sites: number;
}

/** Counts of settlements and heritage sites by precision of their location. */
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
