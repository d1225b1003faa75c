import type { FigureView, GroupView } from '#collections/figures.ts';
import { box, drawing, type PictureElement, svgDocument } from '#exports/pictures/element.ts';
import { cardSheet, FULL_WIDTH, foot, keyRow, kicker, roomBeside } from '#exports/pictures/frame.ts';
import { plotPart } from '#exports/pictures/plot.ts';
import { type Block, NOTE, SAID, stack, TITLE, textBlock, textLine } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import { barsOf } from '#lib/charts/bars.ts';
import { markOf, STANDINGS, type Standing } from '#lib/charts/marks.ts';
import { highestOf, type PlotValue, plotOf } from '#lib/charts/plot.ts';
import { timeAxis } from '#lib/charts/scale.ts';
import { COLORS } from '#lib/tokens.ts';

const INK = COLORS.ink.light;
/** The plots of pages are drawn this much larger, for small cards. */
const SCALE = 1.75;
/** Sizes of bars, the largest first: those of one count are as many as they are. */
const BARS = [
  ['large', SCALE],
  ['large', 1.6],
  ['small', SCALE],
  ['large', 1.45],
  ['small', 1.6],
  ['small', 1.3],
  ['small', 1],
] as const;

/** The mark of a number, as in plots. */
export const markSign = (standing: Standing, size: number): PictureElement => {
  const { outline, fill } = markOf(standing, 'large');
  const look = `stroke="${INK}" stroke-width="${standing === 'essay' ? 2.4 : 1.8}"`;
  const inside = fill === null ? '' : `<path d="${fill}" fill="${INK}"/>`;
  return drawing(
    svgDocument(`<g transform="translate(10 10)"><path d="${outline}" fill="${COLORS.paperRaised.light}" ${look}/>${inside}</g>`, [20, 20]),
    size,
    size,
  );
};

/** The marks that a picture uses, in words. */
export const markKey = (standings: readonly Standing[]): PictureElement =>
  keyRow(
    STANDINGS.filter((standing) => standings.includes(standing)).map((standing) => ({
      sign: markSign(standing, 26),
      signWidth: 32,
      words: t.losses.key[standing],
    })),
  ).element;

/** The plot of a quantity in the room that it has. */
const plotIn = (values: readonly PlotValue[], isSeries: boolean, height: number): Block => {
  const max = Math.max(...values.map(highestOf), 1);
  if (isSeries) {
    const bars = BARS.map(([size, scale]) => plotPart(barsOf(values, { width: FULL_WIDTH / scale, size, max }), FULL_WIDTH, scale, size));
    return bars.find((own) => own.height <= height) ?? bars.at(-1) ?? { element: box({}), height: 0 };
  }
  const plot = plotOf(values, {
    width: FULL_WIDTH / SCALE,
    height: height / SCALE,
    size: 'large',
    max,
    axis: timeAxis(values),
    hasUndated: values.some(({ days }) => days === null),
    labels: values.length,
    words: { undated: t.dates.undated, number: t.format.number, together: t.published.pictures.together },
  });
  return plotPart(plot, FULL_WIDTH, SCALE, 'large');
};

/** One number alone: the number, what it counts, and who gave it. No number of the essay is larger than what is known of it. */
const singleBlock = ({ said, claimantShort, year, standing }: FigureView, { unit }: GroupView): Block => {
  const sizes = standing === 'essay' ? [44] : [170, 150, 130, 110, 96];
  const number = textBlock(said, { ...TITLE, leading: 1.05, sizes }, { width: FULL_WIDTH - 300, height: 180 });
  const who = textBlock(t.losses.said(claimantShort, year), { ...NOTE, color: INK, sizes: [36, 32] }, { width: FULL_WIDTH - 60, height: 46 });
  return stack(
    [
      {
        element: box({ alignItems: 'flex-end' }, [
          number.element,
          box({ marginLeft: 20, marginBottom: number.height * 0.14 }, [textLine(unit, 42, SAID)]),
        ]),
        height: number.height,
      },
      {
        element: box({ alignItems: 'center' }, [box({ width: 52 }, [markSign(standing, 40)]), who.element]),
        height: who.height,
      },
    ],
    6,
  );
};

/** The numbers of a quantity as its page plots them, under what they show; a single number is large. */
export const quantitySheet = (group: GroupView): PictureElement => {
  const head = kicker(t.published.pictures.quantity(group.title), FULL_WIDTH, 28);
  const bottom = foot(FULL_WIDTH, markKey(group.figures.map(({ standing }) => standing)));
  const [single] = group.figures;
  if (group.plot === null) {
    const shown = single === undefined ? [] : [singleBlock(single, group)];
    const title = textBlock(
      group.finding,
      { ...TITLE, sizes: [52, 48, 44, 40, 36, 33] },
      { width: FULL_WIDTH, height: roomBeside([head, ...shown, bottom], 16) },
    );
    return cardSheet(stack([head, title, ...shown], 14), bottom);
  }
  const title = textBlock(group.finding, { ...TITLE, sizes: [44, 40, 37, 34, 32, 30, 28] }, { width: FULL_WIDTH, height: 126 });
  const chart = plotIn(group.plot, group.isSeries, roomBeside([head, title, bottom], 12));
  return cardSheet(stack([stack([head, title], 6), chart], 16), bottom);
};
