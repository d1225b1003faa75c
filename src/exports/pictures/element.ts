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

/** A drawing without text as an image. */
export const drawing = (svg: string, width: number, height: number): PictureElement => ({
  type: 'img',
  key: null,
  props: { style: {}, src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height },
});

const GROUND = {
  width: '100%',
  height: '100%',
  backgroundColor: COLORS.paper.light,
  color: COLORS.ink.light,
  fontFamily: 'Serif, SerifExtended',
  fontWeight: 600,
} as const;

/** A whole picture: the ground, the margins, and its parts from top to bottom. */
export const sheet = (parts: readonly PictureElement[]): PictureElement =>
  box({ ...GROUND, flexDirection: 'column', justifyContent: 'space-between', boxSizing: 'border-box', padding: 64 }, parts);

/** A whole picture without margins, whose parts say where they stand. */
export const unframedSheet = (parts: readonly PictureElement[]): PictureElement => box({ ...GROUND, position: 'relative' }, parts);
