import type { Rule } from '#dataset/report.ts';

/** A record of GeoNames in the words that say where a point was taken from. */
const RECORD = /\bGeoNames (\d+)\b/;
/** How these words say that the record is of another place, whose point was taken. */
const ANOTHERS = /\bfor want of better\b|\bnot the [^()]+ (?:itself|themselves)\b/;

/** A place whose point was taken from its own record in GeoNames has the id of that record. */
export const recordsOfPoints: Rule = (folder, report) => {
  for (const table of ['settlements', 'places'] as const) {
    for (const { row, index } of folder.rows(table)) {
      const origin = row.point?.origin ?? '';
      const record = RECORD.exec(origin)?.[1];
      if (record === undefined) continue;
      const isAnothers = ANOTHERS.test(origin);
      const isTaken = row.geonamesId === Number(record);
      const at = { table, path: [index, 'geonamesId'] } as const;
      if (isAnothers && isTaken)
        report(at, row.geonamesId, `the record of ${row.id} itself, or null: point.origin says that this one is of another place`);
      if (!isAnothers && !isTaken)
        report(
          at,
          row.geonamesId,
          `${record}, which point.origin names; if that is another place, let point.origin say so, such as "(the village, not the bridge itself)"`,
        );
    }
  }
};

/** A record of a gazetteer is of one place. */
export const onePlacePerRecord: Rule = (folder, report) => {
  const first = new Map<string, string>();
  for (const table of ['districts', 'settlements', 'places'] as const) {
    for (const { row, index } of folder.rows(table)) {
      const ids = { geonamesId: row.geonamesId, wikidataId: 'wikidataId' in row ? row.wikidataId : null };
      for (const [key, id] of Object.entries(ids)) {
        if (id === null) continue;
        const earlier = first.get(`${key} ${id}`);
        if (earlier === undefined) first.set(`${key} ${id}`, `${table}/${row.id}`);
        else
          report(
            { table, path: [index, key] },
            id,
            `an id that no other place has; "${earlier}" has it: give it to the one whose record it is, and null to the other`,
          );
      }
    }
  }
};
