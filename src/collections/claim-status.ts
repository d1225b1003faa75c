import { getOrThrow, rowsById } from '#collections/rows.ts';
import { once } from '#lib/once.ts';
import { type DerivedStatus, deriveStatus } from '#lib/record/status.ts';

const statuses = once(async (): Promise<ReadonlyMap<string, DerivedStatus>> => {
  const [claims, sources] = await Promise.all([rowsById('claims'), rowsById('sources')]);
  return new Map([...claims.values()].map((claim) => [claim.id, deriveStatus(claim, (id) => sources.get(id))]));
});

/** Looks up the derived status of a claim by its id. */
export const statusLookup = once(async (): Promise<(id: string) => DerivedStatus> => {
  const all = await statuses();
  return (id) => getOrThrow(all, id, 'claim');
});
