import type { DistrictView } from '#collections/districts.ts';
import { drawGround, REGION } from '#collections/ground.ts';
import { bothNames, placeLookup } from '#collections/places.ts';
import { districtBounds, drawPlate, neighboursOf } from '#collections/plates.ts';
import { at, drawing, PICTURE_SIZE, type PictureElement } from '#exports/pictures/element.ts';
import { cardSheet, columnWidth, FULL_WIDTH, foot, kicker, mapSheet, PANEL_WIDTHS, roomBeside, rule } from '#exports/pictures/frame.ts';
import { landKey } from '#exports/pictures/land-key.ts';
import { CITY_KM2 } from '#exports/pictures/located.ts';
import { groundNames, type MapName, mapNames } from '#exports/pictures/map-names.ts';
import { type Block, NOTE, STRONG, stack, TITLE, textBlock } from '#exports/pictures/text.ts';
import { stopDrawing } from '#exports/step-plate.ts';
import { t } from '#i18n/index.ts';
import { SLIDER, stopOn } from '#lib/map/days.ts';
import { boundsAround } from '#lib/map/projection.ts';
import { WAR } from '#lib/record/war.ts';
import { COLORS } from '#lib/tokens.ts';

const PANEL = PANEL_WIDTHS.usual;
const HEIGHT = PICTURE_SIZE.height;

interface Fact {
  readonly name: string;
  readonly words: string;
}

/** When and how control changed, and how much was announced. */
const factsOf = ({ polygon, before2020, how, announced, announcedWords, controlNote, later, settlements }: DistrictView): readonly Fact[] => {
  const words = t.published.pictures.district;
  const counted = settlements.filter(({ isCounted }) => isCounted).length;
  const isAfterWar = announced !== null && announced > WAR.lastAnnouncement;
  return [
    { name: t.places.facts.underArmenian, words: before2020.date ?? before2020.note ?? t.dates.undated },
    // Where no map shows it, words do.
    { name: t.places.facts.underAzerbaijani, words: polygon === null ? controlNote : words.control(how, announcedWords, isAfterWar) },
    ...(later === null ? [] : [{ name: t.places.facts.later, words: later }]),
    ...(polygon === null && counted === 0 ? [] : [{ name: words.announced, words: counted === 0 ? words.none : t.counts.places(counted) }]),
  ];
};

/** Facts below each other, each under its name, in the largest of these sizes at which all have room. */
const factList = (facts: readonly Fact[], width: number, height: number, sizes: readonly number[], between: Block | null): Block => {
  const gap = between === null ? 9 : 12;
  const listIn = (size: number): Block =>
    stack(
      facts.flatMap(({ name, words }, index) => [
        ...(between === null || index === 0 ? [] : [between]),
        stack([
          textBlock(name, { ...NOTE, sizes: [size * 0.82] }, { width, height: size * 1.1 }),
          textBlock(words, { ...STRONG, leading: 1.2, sizes: words.length > 60 ? [size * 0.86] : [size] }, { width, height: size * 3.2 }),
        ]),
      ]),
      gap,
    );
  const lists = sizes.map(listIn);
  return lists.find((list) => list.height <= height) ?? lists.at(-1) ?? listIn(20);
};

/** A map of a district with its land, its places and its neighbours. */
const districtMap = async ({ id, named, areaKm2 }: DistrictView, polygon: string, width: number) => {
  const { west, east, south, north } = districtBounds(polygon);
  const corners = [
    { lon: west, lat: south },
    { lon: east, lat: north },
  ];
  const bounds = boundsAround(corners, { frame: { width: PANEL, height: HEIGHT }, leastKm: 60, margin: 0.02, within: REGION });
  const [whole, ground, neighbours, place] = await Promise.all([
    drawPlate(bounds, PANEL, 1.5),
    drawGround(bounds, PANEL, 1.5),
    neighboursOf(polygon),
    placeLookup(),
  ]);
  const frame = { width: PANEL, height: HEIGHT };
  const dots = whole.dots.filter(({ district, x, y }) => district === id && x > 8 && y > 8 && x < PANEL - 8 && y < HEIGHT - 30);
  const plate = { ...whole, dots, harm: [] };
  const stop = stopOn(SLIDER.last);
  const outline = `<path d="${ground.outline(polygon)}" fill="none" stroke="${COLORS.ink.light}" stroke-width="3.5"/>`;
  const towns = dots.filter(({ kind }) => kind === 'city').map((dot): MapName => ({ text: bothNames(dot), as: 'place', points: [dot], offset: 11 }));
  // A name would hide a district that is a city.
  const own: MapName = { text: bothNames(named), as: 'place', points: ground.middle(polygon), offset: areaKm2 < CITY_KM2 ? 40 : null };
  const names: MapName[] = [
    ...towns,
    ...(towns.some(({ text }) => text === own.text) ? [] : [own]),
    ...neighbours.map(
      ({ id: other, polygon: shape }): MapName => ({ text: bothNames(place(other)), as: 'district', points: ground.middle(shape), offset: null }),
    ),
    ...groundNames(ground, 'countryOnLand'),
  ];
  return {
    element: at(0, 0, [drawing(stopDrawing(plate, stop, outline), PANEL, HEIGHT), ...mapNames(names, frame)], frame),
    key: landKey(plate, stop, width, frame),
  };
};

/** A district: its names, how control of it changed, and where it lies. */
export const districtSheet = async (district: DistrictView): Promise<PictureElement> => {
  const width = district.polygon === null ? FULL_WIDTH : columnWidth(PANEL);
  const map = district.polygon === null ? null : await districtMap(district, district.polygon, width);
  const head = kicker(t.published.pictures.district.kicker, width, 26);
  const bottom = stack([...(map === null ? [] : [map.key]), foot(width)], 14);
  const title = textBlock(bothNames(district.named), { ...TITLE, sizes: map === null ? [84, 72, 60] : [60, 54, 48, 42] }, { width, height: 96 });
  const room = roomBeside([head, title, bottom], 10);
  const facts = factsOf(district);
  const list =
    map === null
      ? factList(facts, width, room, [38, 35, 32, 29, 26], rule(width))
      : factList(facts, width, room, [29, 27, 25, 24, 23, 22, 21, 20], null);
  const top = stack([stack([head, title], 2), list], map === null ? 20 : 12);
  return map === null ? cardSheet(top, bottom) : mapSheet(top, bottom, map.element, PANEL);
};
