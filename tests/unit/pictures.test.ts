import { describe, expect, test } from 'vitest';
import { textWidth } from '#exports/pictures/fonts.ts';
import { inFewColors } from '#exports/pictures/palette.ts';
import { breakLines, fitText, TITLE } from '#exports/pictures/text.ts';
import { boundsAround, mercatorFrame } from '#lib/map/projection.ts';
import { COLORS } from '#lib/tokens.ts';

const TYPE = { ...TITLE, sizes: [60, 40, 20] };
const WORDS = 'Shusha comes under Azerbaijani control, and the people who lived there flee by the only road';

describe('the type of pictures', () => {
  test('has a width for every letter of the names, wide ones wider than narrow ones', () => {
    for (const face of ['serif', 'sans'] as const) {
      for (const weight of [400, 600] as const) {
        const width = (text: string): number => textWidth(text, 100, face, weight);
        expect(width('W')).toBeGreaterThan(width('i') * 2);
        expect(width('Şuşa')).toBeCloseTo(width('Ş') + width('u') + width('ş') + width('a'), 6);
        // A letter that no font has is as wide as any other that none has.
        for (const letter of 'əğışçöüİ–’“”') expect(width(letter), letter).not.toBe(width('\u4e00'));
      }
    }
  });
  test('breaks between words, into lines that have room', () => {
    const lines = breakLines(WORDS, 400, 30, TYPE);
    expect(lines.join(' ')).toBe(WORDS);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(textWidth(line, 30, TYPE.face, TYPE.weight)).toBeLessThanOrEqual(400);
  });
  test('is as large as there is room for', () => {
    const sizeIn = (width: number, height: number): number => fitText(WORDS, TYPE, { width, height }).size;
    expect([sizeIn(1100, 400), sizeIn(1100, 100), sizeIn(500, 120)]).toEqual([60, 40, 20]);
  });
  test('is cut after a word, and stays in its room, where even the smallest has none', () => {
    const room = { width: 300, height: 50 };
    const { size, lines } = fitText(WORDS, TYPE, room);
    expect(size).toBe(20);
    expect(lines.length * size * TYPE.leading).toBeLessThanOrEqual(room.height);
    expect(lines.at(-1)).toMatch(/\p{L} …$/u);
    expect(WORDS.split(' ')).toEqual(expect.arrayContaining(lines.join(' ').replace(' …', '').split(' ')));
    for (const line of lines) expect(textWidth(line, size, TYPE.face, TYPE.weight)).toBeLessThanOrEqual(room.width);
  });
  test('cuts a word that is wider than its room', () => {
    const { lines } = fitText('Khankendistepanakertkhankendi', TYPE, { width: 200, height: 100 });
    expect(lines).toHaveLength(1);
    expect(textWidth(lines[0] ?? '', 20, TYPE.face, TYPE.weight)).toBeLessThanOrEqual(200);
  });
});

describe('the palette of a picture', () => {
  const rgb = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const pixels = (colors: readonly (readonly number[])[]): Uint8Array => new Uint8Array(colors.flatMap((color) => [...color, 255]));
  const colorsOf = (painted: Uint8Array): Set<string> =>
    new Set(Array.from({ length: painted.length / 3 }, (_, index) => painted.slice(index * 3, index * 3 + 3).join(' ')));

  test('is small, and leaves the colours of the site as they are', () => {
    const shades = Array.from({ length: 4000 }, (_, index) => [index % 256, (index * 7) % 256, (index * 13) % 256]);
    const plum = Array.from({ length: 60 }, () => rgb(COLORS.plum.light));
    const painted = inFewColors(pixels([...shades, ...plum]));
    expect(painted).toHaveLength((shades.length + plum.length) * 3);
    expect(colorsOf(painted).size).toBeLessThanOrEqual(24);
    expect([...painted.slice(-3)]).toEqual(rgb(COLORS.plum.light));
  });
  test('takes a shade between two colours to the nearer', () => {
    const ground = Array.from({ length: 500 }, () => [250, 250, 250]);
    const ink = Array.from({ length: 500 }, () => [10, 10, 10]);
    const painted = inFewColors(pixels([...ground, ...ink, [245, 245, 245], [12, 12, 12]]));
    expect([...painted.slice(-6)]).toEqual([250, 250, 250, 10, 10, 10]);
  });
});

describe('the bounds around points', () => {
  const within = { west: 43, south: 37, east: 51, north: 42 };
  const frame = { width: 548, height: 630 };
  const place = { lon: 46.75, lat: 39.76 };
  const around = (points: readonly { lon: number; lat: number }[], leastKm = 100) => boundsAround(points, { frame, leastKm, margin: 0.1, within });

  test('hold them with a margin, in the proportions of the drawing', () => {
    const far = { lon: 48.9, lat: 40.1 };
    const bounds = around([place, far]);
    const { height, project } = mercatorFrame(bounds, frame.width);
    expect(height).toBeCloseTo(frame.height, 6);
    for (const { lon, lat } of [place, far]) {
      const { x, y } = project(lon, lat);
      expect(x).toBeGreaterThanOrEqual(frame.width * 0.1 - 1e-6);
      expect(x).toBeLessThanOrEqual(frame.width * 0.9 + 1e-6);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });
  test('are as wide as they must be around one point, which is in their middle', () => {
    const bounds = around([place]);
    const km = (bounds.east - bounds.west) * 111.32 * Math.cos((place.lat * Math.PI) / 180);
    expect(km).toBeCloseTo(100, 0);
    expect((bounds.west + bounds.east) / 2).toBeCloseTo(place.lon, 6);
  });
  test('stay inside the region where they can', () => {
    const bounds = around([{ lon: 50.8, lat: 41.9 }]);
    expect(bounds.east).toBeCloseTo(within.east, 6);
    expect(bounds.north).toBeCloseTo(within.north, 6);
    const wide = around([
      { lon: 44, lat: 39 },
      { lon: 50.9, lat: 40 },
    ]);
    expect((wide.west + wide.east) / 2).toBeCloseTo((within.west + within.east) / 2, 6);
  });
});
