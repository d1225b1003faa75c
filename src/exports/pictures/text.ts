import { box, type PictureElement } from '#exports/pictures/element.ts';
import { type Face, familyOf, textWidth, type Weight } from '#exports/pictures/fonts.ts';
import { COLORS } from '#lib/tokens.ts';

/** How a text is set. */
export interface Type {
  readonly face: Face;
  readonly weight: Weight;
  readonly color: string;
  /** Sizes to choose from in pixels, the largest first. */
  readonly sizes: readonly number[];
  /** Height of a line, as a share of the size. */
  readonly leading: number;
}

/** The room for a text, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture with its height, so that what stands below it knows where that is. */
export interface Block {
  readonly element: PictureElement;
  readonly height: number;
}

const INK = COLORS.ink.light;
const SOFT = COLORS.inkSoft.light;

/** Type of titles, sentences, labels, and what is less. */
export const TITLE: Omit<Type, 'sizes'> = { face: 'serif', weight: 600, color: INK, leading: 1.12 };
export const SAID: Omit<Type, 'sizes'> = { face: 'serif', weight: 400, color: INK, leading: 1.25 };
export const NOTE: Omit<Type, 'sizes'> = { face: 'sans', weight: 400, color: SOFT, leading: 1.25 };
export const STRONG: Omit<Type, 'sizes'> = { face: 'sans', weight: 600, color: INK, leading: 1.25 };

/** Breaks a text between words into lines that are no wider than this; a longer word has a line of its own. */
export const breakLines = (words: string, width: number, size: number, { face, weight }: Pick<Type, 'face' | 'weight'>): string[] => {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(longer, size, face, weight) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
};

/** A line with an ellipsis after as much of it as there is room for: whole words, or letters of the only one. */
const cut = (line: string, width: number, size: number, { face, weight }: Pick<Type, 'face' | 'weight'>): string => {
  const isNarrow = (text: string): boolean => textWidth(`${text} …`, size, face, weight) <= width;
  const words = line.split(' ');
  const least = [...line].findLastIndex((_, index, letters) => isNarrow(letters.slice(0, index).join('')));
  const kept = words.findLastIndex((_, index) => index > 0 && isNarrow(words.slice(0, index).join(' ')));
  return `${(kept > 0 ? words.slice(0, kept).join(' ') : line.slice(0, Math.max(least, 1))).replace(/[\s,;:–]+$/, '')} …`;
};

/** A text in the largest size at which it has room, broken into lines; at the smallest it is cut where it still has none. */
export const fitText = (
  words: string,
  type: Omit<Type, 'color'>,
  { width, height }: Room,
): { readonly size: number; readonly lines: readonly string[] } => {
  const smallest = Math.min(...type.sizes);
  const hasRoom = (lines: readonly string[], size: number): boolean =>
    lines.length * size * type.leading <= height && lines.every((line) => textWidth(line, size, type.face, type.weight) <= width);
  const size = type.sizes.find((own) => hasRoom(breakLines(words, width, own, type), own)) ?? smallest;
  const lines = breakLines(words, width, size, type);
  const most = Math.max(Math.floor(height / (size * type.leading)), 1);
  const shown = lines.slice(0, most).map((line) => (textWidth(line, size, type.face, type.weight) <= width ? line : cut(line, width, size, type)));
  const last = lines.length > most ? lines.slice(most - 1).join(' ') : null;
  return { size, lines: last === null ? shown : [...shown.slice(0, -1), cut(last, width, size, type)] };
};

/** One line of text. It is set as it is broken here, so that it is as high as it was measured. */
export const textLine = (words: string, size: number, { face, weight, color, leading }: Omit<Type, 'sizes'>): PictureElement =>
  box(
    { fontFamily: familyOf(face), fontWeight: weight, fontSize: size, lineHeight: leading, height: size * leading, color, whiteSpace: 'nowrap' },
    words,
  );

/** A text in the room that it has, with its height. */
export const textBlock = (words: string, type: Type, room: Room): Block => {
  const { size, lines } = fitText(words, type, room);
  return {
    element: box(
      { flexDirection: 'column' },
      lines.map((line) => textLine(line, size, type)),
    ),
    height: lines.length * size * type.leading,
  };
};

/** Blocks below each other. */
export const stack = (blocks: readonly Block[], gap = 0): Block => ({
  element: box(
    { flexDirection: 'column' },
    blocks.map(({ element }, index) => box({ flexDirection: 'column', marginTop: index === 0 ? 0 : gap }, [element])),
  ),
  height: blocks.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(blocks.length - 1, 0),
});
