import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import sharp from 'sharp';
import { PICTURE_SIZE, type PictureElement } from '#exports/pictures/element.ts';
import { FONTS } from '#exports/pictures/fonts.ts';
import { inFewColors } from '#exports/pictures/palette.ts';

/** Draws a picture for shared links as PNG. Its letters become outlines, so that no font of the machine is asked. */
export const draw = async (element: PictureElement): Promise<Uint8Array<ArrayBuffer>> => {
  const svg = await satori(element, { ...PICTURE_SIZE, fonts: [...FONTS] });
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const { width, height } = drawn;
  return new Uint8Array(
    await sharp(inFewColors(drawn.pixels), { raw: { width, height, channels: 3 } })
      .png({ palette: true, dither: 0, compressionLevel: 6, effort: 1 })
      .toBuffer(),
  );
};
