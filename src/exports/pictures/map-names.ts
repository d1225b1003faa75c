import type { Ground } from '#collections/ground.ts';
import { at, box, edge, type PictureElement } from '#exports/pictures/element.ts';
import { textWidth } from '#exports/pictures/fonts.ts';
import { NOTE, STRONG, textLine } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import { type Obstacle, placeLabels } from '#lib/map/label-layout.ts';
import type { XY } from '#lib/map/projection.ts';
import { COLORS } from '#lib/tokens.ts';

const LEADING = 1.2;

/** How names look, by what they name: a place or a district that a picture is about, a city of the war, a town by which readers find the way, and what lies around. */
const LOOKS = {
  place: { size: 22, spacing: 0, type: STRONG, isOnPaper: true },
  city: { size: 20, spacing: 0, type: STRONG, isOnPaper: true },
  town: { size: 18, spacing: 0, type: NOTE, isOnPaper: true },
  district: { size: 18, spacing: 0, type: NOTE, isOnPaper: true },
  country: { size: 19, spacing: 3, type: NOTE, isOnPaper: false },
  /** A country on a map whose land has colours of its own, which would hide its name. */
  countryOnLand: { size: 18, spacing: 3, type: NOTE, isOnPaper: true },
} as const;

/** A name on a map. Positions are pixels of the map. */
export interface MapName {
  readonly text: string;
  readonly as: keyof typeof LOOKS;
  /** The point of a place, or points inside an area, best first. */
  readonly points: readonly XY[];
  /** Distance of the name from its point; null for the name of an area, which stands on one of its points. */
  readonly offset: number | null;
}

/** The names of the countries and of the sea of a map. */
export const groundNames = ({ countries, seaPoints }: Pick<Ground, 'countries' | 'seaPoints'>, as: 'country' | 'countryOnLand'): MapName[] =>
  [...countries, { name: t.published.pictures.sea, points: seaPoints }].map(({ name, points }) => ({ text: name, as, points, offset: null }));

/** Lets the map shine through under words. */
const CHIP = `${COLORS.paperRaised.light}e0`;
const PADDING = 5;

interface Frame {
  readonly width: number;
  readonly height: number;
}

const CREDIT = { size: 13, height: 24, padding: 10 } as const;

/** The line of credits at the right foot of a map: the licence of the outlines asks for it. */
const creditBox = ({ width, height }: Frame): Obstacle => ({
  left: Math.floor(width - textWidth(t.map.creditsShort, CREDIT.size, NOTE.face, NOTE.weight) - 2 * CREDIT.padding),
  top: height - CREDIT.height,
  right: width,
  bottom: height,
});

const credit = (frame: Frame): PictureElement => {
  const { left, top } = creditBox(frame);
  return at(left, top, [textLine(t.map.creditsShort, CREDIT.size, NOTE)], {
    width: frame.width - left,
    height: CREDIT.height,
    padding: `3px ${CREDIT.padding}px`,
    backgroundColor: CHIP,
  });
};

const DOT = 10;
/** A town beside its name. */
const townDot = ({ x, y }: XY): PictureElement =>
  at(Math.round(x - DOT / 2), Math.round(y - DOT / 2), [
    box({
      width: DOT,
      height: DOT,
      boxSizing: 'border-box',
      borderRadius: DOT / 2,
      backgroundColor: COLORS.paper.light,
      border: edge(2, COLORS.inkSoft.light),
    }),
  ]);
const around = ({ x, y }: XY, radius: number): Obstacle => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });

/** Whether the dot of a town meets none of these. */
const isFree = (point: XY, frame: Frame, others: readonly Obstacle[]): boolean =>
  placeLabels([{ ...point, width: DOT, height: DOT, offset: null, rank: 0 }], frame, others)[0] !== null;

/** The names over a map, the first ones first, each where it meets neither another nor a mark, or left out; and the line of credits. */
export const mapNames = (names: readonly MapName[], frame: Frame, marks: readonly Obstacle[] = []): PictureElement[] => {
  const written: Obstacle[] = [creditBox(frame)];
  const elements = names.flatMap(({ text, as, points, offset }): PictureElement[] => {
    const { size, spacing, type, isOnPaper } = LOOKS[as];
    const width = textWidth(text, size, type.face, type.weight) + text.length * spacing + 2 * PADDING;
    const height = size * LEADING + 2;
    // The name of a country close to that of a place would read as a part of it.
    const apart = spacing === 0 ? 0 : 22;
    const grown = (taken: readonly Obstacle[]): Obstacle[] =>
      taken.map(({ left, top, right, bottom }) => ({ left: left - apart, top: top - apart, right: right + apart, bottom: bottom + apart }));
    const placed = (point: XY, taken: readonly Obstacle[]) =>
      placeLabels([{ ...point, width, height, offset, rank: 0, canShift: true }], frame, grown(taken))[0];
    for (const point of points) {
      // What a picture is about has its name, over a mark where there is no other room.
      const place = placed(point, [...marks, ...written]) ?? (as === 'city' || as === 'place' ? placed(point, written) : null);
      if (place === null || place === undefined || (as === 'town' && !isFree(point, frame, written))) continue;
      // A mark where the town is says as well where that is.
      const hasDot = as === 'town' && isFree(point, frame, marks);
      written.push({ ...place, right: place.left + width, bottom: place.top + height }, ...(hasDot ? [around(point, DOT)] : []));
      const name = at(Math.round(place.left), Math.round(place.top), [textLine(text, size, { ...type, leading: LEADING })], {
        padding: `1px ${PADDING}px`,
        borderRadius: 4,
        ...(spacing === 0 ? {} : { letterSpacing: spacing }),
        ...(isOnPaper ? { backgroundColor: CHIP } : {}),
      });
      return hasDot ? [townDot(point), name] : [name];
    }
    return [];
  });
  return [...elements, credit(frame)];
};
