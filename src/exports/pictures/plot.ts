import { at, box, drawing, type PictureElement, svgDocument } from '#exports/pictures/element.ts';
import { textWidth } from '#exports/pictures/fonts.ts';
import { type Block, NOTE, STRONG, textLine } from '#exports/pictures/text.ts';
import type { MarkSize } from '#lib/charts/marks.ts';
import { paintForFile } from '#lib/charts/paint.ts';
import type { Plot, Words } from '#lib/charts/primitives.ts';
import { COLORS } from '#lib/tokens.ts';

/** Sizes of the words of a plot by that of its marks and by what they are, in units of the plot. */
const SIZES = { large: { label: 13, axis: 12 }, small: { label: 11.5, axis: 11 } } as const;
/** Height of a line, and where its foot is in it, as shares of the size. */
const LEADING = 1;
const BASELINE = 0.83;
/** Space between a number and the words after it. */
const SPACE = 0.3;

/** Words of a plot, set in type where the plot has them. */
const wordsOf = ({ as, x, dx, y, anchor, number, text }: Words, width: number, scale: number, marks: MarkSize): PictureElement => {
  const size = SIZES[marks][as] * scale;
  const type = { ...NOTE, color: as === 'axis' ? COLORS.inkSoft.light : COLORS.ink.light, leading: LEADING };
  const space = number === '' || text === '' ? 0 : size * SPACE;
  const numberWidth = textWidth(number, size, STRONG.face, STRONG.weight);
  const own = numberWidth + space + textWidth(text, size, type.face, type.weight);
  const left = x * width + dx * scale - (anchor === 'end' ? own : anchor === 'middle' ? own / 2 : 0);
  // Lines behind words would run through them.
  const ground = as === 'label' ? { backgroundColor: COLORS.paper.light } : {};
  const top = Math.round(y * scale - BASELINE * size);
  const parts = [
    ...(number === '' ? [] : [textLine(number, size, { ...STRONG, leading: LEADING })]),
    ...(text === '' ? [] : [box({ marginLeft: space }, [textLine(text, size, type)])]),
  ];
  return at(Math.round(left), top, parts, ground);
};

/** A plot of the pages, drawn larger by a scale in a picture this many pixels wide. */
export const plotPart = (plot: Plot, width: number, scale: number, marks: MarkSize): Block => {
  const height = plot.height * scale;
  const shapes = paintForFile(
    plot.primitives.filter(({ kind }) => kind !== 'text'),
    width / scale,
  );
  const words = plot.primitives.filter((item): item is Words => item.kind === 'text');
  return {
    element: box({ position: 'relative', width, height }, [
      drawing(svgDocument(shapes, [width / scale, plot.height]), width, height),
      ...words.map((own) => wordsOf(own, width, scale, marks)),
    ]),
    height,
  };
};
