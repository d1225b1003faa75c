import { describe, expect, test } from 'vitest';
import { drawLand, land, landUncertainty } from '#collections/land.ts';
import { filledUpTo } from '#lib/map/land.ts';
import { CORE_BOUNDS } from '#lib/map/projection.ts';
import { serve } from '../fixtures/astro-content.ts';
import { named, row } from '../fixtures/rows.ts';

const idsOf = (layer: 'cells' | 'handovers'): string[] =>
  land.objects[layer].geometries.flatMap(({ properties }) => (properties !== undefined && 'id' in properties ? [properties.id] : []));
const [late = '', early = '', unknown = ''] = idsOf('cells');
const [district = ''] = idsOf('handovers');
const SOURCES = { sources: ['one'] };

serve({
  sources: [row.source({ id: 'one' })],
  districts: [
    row.district({
      id: district,
      names: named('District'),
      controlChange: { how: 'handover', announced: '2020-11-25', officialDay: null, note: 'Handed over.' },
      ...SOURCES,
    }),
  ],
  settlements: [
    row.settlement({ id: late, names: named('Late'), district, announced: '2020-11-08', ...SOURCES }),
    row.settlement({
      id: early,
      names: named('Early'),
      district,
      announced: '2020-10-04',
      denial: { by: 'A', what: 'No.', sources: ['one'] },
      ...SOURCES,
    }),
  ],
});

describe('the land of a drawing', () => {
  test('has the cells of the rows that there are, by day, each with the day of its announcement and whether it was denied', async () => {
    const { cells } = await drawLand(CORE_BOUNDS, 1000);
    expect(cells.map(({ id, day, isDenied }) => ({ id, day, isDenied }))).toEqual([
      { id: early, day: '2020-10-04', isDenied: true },
      { id: late, day: '2020-11-08', isDenied: false },
    ]);
    expect(cells.map(({ id }) => id)).not.toContain(unknown);
    for (const { path } of cells) expect(path).toMatch(/^M[-\d. ]+l.*Z$/);
  });
  test('has a hand-over from its day on, and all lines', async () => {
    const { handovers, area, contact, zone, corridor, roads } = await drawLand(CORE_BOUNDS, 1000, 2);
    expect(handovers.map(({ id, day }) => ({ id, day }))).toEqual([{ id: district, day: '2020-11-25' }]);
    for (const path of [area, contact, zone, corridor, ...roads.map((road) => road.path)]) expect(path).toMatch(/^M/);
  });
  test('fills nothing before its day', async () => {
    const { cells, handovers } = await drawLand(CORE_BOUNDS, 1000);
    expect(filledUpTo(cells, '2020-10-03')).toEqual([]);
    expect(filledUpTo(cells, '2020-10-04').map(({ id }) => id)).toEqual([early]);
    expect(filledUpTo(handovers, '2020-11-24')).toEqual([]);
    expect(filledUpTo(handovers, '2020-11-25')).toHaveLength(1);
  });
  test('says how sure its lines are', () => {
    for (const { about, most } of Object.values(landUncertainty())) {
      expect(about).toBeGreaterThan(0);
      expect(most).toBeGreaterThanOrEqual(about);
    }
  });
});
