import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { drawPictures } from '#exports/pictures/studio.ts';
import { pictureElements } from '#exports/pictures/subjects.ts';
import { once } from '#lib/once.ts';

/** Every picture for shared links as PNG, by its path. */
export const sharePictures = once(async () => drawPictures(await pictureElements()));

/** The icon of the site as PNG. */
export const icon = (pixels: number): Uint8Array<ArrayBuffer> => {
  const svg = readFileSync(join(process.cwd(), 'public/favicon.svg'), 'utf8');
  return new Uint8Array(new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng());
};
