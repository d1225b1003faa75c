import { at, box, drawing, PICTURE_SIZE, type PictureElement, sheet, svgDocument } from '#exports/pictures/element.ts';
import { type Block, NOTE, TITLE, textBlock, textLine } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import { COLORS } from '#lib/tokens.ts';

/** What stays empty around words, in pixels; a map alone reaches the edges. */
export const MARGIN = 48;
const GAP = 36;

/** Width of a map at the right of a picture; of a wide one, for what lies far apart. */
export const PANEL_WIDTHS = { usual: 548, wide: 640 } as const;

/** Width of the words beside a map of this width. */
export const columnWidth = (panel: number): number => PICTURE_SIZE.width - panel - MARGIN - GAP;
/** Width and height of the words of a picture without a map. */
export const FULL_WIDTH = PICTURE_SIZE.width - 2 * MARGIN;
export const FULL_HEIGHT = PICTURE_SIZE.height - 2 * MARGIN;

const MARK = 28;
/** The days as columns: the sign of the site, as in its icon. */
const mark = (): PictureElement =>
  drawing(
    svgDocument(
      `<rect width="32" height="32" rx="4" fill="${COLORS.plum.light}"/><path d="M6 25v-4M11 25v-8M16 25v-6M21 25V12M26 25V6" stroke="${COLORS.paper.light}" stroke-width="3"/>`,
      [32, 32],
    ),
    MARK,
    MARK,
  );

/** The foot of every picture: whose it is, and at the right what there is to say of it. */
export const foot = (width: number, right: PictureElement | string = ''): Block => {
  const height = 34;
  const end = typeof right === 'string' ? (right === '' ? [] : [textLine(right, 24, NOTE)]) : [right];
  return {
    element: box({ width, height, justifyContent: 'space-between', alignItems: 'center' }, [
      box({ alignItems: 'center' }, [mark(), box({ marginLeft: 12 }, [textLine(t.site.title, 26, TITLE)])]),
      ...end,
    ]),
    height,
  };
};

/** Room that is left in a picture of this height beside these blocks, with a gap before each. */
export const roomBeside = (blocks: readonly Block[], gap = 0): number => FULL_HEIGHT - blocks.reduce((sum, { height }) => sum + height + gap, 0);

/** Places words from the top, and others from the foot. */
const words = (top: Block, bottom: Block): readonly PictureElement[] => [
  at(MARGIN, MARGIN, [top.element]),
  at(MARGIN, PICTURE_SIZE.height - MARGIN - bottom.height, [bottom.element]),
];

/** A picture of words and drawings. */
export const cardSheet = (top: Block, bottom: Block): PictureElement => sheet(words(top, bottom));

/** A picture with a map that fills its right side. */
export const mapSheet = (top: Block, bottom: Block, map: PictureElement, panel: number): PictureElement =>
  sheet([at(PICTURE_SIZE.width - panel, 0, [map], { width: panel, height: PICTURE_SIZE.height, overflow: 'hidden' }), ...words(top, bottom)]);

/** What a picture is about, in small type above its title. */
export const kicker = (text: string, width: number, size = 26): Block =>
  textBlock(text, { ...NOTE, sizes: [size, size - 4] }, { width, height: size * 1.25 });

/** A sign before words, which go on beside it. */
export const signed = (sign: PictureElement, signWidth: number, block: Block): Block => ({
  element: box({ alignItems: 'flex-start' }, [box({ width: signWidth, flexShrink: 0 }, [sign]), block.element]),
  height: block.height,
});

/** A line of entries, each a sign and words, as a key of a drawing. */
export const keyRow = (
  entries: readonly { readonly sign: PictureElement; readonly signWidth: number; readonly words: string }[],
  size = 20,
  gap = 24,
): Block => ({
  element: box(
    { alignItems: 'center' },
    entries.map(({ sign, signWidth, words: text }, index) =>
      box({ alignItems: 'center', marginLeft: index === 0 ? 0 : gap }, [
        box({ width: signWidth, flexShrink: 0, alignItems: 'center' }, [sign]),
        textLine(text, size, NOTE),
      ]),
    ),
  ),
  height: size * NOTE.leading,
});

/** A rule across. */
export const rule = (width: number): Block => ({ element: box({ width, height: 2, backgroundColor: COLORS.ruleStrong.light }), height: 2 });
