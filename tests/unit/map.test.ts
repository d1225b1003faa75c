import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { dayAtStep, LAST_DAY_STEP, LATER_STEP, nextAnnouncement, shadeOfStep, sliderDay, stepOfDay } from '#lib/map/days.ts';
import { type MapLabel, placeLabels } from '#lib/map/label-layout.ts';
import { CORE_BOUNDS, labelPoint, mercatorFrame, partsWithin, scaleBar, worldPoint } from '#lib/map/projection.ts';
import { FIRST_STATE, MAP_LAYERS, type MapState, readMapState, readViewpoint, writeMapState, writeViewpoint } from '#lib/map/state.ts';
import { districtFill, isShownOn } from '#lib/map/visibility.ts';

const PLACES = new Set(['shusha', 'site-mamar', 'mamar', 'site-imarat']);
const read = (search: string) => readMapState(new URLSearchParams(search), (key) => PLACES.has(key));

describe('steps of the slider', () => {
  test('are days from 27 September to 1 December 2020, and a stop for what came later', () => {
    expect([0, 23, LAST_DAY_STEP, LATER_STEP].map(dayAtStep)).toEqual(['2020-09-27', '2020-10-20', '2020-12-01', 'later']);
    expect([-5, 1000, 22.6].map(dayAtStep)).toEqual(['2020-09-27', 'later', '2020-10-20']);
  });
  test('are found by their day, and by no other', () => {
    expect(['2020-09-27', '2020-12-01', 'later'].map(stepOfDay)).toEqual([0, LAST_DAY_STEP, LATER_STEP]);
    expect(['2020-09-26', '2020-12-02', '2020-11-31', '20 October', ''].map(stepOfDay)).toEqual([null, null, null, null, null]);
  });
  test('lead from announcement to announcement', () => {
    const days = ['2020-10-04', '2020-10-09', '2020-10-09'];
    expect([nextAnnouncement(days, 0, 1), nextAnnouncement(days, 7, 1), nextAnnouncement(days, 12, 1), nextAnnouncement(days, 12, -1)]).toEqual([
      7,
      12,
      null,
      7,
    ]);
  });
  test('are shaded from early to late', () => {
    expect([0, 20, 43, LAST_DAY_STEP, LATER_STEP].map(shadeOfStep)).toEqual([1, 2, 4, 5, 5]);
  });
  test('say what was announced', () => {
    const counted = ['2020-10-04', '2020-10-20', '2020-10-20'].map((day) => ({ day }));
    expect(t.mapStatus.day(sliderDay('2020-10-20', counted))).toBe('20 October 2020, day 24 of 44: 2 settlements announced, 3 so far');
    expect(t.mapStatus.day(sliderDay('2020-11-20', counted))).toBe('20 November 2020, after the war: no settlements announced, 3 so far');
    expect(t.mapStatus.day(sliderDay('later', counted))).toBe('After 1 December 2020, to the present: 3 settlements announced in the war');
  });
});

describe('the state of the map in a URL', () => {
  test('is read from all its parts', () => {
    expect(read('day=2020-10-20&place=shusha&layers=lines,sites&range=only')).toEqual({
      state: { step: 23, range: 'only', place: 'shusha', layers: ['sites', 'lines'] },
      isUnderstood: true,
    });
  });
  test('finds a site by its plain id unless a place has it', () => {
    expect(read('place=imarat').state.place).toBe('site-imarat');
    expect(read('place=mamar').state.place).toBe('mamar');
  });
  test('is the first state if a URL is empty or not understood', () => {
    expect(read('')).toEqual({ state: FIRST_STATE, isUnderstood: true });
    for (const search of ['day=yesterday', 'place=nowhere', 'range=all', 'day=2020-13-01']) {
      expect(read(search)).toEqual({ state: FIRST_STATE, isUnderstood: false });
    }
    expect(read('layers=districts,roads')).toEqual({ state: { ...FIRST_STATE, layers: ['districts'] }, isUnderstood: false });
  });
  test('leaves out defaults, and does not change other parameters', () => {
    expect(writeMapState(new URLSearchParams('day=2020-10-20&ref=x'), FIRST_STATE).toString()).toBe('ref=x');
  });
  test('comes back as it was written, whatever it is', () => {
    const states: fc.Arbitrary<MapState> = fc.record({
      step: fc.integer({ min: 0, max: LATER_STEP }),
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

describe('what shows on a day', () => {
  test('is what was announced up to it, or on it alone', () => {
    expect(isShownOn(['2020-10-04'], '2020-10-20', 'upto')).toBe(true);
    expect(isShownOn(['2020-10-04'], '2020-10-20', 'only')).toBe(false);
    expect(isShownOn(['2020-10-04', '2020-10-20'], '2020-10-20', 'only')).toBe(true);
    expect(isShownOn(['2020-10-20'], '2020-10-19', 'upto')).toBe(false);
    expect(isShownOn([], '2020-09-27', 'only')).toBe(true);
    expect(isShownOn(['2020-10-20'], 'later', 'upto')).toBe(true);
  });
  test('fills a district from its day on, with the pattern of its way', () => {
    const partly = { how: 'partly', change: '2020-10-09', isLater: true };
    expect(districtFill(partly, '2020-10-08', 'upto')).toBeNull();
    expect(districtFill(partly, '2020-10-09', 'upto')).toEqual({ day: '2020-10-09', pattern: 'partly' });
    expect(districtFill({ how: 'fighting', change: '2020-10-04', isLater: false }, '2020-12-01', 'upto')).toEqual({
      day: '2020-10-04',
      pattern: null,
    });
    expect(districtFill({ how: 'handover', change: '2020-11-20', isLater: false }, '2020-11-19', 'upto')).toBeNull();
  });
  test('at the last stop completes what was in part, and shows what came later', () => {
    const later = { how: 'later', change: null, isLater: true };
    expect(districtFill(later, '2020-12-01', 'upto')).toBeNull();
    expect(districtFill(later, 'later', 'upto')?.pattern).toBe('later');
    expect(districtFill({ how: 'partly', change: '2020-10-09', isLater: true }, 'later', 'upto')?.pattern).toBeNull();
    expect(districtFill({ how: 'fighting', change: '2020-10-04', isLater: false }, 'later', 'only')).toBeNull();
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
