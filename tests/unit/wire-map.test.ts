import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LAND_KEYS } from '#lib/map/land.ts';
import {
  districtAttributes,
  harmAttributes,
  jumpAttributes,
  keyAttributes,
  linkAttributes,
  mapAttributes,
  ownDaysAttributes,
  readDistrict,
  readJump,
  readKey,
  readLayer,
  readLink,
  readMapFiles,
  readOwnDays,
  readPoint,
  readRange,
  readZoom,
  settlementAttributes,
  siteAttributes,
  zoomAttributes,
} from '#lib/map/wire.ts';
import { elementWith } from '../fixtures/wired.ts';

const text = fc.string({ minLength: 1, maxLength: 20 });
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const span = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
/** Positions with as many digits as are written. */
const position = (digits: number) =>
  fc.record({
    lat: fc.integer({ min: -90, max: 90 }).map((degrees) => degrees + 10 ** -digits),
    lon: fc.integer({ min: -179, max: 179 }).map((degrees) => degrees - 10 ** -digits),
  });
const near = (at: { readonly lat: number; readonly lon: number } | null, digits: number) =>
  at === null ? null : { lat: expect.closeTo(at.lat, digits + 2), lon: expect.closeTo(at.lon, digits + 2) };
const within90 = (at: { readonly lat: number }) => at.lat <= 90;

describe('what the map reads is what its components wrote', () => {
  test('of its files', () => {
    fc.assert(
      fc.property(fc.record({ geometry: text, relief: text, parts: text }), (files) => {
        expect(readMapFiles(elementWith(mapAttributes(files), 'district-map'))).toEqual(files);
      }),
    );
  });
  test('of the days with a page of their own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day), (days) => {
        expect(readOwnDays(elementWith(ownDaysAttributes(days), 'div'))).toEqual(days);
      }),
    );
  });
  test('of a district', () => {
    const district = fc.record({
      key: text,
      name: text,
      otherName: fc.option(text),
      polygon: fc.option(text),
      handover: fc.option(day),
      isShare: fc.boolean(),
      at: fc.option(position(3).filter(within90)),
      search: fc.string(),
    });
    fc.assert(
      fc.property(district, (own) => {
        expect(readDistrict(elementWith(districtAttributes(own), 'details'))).toEqual({ ...own, at: near(own.at, 3) });
      }),
    );
  });
  test('of a settlement, a site and a place of harm', () => {
    const point = fc.record({
      at: fc.option(position(4).filter(within90)),
      key: text,
      day,
      kind: text,
      condition: text,
      spans: fc.array(span, { minLength: 1, maxLength: 4 }),
      isCounted: fc.boolean(),
      isDenied: fc.boolean(),
      otherName: fc.option(text),
      search: fc.string(),
    });
    fc.assert(
      fc.property(point, ({ at, ...own }) => {
        const written = { ...own, lat: at?.lat ?? null, lon: at?.lon ?? null };
        const { otherName, search } = own;
        const common = { isCounted: false, isDenied: false, kind: null, condition: null, spans: [], at: near(at, 4), otherName, search };
        const settlement = {
          ...common,
          layer: 'settlements',
          kind: own.kind,
          isCounted: own.isCounted,
          isDenied: own.isDenied,
          spans: [{ from: own.day, to: own.day }],
        };
        expect(readPoint(elementWith(settlementAttributes(written)))).toEqual(settlement);
        const site = { ...common, layer: 'sites', kind: own.kind, condition: own.condition };
        expect(readPoint(elementWith(siteAttributes(written)))).toEqual(site);
        expect(readPoint(elementWith(harmAttributes(written)))).toEqual({ ...common, layer: 'harm', spans: own.spans });
      }),
    );
  });
  test('of the link of an entry', () => {
    fc.assert(
      fc.property(fc.record({ key: text, title: fc.option(text) }), (link) => {
        expect(readLink(elementWith(linkAttributes(link), 'a'))).toEqual(link);
      }),
    );
  });
  test('of its key', () => {
    for (const key of LAND_KEYS) expect(readKey(elementWith(keyAttributes(key), 'li'))).toBe(key);
  });
  test('of its buttons', () => {
    for (const direction of [1, -1] as const) expect(readJump(elementWith(jumpAttributes(direction), 'button'))).toBe(direction);
    for (const levels of [0.5, -0.5, 1]) expect(readZoom(elementWith(zoomAttributes(levels), 'button'))).toBe(levels);
  });
  test('of its choices', () => {
    expect(readLayer({ name: 'layer', value: 'harm' })).toBe('harm');
    expect(readRange({ name: 'range', value: 'only' })).toBe('only');
  });
});

describe('the contract of the list', () => {
  test('names a settlement and its day as other programs read them', () => {
    const written = settlementAttributes({
      key: 'horovlu',
      day: '2020-10-04',
      kind: 'village',
      isCounted: true,
      isDenied: false,
      otherName: null,
      lat: 39.123456,
      lon: null,
      search: '',
    });
    expect(written).toMatchObject({ 'data-place': 'horovlu', 'data-day': '2020-10-04', 'data-layer': 'settlements', 'data-counted': '' });
  });
  test('writes four digits of a degree, and no half of a position', () => {
    const site = { kind: 'church', condition: 'standing', search: '', otherName: null };
    expect(siteAttributes({ ...site, lat: 39.123456, lon: 46.98765 })).toMatchObject({ 'data-lat': 39.1235, 'data-lon': 46.9877 });
    expect(siteAttributes({ ...site, lat: 39.1, lon: null })).not.toHaveProperty('data-lat');
  });
});

describe('what is wrong in the HTML is said, not guessed', () => {
  const settlement = { 'data-place': 'horovlu', 'data-day': '2020-10-04', 'data-layer': 'settlements', 'data-kind': 'village' } as const;
  test.each([
    ['a layer that there is not', { ...settlement, 'data-layer': 'roads' }, 'data-layer is "roads", expected one of settlements, sites, harm.'],
    ['a settlement without a day', { ...settlement, 'data-day': undefined }, 'data-day is missing, expected a text.'],
    ['a day that is none', { ...settlement, 'data-day': '4 October' }, 'data-day is "4 October", expected a day such as 2020-11-08.'],
    ['a settlement without a kind', { ...settlement, 'data-kind': undefined }, 'data-kind is missing, expected a text.'],
    ['half a position', { ...settlement, 'data-lat': 39.1 }, 'data-lon is missing, expected degrees of longitude beside data-lat.'],
    ['a latitude beyond the pole', { ...settlement, 'data-lat': 91, 'data-lon': 46 }, 'data-lat is "91", expected degrees of latitude'],
    ['a longitude beyond half the globe', { ...settlement, 'data-lat': 39.1, 'data-lon': 181 }, 'data-lon is "181", expected degrees of longitude'],
    [
      'a span that ends before it begins',
      { 'data-layer': 'harm', 'data-days': '2020-10-04/2020-10-01' },
      'data-days is "2020-10-04/2020-10-01", expected days such as 2020-11-08, or spans such as 2020-09-27/2020-11-09',
    ],
    ['degrees that are no number', { ...settlement, 'data-lat': 'north', 'data-lon': 46 }, 'data-lat is "north", expected a number.'],
  ])('%s', (_, attributes, message) => {
    expect(() => readPoint(elementWith(attributes))).toThrow(message);
  });
  test('a map without its files', () => {
    expect(() => readMapFiles(elementWith({ 'data-geometry': '/geo' }, 'district-map'))).toThrow(
      '<district-map data-geometry="/geo">: data-relief is missing',
    );
  });
  test('a button without a direction', () => {
    expect(() => readJump(elementWith({ 'data-jump': 2 }, 'button'))).toThrow('expected one of 1, -1');
    expect(() => readZoom(elementWith({ 'data-zoom': 0 }, 'button'))).toThrow('expected a number of zoom levels');
    expect(() => readZoom(elementWith({}, 'button'))).toThrow('data-zoom is missing');
  });
  test('a layer or a range that is no choice of the map', () => {
    expect(() => readLayer({ name: 'layer', value: 'railways' })).toThrow('"railways" of "layer"');
    expect(() => readRange({ name: 'range', value: 'all' })).toThrow('"all" of "range"');
  });
});
