import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { DayCounts } from '#lib/map/day-counts.ts';
import { END_STEP, LAST_STEP, STOPS, shadeOf, sliderDay, stepOf, stopAt, stopOn } from '#lib/map/days.ts';
import { type MapLabel, placeLabels } from '#lib/map/label-layout.ts';
import { CORE_BOUNDS, labelPoint, mercatorFrame, partsWithin, scaleBar, worldPoint } from '#lib/map/projection.ts';
import { FIRST_STATE, MAP_LAYERS, type MapState, readMapState, readViewpoint, writeMapState, writeViewpoint } from '#lib/map/state.ts';
import { isHarmShownAt, isOn, isShownAt } from '#lib/map/visibility.ts';

const PLACES = new Set(['shusha', 'site-mamar', 'mamar', 'site-imarat']);
const read = (search: string) => readMapState(new URLSearchParams(search), (key) => PLACES.has(key));

describe('stops of the slider', () => {
  const keys = STOPS.map(({ key }) => key);
  test('are the time before, the 44 days, the end, each hand-over, the years of the zone, and what came later', () => {
    expect(keys.slice(0, 2)).toEqual(['before', '2020-09-27']);
    expect(STOPS.filter(({ kind }) => kind === 'day')).toHaveLength(44);
    expect(keys.slice(END_STEP)).toEqual(['2020-11-10', '2020-11-20', '2020-11-25', '2020-12-01', '2021', 'later']);
    expect([stopAt(-5).key, stopAt(1000).key, stopAt(24.4).key]).toEqual(['before', 'later', '2020-10-20']);
  });
  test('follow each other without a day in two of them', () => {
    STOPS.slice(1).forEach((stop, index) => {
      expect(stop.from > (STOPS[index]?.to ?? ''), stop.key).toBe(true);
    });
  });
  test('are found by their key, and a day between two stops by the earlier', () => {
    for (const [step, { key }] of STOPS.entries()) expect(stepOf(key)).toBe(step);
    expect(stepOf('2020-11-15')).toBe(END_STEP);
    expect(['2020-09-26', '2020-12-02', '2020-11-31', '20 October', ''].map(stepOf)).toEqual([null, null, null, null, null]);
  });
  test('show any day of the record', () => {
    expect(['1993-07-23', '2020-10-20', '2020-11-24', '2022-12-12', '2023-09-19', '2026-01-01'].map((day) => stopOn(day).key)).toEqual([
      'before',
      '2020-10-20',
      '2020-11-20',
      '2021',
      'later',
      'later',
    ]);
  });
  test('are shaded from early to late', () => {
    expect(['2020-09-27', '2020-10-06', '2020-10-20', '2020-11-09', '2020-12-01'].map(shadeOf)).toEqual([1, 2, 3, 5, 5]);
  });
  test('say what was announced', () => {
    const counted = new DayCounts(['2020-10-04', '2020-10-20', '2020-10-20']);
    const says = (key: string) => t.mapStatus.day(sliderDay(stopAt(stepOf(key) ?? -1), counted, [{ day: '2020-11-20', name: 'Aghdam' }]));
    expect(says('2020-10-20')).toBe('20 October 2020, day 24 of 44: 2 settlements announced, 3 up to this day');
    expect(says('2020-11-10')).toBe('10 November 2020, the fighting ends: no settlements announced, 3 up to this day');
    expect(says('2020-11-20')).toBe('20 November 2020, after the war: Aghdam handed over, 3 settlements announced in the war');
    for (const key of ['before', '2021', 'later']) expect(says(key)).not.toContain('announced');
  });
});

describe('the state of the map in a URL', () => {
  test('is read from all its parts', () => {
    expect(read('day=2020-10-20&place=shusha&layers=lines,sites&range=only')).toEqual({
      state: { step: 24, range: 'only', place: 'shusha', layers: ['sites', 'lines'] },
      isUnderstood: true,
    });
  });
  test('finds a site by its plain id unless a place has it', () => {
    expect(read('place=imarat').state.place).toBe('site-imarat');
    expect(read('place=mamar').state.place).toBe('mamar');
  });
  test('is the first state if a URL is empty or not understood', () => {
    expect(read('')).toEqual({ state: FIRST_STATE, isUnderstood: true });
    for (const search of ['day=yesterday', 'place=nowhere', 'range=all', 'day=2020-13-01', 'day=2019-10-20']) {
      expect(read(search)).toEqual({ state: FIRST_STATE, isUnderstood: false });
    }
    expect(read('layers=districts,railways')).toEqual({ state: { ...FIRST_STATE, layers: ['districts'] }, isUnderstood: false });
  });
  test('leaves out defaults, and does not change other parameters', () => {
    expect(writeMapState(new URLSearchParams('day=2020-10-20&ref=x'), FIRST_STATE).toString()).toBe('ref=x');
  });
  test('comes back as it was written, whatever it is', () => {
    const states: fc.Arbitrary<MapState> = fc.record({
      step: fc.integer({ min: 0, max: LAST_STEP }),
      range: fc.constantFrom('upto', 'only'),
      place: fc.constantFrom(null, ...PLACES),
      layers: fc.subarray([...MAP_LAYERS]),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(read(writeMapState(new URLSearchParams(), state).toString())).toEqual({ state, isUnderstood: true });
      }),
    );
  });
  test('reads and writes the viewpoint, and refuses one outside the map', () => {
    expect(readViewpoint('#9/39.50/46.80')).toEqual({ zoom: 9, lat: 39.5, lon: 46.8 });
    expect(writeViewpoint({ zoom: 9.25, lat: 39.504, lon: 46.8 })).toBe('#9.25/39.50/46.80');
    for (const hash of ['#e031', '#9/99/46', '#9/0/0', '#9/39', '#3/39.50/46.80', '#99/39.50/46.80', '#9/NaN/46', '#a/b/c', '']) {
      expect(readViewpoint(hash), hash).toBeNull();
    }
  });
});

describe('what shows at a stop', () => {
  const on = (day: string) => [{ from: day, to: day }];
  const at = (key: string) => stopAt(stepOf(key) ?? -1);
  test('is what was announced up to it, or on it alone', () => {
    expect(isShownAt(on('2020-10-04'), at('2020-10-20'), 'upto')).toBe(true);
    expect(isShownAt(on('2020-10-04'), at('2020-10-20'), 'only')).toBe(false);
    expect(isShownAt([...on('2020-10-04'), ...on('2020-10-20')], at('2020-10-20'), 'only')).toBe(true);
    expect(isShownAt(on('2020-10-20'), at('2020-10-19'), 'upto')).toBe(false);
    expect(isShownAt([], at('before'), 'only')).toBe(true);
    expect(isShownAt(on('2020-10-20'), at('later'), 'upto')).toBe(true);
  });
  test('of harm is that of the same part of the record, on all its days', () => {
    const span = [{ from: '2020-09-27', to: '2020-11-09' }];
    for (const key of ['2020-09-27', '2020-10-20', '2020-11-09']) expect(isOn(span, at(key)), key).toBe(true);
    expect([isHarmShownAt(span, at('2020-11-20'), 'upto'), isOn(span, at('2020-11-20'))]).toEqual([true, false]);
    expect([isHarmShownAt(span, at('before'), 'upto'), isHarmShownAt(span, at('2021'), 'upto')]).toEqual([false, false]);
    expect(isHarmShownAt(on('1992-02-26'), at('before'), 'upto')).toBe(true);
    expect(isHarmShownAt(on('1992-02-26'), at('2020-10-20'), 'upto')).toBe(false);
  });
});

describe('names on the map', () => {
  const frame = { width: 300, height: 200 };
  const label = (x: number, y: number, rank: number): MapLabel => ({ x, y, width: 60, height: 16, offset: 8, rank });
  test('are to the right of their point, else on another side', () => {
    expect(placeLabels([label(100, 100, 1)], frame)).toEqual([{ left: 108, top: 92 }]);
    expect(placeLabels([label(290, 100, 1)], frame)).toEqual([{ left: 222, top: 92 }]);
  });
  test('give way to those of a lower rank', () => {
    const crowd = Array.from({ length: 12 }, () => label(100, 100, 2));
    const placed = placeLabels([...crowd, label(100, 100, 1)], frame);
    expect(placed.at(-1)).toEqual({ left: 108, top: 92 });
    expect(placed.filter((box) => box === null).length).toBeGreaterThan(0);
  });
  test('never touch each other and never leave the frame, wherever the points are', () => {
    const labels = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 300 }),
        y: fc.integer({ min: 0, max: 200 }),
        width: fc.integer({ min: 10, max: 90 }),
        height: fc.constant(16),
        offset: fc.constantFrom(8, null),
        rank: fc.integer({ min: 0, max: 5 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(labels, (all) => {
        const boxes = placeLabels(all, frame).flatMap((box, index) => {
          const { width = 0, height = 0 } = all[index] ?? {};
          return box === null ? [] : [{ ...box, right: box.left + width, bottom: box.top + height }];
        });
        boxes.forEach((a, index) => {
          expect(a.left >= 0 && a.top >= 0 && a.right <= frame.width && a.bottom <= frame.height).toBe(true);
          for (const b of boxes.slice(index + 1)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        });
      }),
    );
  });
});

describe('a line that leaves the frame', () => {
  const frame = { west: 0, south: 0, east: 10, north: 10 };
  test('is cut into the parts inside, each with a point beyond its ends', () => {
    const line = [
      [-9, 5],
      [-2, 5],
      [1, 5],
      [2, 5],
      [12, 5],
      [14, 5],
      [14, 8],
      [9, 8],
    ];
    expect(partsWithin(line, frame)).toEqual([
      [
        [-2, 5],
        [1, 5],
        [2, 5],
        [12, 5],
      ],
      [
        [14, 8],
        [9, 8],
      ],
    ]);
    expect(
      partsWithin(
        [
          [20, 20],
          [30, 30],
        ],
        frame,
      ),
    ).toEqual([]);
  });
});

describe('the projection', () => {
  test('is that of Leaflet: the world is 256 pixels wide at zoom 0, and doubles', () => {
    expect(worldPoint(0, 0, 0)).toEqual({ x: 128, y: 128 });
    const { x, y } = worldPoint(46.75, 39.76, 9);
    expect(x).toBeCloseTo(82_557.2, 0);
    expect(y).toBeCloseTo(49_705, -2);
  });
  test('draws plates in the same proportions as the map', () => {
    const { project } = mercatorFrame(CORE_BOUNDS, 1000);
    const onPlate = [project(46, 39), project(47, 40)];
    const onMap = [worldPoint(46, 39, 9), worldPoint(47, 40, 9)];
    const slope = ([a, b]: readonly { x: number; y: number }[]) => ((b?.y ?? 0) - (a?.y ?? 0)) / ((b?.x ?? 0) - (a?.x ?? 0));
    expect(slope(onPlate)).toBeCloseTo(slope(onMap), 6);
  });
  test('puts the name of an area into the middle of its largest ring', () => {
    const square = (size: number, at: number) => [
      [at, at],
      [at + size, at],
      [at + size, at + size],
      [at, at + size],
      [at, at],
    ];
    const point = labelPoint([square(1, 50), square(10, 0)]);
    expect(point?.lon).toBeCloseTo(5);
    expect(point?.lat).toBeCloseTo(5);
    expect(labelPoint([])).toBeNull();
  });
  test('gives a scale bar of a round length that fits', () => {
    expect(scaleBar(40, 9, 120)).toEqual({ km: 20, pixels: 85 });
    expect(scaleBar(40, 11, 120).pixels).toBeLessThanOrEqual(120);
  });
});
