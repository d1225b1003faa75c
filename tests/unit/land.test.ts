import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clustersOf, spread } from '#lib/map/clusters.ts';
import { STOPS, stepOf, stopAt } from '#lib/map/days.ts';
import { type LandPiece, landAt, landKeys } from '#lib/map/land.ts';
import { landShapes } from '#lib/map/land-svg.ts';

const at = (key: string) => stopAt(stepOf(key) ?? -1);
const ROWS = {
  cellDays: ['2020-11-09', '2020-10-04', '2020-10-04'],
  handovers: [
    { id: 'aghdam', day: '2020-11-20' },
    { id: 'lachin', day: '2020-12-01' },
  ],
};
const piecesAt = (key: string, range: 'upto' | 'only' = 'upto') => landAt(ROWS, at(key), range);
const days = (pieces: readonly LandPiece[]) => pieces.flatMap((piece) => (piece.kind === 'cells' ? [piece.day] : []));
const handedOver = (pieces: readonly LandPiece[]) => pieces.flatMap((piece) => (piece.kind === 'handover' ? [piece.id] : []));
const held = (pieces: readonly LandPiece[]) => pieces.flatMap((piece) => (piece.kind === 'held' ? [piece.of] : []));

describe('the land at a stop', () => {
  test('fills the cells of a day from that day on, in the shade of the day, and no other land', () => {
    expect(days(piecesAt('before'))).toEqual([]);
    expect(days(piecesAt('2020-10-03'))).toEqual([]);
    expect(days(piecesAt('2020-10-04'))).toEqual(['2020-10-04']);
    expect(days(piecesAt('2020-11-09'))).toEqual(['2020-10-04', '2020-11-09']);
    expect(days(piecesAt('2020-11-09', 'only'))).toEqual(['2020-11-09']);
  });
  test('never fills a district before it is handed over', () => {
    expect(handedOver(piecesAt('2020-11-10'))).toEqual([]);
    expect(handedOver(piecesAt('2020-11-20'))).toEqual(['aghdam']);
    expect(handedOver(piecesAt('2020-12-01'))).toEqual(['aghdam', 'lachin']);
  });
  test('has the whole area under Armenian control until the last hand-over, then the zone and the corridor, and then nothing', () => {
    for (const key of ['before', '2020-10-04', '2020-11-25']) expect(held(piecesAt(key)), key).toEqual(['area']);
    for (const key of ['2020-12-01', '2021']) expect(new Set(held(piecesAt(key))), key).toEqual(new Set(['zone', 'corridor']));
    expect(held(piecesAt('later'))).toEqual([]);
    expect(piecesAt('later').filter(({ kind }) => kind === 'later')).toHaveLength(2);
  });
  test('only ever gains cells and hand-overs', () => {
    fc.assert(
      fc.property(fc.nat(STOPS.length - 2), (step) => {
        const [before, after] = [landAt(ROWS, stopAt(step), 'upto'), landAt(ROWS, stopAt(step + 1), 'upto')];
        expect(days(after)).toEqual(expect.arrayContaining(days(before)));
        expect(handedOver(after)).toEqual(expect.arrayContaining(handedOver(before)));
      }),
    );
  });
  test('has a key of what it draws alone', () => {
    const keys = (key: string) => landKeys(ROWS, at(key), 'upto');
    expect(keys('before')).toEqual(['held']);
    expect(keys('2020-10-04')).toEqual(['held', 'cells']);
    expect(keys('2020-11-20')).toEqual(['held', 'cells', 'handover']);
    expect(keys('2021')).toEqual(['cells', 'handover', 'zone', 'rest']);
    expect(keys('later')).toEqual(['cells', 'handover', 'later', 'rest']);
  });
});

describe('the land as paths', () => {
  const paths = {
    area: 'A',
    zone: 'Z',
    corridor: 'C',
    contact: 'L',
    cells: [
      { day: '2020-10-04', path: 'a' },
      { day: '2020-10-04', path: 'b' },
    ],
    handovers: [{ id: 'aghdam', day: '2020-11-20', path: 'h' }],
  };
  test('joins the cells of a day, hatches hand-overs, and leaves out what the drawing does not have', () => {
    const shapes = landShapes(piecesAt('2020-12-01'), paths);
    expect(shapes.find(({ classes }) => classes.includes('cells'))).toEqual({ d: 'ab', classes: ['cells', 'time-1'], hatch: null });
    expect(shapes.filter(({ hatch }) => hatch === 'handover').map(({ d }) => d)).toEqual(['h']);
    expect(shapes.every(({ d }) => d !== '')).toBe(true);
  });
});

describe('marks at one spot', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });
  test('are in one group each, and groups lie apart', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const placed = points.map((xy, item) => ({ item, at: xy }));
        const groups = clustersOf(placed, 15);
        expect(groups.flatMap(({ items }) => items).toSorted((a, b) => a - b)).toEqual(points.map((_, index) => index));
      }),
    );
  });
  test('are spread so that none covers another', () => {
    for (const size of [2, 3, 7, 16]) {
      const spots = spread({ at: { x: 100, y: 100 }, items: Array.from({ length: size }, (_, index) => index) }, 15);
      for (const [index, a] of spots.entries())
        for (const b of spots.slice(index + 1)) expect(Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y), `${size}`).toBeGreaterThan(11);
    }
    expect(spread({ at: { x: 1, y: 2 }, items: ['only'] }, 15)).toEqual([{ item: 'only', at: { x: 1, y: 2 } }]);
  });
});
