import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { getOrThrow } from '#collections/rows.ts';
import { drawPictures } from '#exports/pictures/studio.ts';
import { pictureElements } from '#exports/pictures/subjects.ts';
import { once } from '#lib/once.ts';
import { COLORS } from '#lib/tokens.ts';
import { drawsEachPicture } from '#site';

const elements = once(pictureElements);

/** Every picture for shared links as PNG, by its path. */
const sharePictures = once(async (): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> => {
  const wanted = await elements();
  if (drawsEachPicture) return drawPictures(wanted);
  const [one] = (await drawPictures(new Map([...wanted].slice(0, 1)))).values();
  return new Map(one === undefined ? [] : [...wanted.keys()].map((name) => [name, one]));
});

/** Paths of all pictures for shared links. Threads begin to draw them, while the pages are made. */
export const sharePicturePaths = async (): Promise<readonly string[]> => {
  const paths = [...(await elements()).keys()];
  // Who asks for a picture hears what went wrong.
  sharePictures().catch(() => undefined);
  return paths;
};

/** The picture for shared links of a path. Throws if there is none. */
export const sharePicture = async (path: string): Promise<Uint8Array<ArrayBuffer>> => getOrThrow(await sharePictures(), path, 'picture');

/** The icon of the site as PNG. */
export const icon = (pixels: number): Uint8Array<ArrayBuffer> => {
  const svg = readFileSync(join(process.cwd(), 'public/favicon.svg'), 'utf8');
  return new Uint8Array(new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng());
};

/** What masks of launchers leave whole, as a share of the width (https://www.w3.org/TR/appmanifest/#icon-masks). */
const SAFE_ZONE = 0.75;

/** The icon on a ground that fills the square, so that a launcher can cut it to its own shape. */
export const maskableIcon = async (pixels: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width: pixels, height: pixels, channels: 3, background: COLORS.plum.light } })
      .composite([{ input: Buffer.from(icon(Math.round(pixels * SAFE_ZONE))) }])
      .png()
      .toBuffer(),
  );
