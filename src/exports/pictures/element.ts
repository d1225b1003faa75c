import { familyOf } from '#exports/pictures/fonts.ts';
import { COLORS } from '#lib/tokens.ts';

type Style = Readonly<Record<string, string | number>>;

/** A part of a picture, as satori lays it out: a box, or an image in a `data:` URL. Plain data, so that it goes to another thread and has a hash. */
export interface PictureElement {
  readonly type: 'div' | 'img';
  readonly key: null;
  readonly props: {
    readonly style: Style;
    readonly children?: string | readonly PictureElement[];
    readonly src?: string;
    readonly width?: number;
    readonly height?: number;
  };
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

export const box = (style: Style, children: string | readonly PictureElement[] = ''): PictureElement => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
});

/** A part at a place of its own, in pixels from the top left corner of the part around it. */
export const at = (left: number, top: number, children: readonly PictureElement[], style: Style = {}): PictureElement =>
  box({ position: 'absolute', left, top, ...style }, children);

/** The line around a box, or at one side of it. */
export const edge = (width: number, color: string, style: 'solid' | 'dashed' = 'solid'): string => [`${width}px`, style, color].join(' ');

/** An SVG document without text as an image. */
export const drawing = (svg: string, width: number, height: number): PictureElement => ({
  type: 'img',
  key: null,
  props: { style: {}, src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height },
});

/** An SVG document of a drawing without text, so many pixels wide and high; its units are those of the box. */
export const svgDocument = (inside: string, [boxWidth, boxHeight]: readonly [number, number]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${boxWidth} ${boxHeight}" width="${boxWidth}" height="${boxHeight}">${inside}</svg>`;

/** A whole picture: its ground, and parts that say where they stand. */
export const sheet = (parts: readonly PictureElement[]): PictureElement =>
  box(
    {
      position: 'relative',
      width: '100%',
      height: '100%',
      backgroundColor: COLORS.paper.light,
      color: COLORS.ink.light,
      fontFamily: familyOf('serif'),
    },
    parts,
  );
