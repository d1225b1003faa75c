import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import { PICTURE_SIZE, type PictureElement } from '#exports/pictures/element.ts';

const WEIGHTS = [400, 600] as const;

/** The font has a file for Latin letters and one for extended Latin; names need both. */
const fonts = (['latin', 'latin-ext'] as const).flatMap((subset) =>
  WEIGHTS.map((weight) => ({
    name: subset === 'latin' ? 'Serif' : 'SerifExtended',
    data: readFileSync(join(process.cwd(), `node_modules/@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`)),
    weight,
    style: 'normal' as const,
  })),
);

/** Draws a picture for shared links as PNG. Its letters become outlines, so that no font of the machine is asked. */
export const draw = async (element: PictureElement): Promise<Uint8Array<ArrayBuffer>> => {
  const svg = await satori(element, { ...PICTURE_SIZE, fonts });
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const { width, height } = drawn;
  // A palette takes a third of the bytes: the pictures have few colours.
  return new Uint8Array(
    await sharp(drawn.pixels, { raw: { width, height, channels: 4 } })
      .png({ palette: true, colours: 64 })
      .toBuffer(),
  );
};
