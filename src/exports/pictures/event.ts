import type { TimelineEvent } from '#collections/events.ts';
import { bothNames, type NamedPlace } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { box, drawing, type PictureElement, svgDocument } from '#exports/pictures/element.ts';
import { eventMaps, harmMark } from '#exports/pictures/event-map.ts';
import { cardSheet, columnWidth, FULL_WIDTH, foot, kicker, mapSheet, roomBeside, signed } from '#exports/pictures/frame.ts';
import { type Block, NOTE, STRONG, stack, TITLE, textBlock } from '#exports/pictures/text.ts';
import { yearCounts, yearStrip } from '#exports/pictures/years.ts';
import { t } from '#i18n/index.ts';

const SIGN = 36;

/** The mark of harm beside words. */
const harmSign = (): PictureElement =>
  box({ height: 34, alignItems: 'center' }, [drawing(svgDocument(`<g transform="translate(9 9)">${harmMark(1)}</g>`, [18, 18]), 28, 28)]);

/** Whose people were harmed, and how; whose account this is; and where. */
const factsOf = ({ harm, attribution, places }: TimelineEvent, width: number, nameOf: (place: NamedPlace) => string): Block[] => [
  ...[...Map.groupBy(harm, ({ side }) => side)].map(([side, entries]) => {
    const kinds = [...new Set(entries.flatMap(({ what }) => what))].map((kind) => t.labels.harmKind[kind]);
    return signed(
      harmSign(),
      SIGN,
      textBlock(t.events.harm(t.labels.harmSide[side], kinds), { ...STRONG, sizes: [27, 25, 23] }, { width: width - SIGN, height: 68 }),
    );
  }),
  ...(places.length === 0 ? [] : [textBlock(places.map(nameOf).join(', '), { ...NOTE, sizes: [25, 23] }, { width, height: 64 })]),
  textBlock(t.labels.attribution[attribution], { ...NOTE, sizes: [25, 23] }, { width, height: 32 }),
];

/** The pictures of events: what happened and to whom, and beside it where, or below it when among all others. */
export const eventSheets = async (all: readonly TimelineEvent[]): Promise<(event: TimelineEvent) => Promise<PictureElement>> => {
  const [mapOf, rows] = await Promise.all([eventMaps(), rowsById('places')]);
  /** Countries go by one name, as everywhere. */
  const nameOf = (place: NamedPlace): string => (rows.get(place.id)?.kind === 'country' ? place.headword : bothNames(place));
  const counts = yearCounts(all);
  const words = t.published.pictures;
  return async (event) => {
    const map = await mapOf(event);
    const width = map === null ? FULL_WIDTH : columnWidth(map.panel);
    const head = kicker(
      event.dayOfWar === null || event.date !== t.dates.day(event.day)
        ? event.date
        : words.onDay(event.date, t.things.event.dayOfWar(event.dayOfWar)),
      width,
      28,
    );
    const facts = stack(factsOf(event, width, nameOf), 8);
    const strip = yearStrip(counts, Number(event.day.slice(0, 4)), width, map === null ? 60 : 52, words.byYear);
    const bottom = stack([strip, foot(width)], 12);
    const room = { width, height: roomBeside([head, facts, bottom], 16) };
    const sizes = map === null ? [76, 68, 60, 54, 48, 44, 40] : [54, 50, 46, 42, 38, 35, 32];
    const title = textBlock(event.title, { ...TITLE, sizes }, room);
    const top = stack([head, stack([title, facts], 16)], 8);
    return map === null ? cardSheet(top, bottom) : mapSheet(top, bottom, map.element, map.panel);
  };
};
