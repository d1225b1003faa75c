import { describe, expect, test } from 'vitest';
import { linesOf } from '#lib/map/geometry.ts';
import { type MapLabel, placeLabels } from '#lib/map/label-layout.ts';
import { type Bounds, labelPoint, mercatorFrame, partsWithin, pathOf, scaleBar, touches } from '#lib/map/projection.ts';

const RING = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 0],
];
const HOLE = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 1],
];

describe('the lines of a geometry', () => {
  test('are its lines, or its rings with their holes', () => {
    expect(linesOf({ type: 'LineString', coordinates: RING })).toEqual([RING]);
    expect(linesOf({ type: 'MultiLineString', coordinates: [RING, HOLE] })).toEqual([RING, HOLE]);
    expect(linesOf({ type: 'Polygon', coordinates: [RING, HOLE] })).toEqual([RING, HOLE]);
    expect(linesOf({ type: 'MultiPolygon', coordinates: [[RING], [HOLE]] })).toEqual([RING, HOLE]);
  });
  test('are none for a point', () => {
    expect(linesOf({ type: 'Point', coordinates: [1, 2] })).toEqual([]);
  });
});

describe('a frame of the map', () => {
  const bounds: Bounds = { west: 45, south: 38, east: 48, north: 41 };
  test('is filled by its bounds from corner to corner', () => {
    const { width, height, project } = mercatorFrame(bounds, 600);
    expect(width).toBe(600);
    expect(project(45, 41)).toEqual({ x: 0, y: 0 });
    const { x, y } = project(48, 38);
    expect([x, y]).toEqual([expect.closeTo(600, 9), expect.closeTo(height, 9)]);
  });
  test('is higher than a square of degrees, since degrees of longitude are shorter here', () => {
    const { height, project } = mercatorFrame(bounds, 600);
    expect(height / 600).toBeCloseTo(1 / Math.cos((39.5 * Math.PI) / 180), 2);
    expect(project(46.5, 39.5).x).toBeCloseTo(300, 9);
  });
  test.each([
    [
      'inside',
      [
        [46, 39],
        [47, 40],
      ],
      true,
    ],
    [
      'across it',
      [
        [40, 39],
        [50, 39],
      ],
      true,
    ],
    [
      'at its western edge',
      [
        [44, 39],
        [45, 40],
      ],
      true,
    ],
    [
      'at its eastern edge',
      [
        [48, 39],
        [49, 40],
      ],
      true,
    ],
    [
      'at its southern edge',
      [
        [46, 37],
        [47, 38],
      ],
      true,
    ],
    [
      'at its northern edge',
      [
        [46, 41],
        [47, 42],
      ],
      true,
    ],
    [
      'west of it',
      [
        [43, 39],
        [44.9, 40],
      ],
      false,
    ],
    [
      'east of it',
      [
        [48.1, 39],
        [49, 40],
      ],
      false,
    ],
    [
      'south of it',
      [
        [46, 36],
        [47, 37.9],
      ],
      false,
    ],
    [
      'north of it',
      [
        [46, 41.1],
        [47, 42],
      ],
      false,
    ],
    ['of no points', [], false],
  ])('is touched by a line %s or not', (_, line, isTouched) => {
    expect(touches(line, bounds)).toBe(isTouched);
  });
  test('keeps the parts of a line inside, edges included, each with its neighbours outside', () => {
    const line = [
      [45, 38],
      [48, 41],
      [50, 41],
      [51, 41],
      [46, 38],
      [46, 37],
    ];
    expect(partsWithin(line, bounds)).toEqual([
      [
        [45, 38],
        [48, 41],
        [50, 41],
      ],
      [
        [51, 41],
        [46, 38],
        [46, 37],
      ],
    ]);
    expect(
      partsWithin(
        [
          [44, 38],
          [45, 41],
        ],
        bounds,
      ),
    ).toEqual([
      [
        [44, 38],
        [45, 41],
      ],
    ]);
  });
});

describe('the path of lines', () => {
  const project = (x: number, y: number) => ({ x, y });
  test('joins lines, writes steps against the axes without a space, and rounds coarse ones to whole units', () => {
    expect(
      pathOf(
        [
          [
            [0, 0],
            [-3, -4],
          ],
          [
            [10, 10],
            [9, 12],
          ],
        ],
        project,
        false,
      ),
    ).toBe('M0 0l-3-4M10 10l-1 2');
    expect(
      pathOf(
        [
          [
            [0.4, 0.6],
            [5.4, 2.2],
          ],
        ],
        project,
        false,
        2,
      ),
    ).toBe('M0 1l5 1');
  });
  test('drops points closer than the least distance to the last one that was kept', () => {
    expect(
      pathOf(
        [
          [
            [0, 0],
            [0.5, 0],
            [0.9, 0],
            [2, 0],
          ],
        ],
        project,
        false,
      ),
    ).toBe('M0 0l.5 0 1.5 0');
    expect(
      pathOf(
        [
          [
            [0, 0],
            [3, 4],
            [6, 8],
          ],
        ],
        project,
        false,
        5,
      ),
    ).toBe('M0 0l3 4 3 4');
    expect(
      pathOf(
        [
          [
            [0, 0],
            [3, 4],
            [6, 8],
          ],
        ],
        project,
        false,
        5.1,
      ),
    ).toBe('M0 0l6 8');
  });
});

describe('the point of a name', () => {
  const square = (size: number, at: number, isClockwise = false) => {
    const ring = [
      [at, at],
      [at + size, at],
      [at + size, at + size],
      [at, at + size],
      [at, at],
    ];
    return isClockwise ? ring.toReversed() : ring;
  };
  test('is in the middle of the largest ring, whichever way it is wound', () => {
    for (const isClockwise of [false, true]) {
      const point = labelPoint([square(2, 40), square(4, 10, isClockwise), square(3, 60)]);
      expect([point?.lon, point?.lat]).toEqual([expect.closeTo(12, 9), expect.closeTo(12, 9)]);
    }
  });
  test('of several as large is that of the first', () => {
    expect(labelPoint([square(2, 0), square(2, 10)])?.lon).toBeCloseTo(1, 9);
  });
  test('weighs the sides of an outline by their area', () => {
    const triangle = [
      [0, 0],
      [9, 0],
      [0, 3],
      [0, 0],
    ];
    expect(labelPoint([triangle])).toEqual({ lon: expect.closeTo(3, 9), lat: expect.closeTo(1, 9) });
  });
  test('is none where nothing has an area', () => {
    expect(
      labelPoint([
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ]),
    ).toBeNull();
  });
});

describe('a scale bar', () => {
  test.each([
    [40, 7, 120, 100],
    [40, 8, 120, 50],
    [40, 9, 120, 20],
    [40, 10, 120, 10],
    [0, 0, 100, 10_000],
  ])('at latitude %d and zoom %d in %d pixels is %d km long, as far as that is on the map', (lat, zoom, most, km) => {
    const bar = scaleBar(lat, zoom, most);
    const kmPerPixel = (40_075.0167 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom);
    expect(bar).toEqual({ km, pixels: Math.round(km / kmPerPixel) });
    expect(bar.pixels).toBeLessThanOrEqual(most);
  });
});

describe('a name on the map', () => {
  const label = (changes: Partial<MapLabel> = {}): MapLabel => ({ x: 100, y: 100, width: 40, height: 10, offset: 5, rank: 1, ...changes });
  const FRAME = { width: 200, height: 200 };
  /** Eight places around a point at 100, 100, best first. */
  const PLACES = [
    { left: 105, top: 95 },
    { left: 55, top: 95 },
    { left: 80, top: 85 },
    { left: 80, top: 105 },
    { left: 105, top: 85 },
    { left: 55, top: 85 },
    { left: 105, top: 105 },
    { left: 55, top: 105 },
  ];
  test('takes the best place around its point that is free', () => {
    PLACES.forEach((place, index) => {
      // A name in the middle of an area, no larger than a pixel, stands in each better place.
      const better = PLACES.slice(0, index).map(({ left, top }) => label({ x: left + 20, y: top + 5, width: 1, height: 1, offset: null, rank: 0 }));
      const free = better.filter(({ x, y }) => !(x > place.left && x < place.left + 40 && y > place.top && y < place.top + 10));
      expect(placeLabels([...free, label()], FRAME).at(-1), `place ${index}`).toEqual(place);
    });
  });
  test('of an area that may shift stands beside its middle where another name is there', () => {
    const label = { x: 50, y: 50, width: 20, height: 10, offset: null, rank: 1 };
    const [first, second] = placeLabels([label, { ...label, canShift: true }], { width: 100, height: 100 });
    expect([first, second]).toEqual([
      { left: 40, top: 45 },
      { left: 40, top: 35 },
    ]);
  });
  test('of an area stands in its middle or not at all', () => {
    const area = label({ offset: null });
    expect(placeLabels([area], FRAME)).toEqual([{ left: 80, top: 95 }]);
    expect(placeLabels([label({ x: 95, rank: 0, offset: null }), area], FRAME)[1]).toBeNull();
  });
  test('may touch the frame and other names, and reaches over neither', () => {
    expect(placeLabels([label({ x: 155, y: 195 })], FRAME)).toEqual([{ left: 160, top: 190 }]);
    expect(placeLabels([label({ x: 156, y: 100 })], FRAME)).toEqual([{ left: 111, top: 95 }]);
    expect(placeLabels([label({ x: 20, y: 5, offset: null })], FRAME)).toEqual([{ left: 0, top: 0 }]);
    expect(placeLabels([label({ x: 19, y: 5, offset: null })], FRAME)).toEqual([null]);
    expect(placeLabels([label({ x: 20, y: 4, offset: null })], FRAME)).toEqual([null]);
    const [one, two] = placeLabels([label({ offset: null, x: 60 }), label({ offset: null, x: 100 })], FRAME);
    expect([one, two]).toEqual([
      { left: 40, top: 95 },
      { left: 80, top: 95 },
    ]);
  });
  test('is placed by its rank, those of one rank in their order', () => {
    const places = placeLabels([label({ offset: null }), label({ offset: null }), label({ offset: null, rank: 0 })], FRAME);
    expect(places).toEqual([null, null, { left: 80, top: 95 }]);
    expect(placeLabels([label({ offset: null }), label({ offset: null })], FRAME)).toEqual([{ left: 80, top: 95 }, null]);
  });
});
