import { rowsById } from '#collections/rows.ts';

export interface Unknown {
  readonly number: number;
  readonly of: number;
  /** What is not known, after the number: "places could not be located". */
  readonly what: string;
}

/** What the record does not know, counted from the data. */
export const unknowns = async (): Promise<Unknown[]> => {
  const [settlements, sites, events, figures, sources, claims] = await Promise.all([
    rowsById('settlements'),
    rowsById('sites'),
    rowsById('events'),
    rowsById('figures'),
    rowsById('sources'),
    rowsById('claims'),
  ]);
  const tally = <T>(rows: ReadonlyMap<string, T>, test: (row: T) => boolean, what: string): Unknown => ({
    number: [...rows.values()].filter(test).length,
    of: rows.size,
    what,
  });
  return [
    tally(settlements, (row) => row.point === null, 'announced places could not be located'),
    tally(sites, (row) => row.point === null || row.point.precision === 'town-centre', 'heritage sites have no point of their own'),
    tally(events, (row) => !('on' in row.date), 'events have no single day: they lasted, or their day is not known'),
    tally(events, (row) => row.caveats.length > 0, 'events rest on weak sources, and say so'),
    tally(figures, (row) => row.verified === 'no', 'figures have no independent verification that was found'),
    tally(figures, (row) => row.dateOfClaim === null, 'figures are undated'),
    tally(claims, (row) => row.status === 'attributed-only', 'claims could neither be confirmed nor refuted'),
    tally(sources, (row) => row.consulted === 'recalled', 'sources are recalled, not seen'),
    tally(sources, (row) => row.url === null && row.consulted === 'read', 'sources were seen only in a copy, or their address was not kept'),
  ];
};
