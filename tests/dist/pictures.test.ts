import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { distFile, distFiles } from './pages.ts';

/** What stays empty around the words of a picture, and between them and a map, in pixels. */
const MARGIN = 40;
const GAP = 20;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Whether a pixel has another colour than the ground, which is that of the top left corner. */
  readonly isInk: (x: number, y: number) => boolean;
}

const read = async (path: string): Promise<Picture> => {
  const { data, info } = await sharp(distFile(path)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const isInk = (x: number, y: number): boolean => {
    const at = (y * width + x) * 3;
    return data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2];
  };
  return { width, height, isInk };
};

/** The first number from one to another that passes the test; null where none does. */
const firstOf = (from: number, to: number, test: (number: number) => boolean): number | null => {
  for (let number = from; number < to; number++) if (test(number)) return number;
  return null;
};

/** Where a map begins that fills the right side from the top to the foot; the width where there is none. */
const mapEdge = ({ width, height, isInk }: Picture): number => firstOf(0, width, (x) => firstOf(0, height, (y) => !isInk(x, y)) === null) ?? width;

/** A pixel in the margins of the words; null where they are empty. */
const inMargin = (picture: Picture): string | null => {
  const { width, height, isInk } = picture;
  const edge = mapEdge(picture);
  const right = edge === width ? width - MARGIN : edge - GAP;
  for (let y = 0; y < height; y++) {
    const isBeyond = y < MARGIN || y >= height - MARGIN;
    const x = firstOf(0, edge, (own) => (isBeyond || own < MARGIN || own >= right) && isInk(own, y));
    if (x !== null) return `${x}, ${y}`;
  }
  return null;
};

const paths = distFiles('og').flatMap((name) =>
  name.endsWith('.png') ? [`og/${name}`] : distFiles(join('og', name)).map((file) => `og/${name}/${file}`),
);

describe('the pictures for shared links', () => {
  test('keep their words off the edges, where only a map may be', async () => {
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const picture = await read(path);
      expect(mapEdge(picture), path).toBeGreaterThan(picture.width / 4);
      expect(inMargin(picture), path).toBeNull();
    }
  });
  test('have few bytes, since there are hundreds', () => {
    const bytes = paths.reduce((sum, path) => sum + distFile(path).byteLength, 0);
    expect(bytes / paths.length).toBeLessThan(32_000);
  });
});
