import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf } from '#cli/land/cells.ts';
import { common, joined, wound } from '#cli/land/clip.ts';
import { knownPlaces } from '#cli/land/places.ts';
import { densify, km2Of, kmToOutline, toDegrees, toPlane, UNITS_PER_KM } from '#cli/land/plane.ts';
import { smooth } from '#cli/land/smooth.ts';

const degrees = { lon: fc.double({ min: 46.01, max: 46.99, noNaN: true }), lat: fc.double({ min: 39.01, max: 39.99, noNaN: true }) };
const place = fc.record(degrees);
const SQUARE = wound([
  [
    [46, 39],
    [47, 39],
    [47, 40],
    [46, 40],
  ].map(([lon = 0, lat = 0]) => toPlane(lon, lat)),
]);

describe('the plane', () => {
  test('comes back to degrees within a metre', () => {
    fc.assert(
      fc.property(place, ({ lon, lat }) => {
        const [x, y] = toDegrees(toPlane(lon, lat));
        expect([x, y]).toEqual([expect.closeTo(lon, 5), expect.closeTo(lat, 5)]);
      }),
    );
  });
  test('has lines with a point at least every so many kilometres', () => {
    const line = densify([toPlane(46, 39), toPlane(47, 39)], 2, false);
    line.slice(1).forEach((point, index) => {
      expect(Math.abs(point.x - (line[index]?.x ?? 0)) / UNITS_PER_KM).toBeLessThan(2.001);
    });
  });
});

describe('cells', () => {
  test('divide a district among its places, each point going to the place nearest to it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { minLength: 1, maxLength: 12, selector: ({ lon }) => lon.toFixed(2) }), place, (places, anywhere) => {
        const cells = cellsOf(places, SQUARE);
        expect(km2Of(joined(cells.flatMap(({ land }) => land)))).toBeCloseTo(km2Of(SQUARE), 0);
        const point = toPlane(anywhere.lon, anywhere.lat);
        const away = ({ lon, lat }: { readonly lon: number; readonly lat: number }): number => {
          const { x, y } = toPlane(lon, lat);
          return Math.hypot(x - point.x, y - point.y);
        };
        const least = Math.min(...places.map(away));
        const spot = [
          [
            { x: point.x - 5, y: point.y - 5 },
            { x: point.x + 5, y: point.y - 5 },
            { x: point.x + 5, y: point.y + 5 },
            { x: point.x - 5, y: point.y + 5 },
          ],
        ];
        for (const { place: own, land } of cells) if (km2Of(common(land, spot)) > 0) expect(away(own)).toBeLessThan(least + 0.01 * UNITS_PER_KM * 5);
      }),
      { numRuns: 40 },
    );
  });
  test('are none where no place is known', () => {
    expect(cellsOf([{ lon: 10, lat: 10 }], SQUARE)).toEqual([]);
  });
});

describe('smoothing', () => {
  test('keeps what lies on the border, and rounds what does not', () => {
    const half = common(SQUARE, [[toPlane(45, 38), toPlane(46.5, 38), toPlane(46.5, 39.5), toPlane(46.7, 39.5), toPlane(46.7, 41), toPlane(45, 41)]]);
    const [ring = []] = smooth(half, SQUARE);
    for (const [lon, lat] of [
      [46, 39],
      [46, 40],
    ] as const)
      expect(kmToOutline(toPlane(lon, lat), [ring])).toBeLessThan(0.01);
    expect(kmToOutline(toPlane(46.7, 39.5), [ring])).toBeGreaterThan(0.3);
    expect(km2Of([ring]) / km2Of(half)).toBeCloseTo(1, 1);
  });
});

describe('known places', () => {
  const announced = (id: string, kind: 'village' | 'height', at: { readonly lat: number; readonly lon: number } | null) => ({
    id,
    kind,
    controlChange: 'fighting' as const,
    names: { headword: id, az: id, other: ['Ağdərə'] },
    point: at,
  });
  const village = (name: string, lat: number, lon: number, to2023: 'armenian' | 'azerbaijani' = 'azerbaijani') =>
    ({ name, lat, lon, to2020: 'armenian', to2023 }) as const;
  test('are announced places with a point and the villages that are none of them; heights are not', () => {
    const places = knownPlaces(
      [
        announced('here', 'village', { lat: 39.5, lon: 46.5 }),
        announced('height', 'height', { lat: 39.6, lon: 46.6 }),
        announced('nowhere', 'village', null),
      ],
      [village('Close by', 39.502, 46.5), village('Agdara', 39.52, 46.5, 'armenian'), village('Other', 39.52, 46.5), village('Far', 39.9, 46.9)],
    );
    expect(places.map(({ id, name }) => id ?? name)).toEqual(['here', 'Other', 'Far']);
    expect(places[0]).toMatchObject({ isFilled: true, to2020: 'armenian', to2023: 'azerbaijani' });
  });
});
