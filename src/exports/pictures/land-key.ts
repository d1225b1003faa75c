import type { Plate } from '#collections/plates.ts';
import { box, edge, type PictureElement } from '#exports/pictures/element.ts';
import { signed } from '#exports/pictures/frame.ts';
import { type Block, NOTE, stack, textBlock } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import type { Stop } from '#lib/map/days.ts';
import { type LandKey, landKeys } from '#lib/map/land.ts';
import { COLORS } from '#lib/tokens.ts';

const stripes = (angle: number): string =>
  `repeating-linear-gradient(${angle}deg, ${COLORS.mapHeld.light} 0px, ${COLORS.mapHeld.light} 4px, ${COLORS.time5.light} 4px, ${COLORS.time5.light} 6px)`;

const steps = (early: string, middle: string, late: string): string =>
  `linear-gradient(90deg, ${early} 0px, ${early} 12px, ${middle} 12px, ${middle} 24px, ${late} 24px, ${late} 36px)`;

/** Colours of the entries of the key; what nobody announced is blank, and has none. */
const SWATCHES: Readonly<Record<Exclude<LandKey, 'rest'>, PictureElement['props']['style']>> = {
  held: { backgroundColor: COLORS.mapHeld.light },
  cells: { backgroundImage: steps(COLORS.time1.light, COLORS.time3.light, COLORS.time5.light) },
  handover: { backgroundImage: stripes(135) },
  zone: { backgroundColor: COLORS.mapHeld.light, border: edge(2, COLORS.ink.light, 'dashed') },
  later: { backgroundImage: stripes(0) },
};

const SWATCH = { width: 36, height: 18, column: 48 } as const;
const SIZE = 21;

const swatch = (style: PictureElement['props']['style']): PictureElement =>
  box({ height: SIZE * NOTE.leading, alignItems: 'center' }, [
    box({ width: SWATCH.width, height: SWATCH.height, border: edge(1, COLORS.ruleStrong.light), ...style }),
  ]);

/** Whether a path, whose steps are relative to its first point, has a part inside a frame. */
const isInFrame = (path: string, { width, height }: { readonly width: number; readonly height: number }): boolean =>
  path.split('M').some((part) => {
    let [x, y] = [0, 0];
    return (part.match(/-?\d*\.?\d+/g) ?? []).map(Number).some((step, index) => {
      if (index % 2 === 0) x += step;
      else y += step;
      return index % 2 === 1 && x > 0 && y > 0 && x < width && y < height;
    });
  });

/** What the land of a stop shows in a plate, in words. */
export const landKey = (
  { land, ...plate }: Plate,
  stop: Stop,
  width: number,
  frame: { readonly width: number; readonly height: number } = plate,
): Block => {
  const rows = {
    cellDays: land.cells.filter(({ path }) => isInFrame(path, frame)).map(({ day }) => day),
    handovers: land.handovers,
  };
  const isSeen: Readonly<Record<LandKey, boolean>> = {
    held: isInFrame(land.area, frame),
    cells: true,
    handover: land.handovers.some(({ day, path }) => day <= stop.to && isInFrame(path, frame)),
    zone: isInFrame(land.zone, frame),
    later: true,
    rest: false,
  };
  return stack(
    landKeys(rows, stop, 'upto').flatMap((entry) => {
      if (entry === 'rest' || !isSeen[entry]) return [];
      const words = textBlock(t.published.pictures.land[entry], { ...NOTE, sizes: [SIZE, SIZE - 2] }, { width: width - SWATCH.column, height: 56 });
      return [signed(swatch(SWATCHES[entry]), SWATCH.column, words)];
    }),
    3,
  );
};
