import { describe, expect, test } from 'vitest';
import type { TableName } from '#tables';
import { edited, indexWith, type Loose, messagesFor, rowsOf } from '../fixtures/edited-content.ts';

/** Problems after an edit of one row, without file and position. */
const problems = (table: TableName, at: number, edit: (row: Loose) => void): readonly string[] =>
  messagesFor(edited({ [table]: (rows: Loose[]) => edit(rows[at]) })).messages.map((entry) => entry.replace(/^\S+ {2}/, ''));

const recordIn = (row: Loose): number => Number(/GeoNames (\d+)/.exec(row.point?.origin ?? '')?.[1]);

describe('a settlement whose point is from a record of GeoNames', () => {
  const at = indexWith('settlements', 'settlement with the id of its record', (row) => row.geonamesId !== null && row.geonamesId === recordIn(row));
  const record = rowsOf('settlements')[at].geonamesId;
  const expected = `expected  ${record}, which point.origin names; if that is another place, let point.origin say so, such as "(the village, not the bridge itself)"`;

  test('has the id of that record, and no other', () => {
    for (const geonamesId of [null, 99_000_001])
      expect(problems('settlements', at, (row) => Object.assign(row, { geonamesId }))).toEqual([
        `$[${at}].geonamesId\n  found     ${geonamesId}\n  ${expected}`,
      ]);
  });
  test.each(['Centre of the town, for want of better: GeoNames 99000001', 'GeoNames 99000001 (the village, not the ruins themselves)'])(
    'may have another or none where the point is that of another place: %s',
    (origin) => {
      const move = (geonamesId: number | null) => (row: Loose) => Object.assign(row, { geonamesId, point: { ...row.point, origin } });
      expect(problems('settlements', at, move(record))).toEqual([]);
      expect(problems('settlements', at, move(null))).toEqual([]);
      expect(problems('settlements', at, move(99_000_001))).toEqual([
        `$[${at}].geonamesId\n  found     99000001\n  expected  the record of ${rowsOf('settlements')[at].id} itself, or null: point.origin says that this one is of another place`,
      ]);
    },
  );
});

test('a place whose point names a record has its id', () => {
  const at = indexWith('places', 'place with a point', (row) => row.point !== null);
  const named = (geonamesId: number | null) => (row: Loose) =>
    Object.assign(row, { geonamesId, point: { ...row.point, origin: 'GeoNames 99000001' } });
  expect(problems('places', at, named(99_000_001))).toEqual([]);
  expect(problems('places', at, named(null))).toHaveLength(1);
});

describe('two rows', () => {
  const district = indexWith('districts', 'district with both ids', (row) => row.geonamesId !== null && row.wikidataId !== null);
  const { id, geonamesId, wikidataId } = rowsOf('districts')[district];
  const taken = (at: number, key: string, value: string) =>
    `$[${at}].${key}\n  found     ${value}\n  expected  an id that no other place has; "districts/${id}" has it: give it to the one whose record it is, and null to the other`;

  test.each(['settlements', 'places'] as const)('of two tables, one of them %s, are not one record', (table) => {
    const at = indexWith(table, 'row without a point', (row) => row.point === null);
    expect(problems(table, at, (row) => Object.assign(row, { geonamesId }))).toEqual([taken(at, 'geonamesId', String(geonamesId))]);
  });
  test('of one table are not one record', () => {
    const other = indexWith('districts', 'second district with an item', (row, at) => at > district && row.wikidataId !== null);
    expect(problems('districts', other, (row) => Object.assign(row, { wikidataId }))).toEqual([taken(other, 'wikidataId', `"${wikidataId}"`)]);
  });
});

describe('an id', () => {
  const at = indexWith('districts', 'district', () => true);
  test.each([0, -1, 1.5, '148617', 1e12])('of GeoNames is a number: %s', (geonamesId) => {
    expect(problems('districts', at, (row) => Object.assign(row, { geonamesId }))).toHaveLength(1);
  });
  test.each(['201647', 'Q0', 'q201647', 'Q201647 ', 'P31', 201647])('of Wikidata has its form: %s', (wikidataId) => {
    expect(problems('districts', at, (row) => Object.assign(row, { wikidataId }))).toHaveLength(1);
  });
  test.each(['geonamesId', 'wikidataId'])('is said to be unknown rather than left out: %s', (key) => {
    expect(problems('districts', at, (row) => delete row[key])).toHaveLength(1);
    expect(problems('districts', at, (row) => Object.assign(row, { [key]: null }))).toEqual([]);
  });
});
