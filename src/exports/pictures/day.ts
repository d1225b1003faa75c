import { drawGround } from '#collections/ground.ts';
import { type MapDay, mapDays } from '#collections/map-days.ts';
import { bothNames } from '#collections/places.ts';
import { drawPlate, type Plate } from '#collections/plates.ts';
import { announcementsByDay, type WarDay } from '#collections/war-days.ts';
import { at, box, drawing, edge, PICTURE_SIZE, type PictureElement } from '#exports/pictures/element.ts';
import type { Panel } from '#exports/pictures/event-map.ts';
import { columnWidth, foot, mapSheet, PANEL_WIDTHS, roomBeside } from '#exports/pictures/frame.ts';
import { landKey } from '#exports/pictures/land-key.ts';
import { knownTowns } from '#exports/pictures/located.ts';
import { groundNames, type MapName, mapNames } from '#exports/pictures/map-names.ts';
import { type Block, NOTE, stack, TITLE, textBlock } from '#exports/pictures/text.ts';
import { stopDrawing } from '#exports/step-plate.ts';
import { t } from '#i18n/index.ts';
import type { Stop } from '#lib/map/days.ts';
import type { Obstacle } from '#lib/map/label-layout.ts';
import { type Bounds, VIEW_BOUNDS } from '#lib/map/projection.ts';
import { picturePath } from '#lib/page/thing-files.ts';
import { PARTIES } from '#lib/record/harm.ts';
import { COLORS } from '#lib/tokens.ts';

const { height: HEIGHT } = PICTURE_SIZE;
const OFFSET = 9;
const SHOWN_TOWNS = 6;
/** Half of the width of a mark of harm. */
const HARM = 7;

/** A plate of the region for pictures, and the names on it. */
export interface Region {
  readonly plate: Plate;
  readonly width: number;
  /** Cities of the war with the days on which they were announced or handed over, and other names. */
  readonly cities: readonly { readonly day: string; readonly name: MapName }[];
  readonly others: readonly MapName[];
  /** Marks of harm, over which nothing is written. */
  readonly harm: readonly Obstacle[];
}

/** Draws the region within the bounds as high as a picture. `least` is the least distance of points in a line, in units of the plate. */
export const drawRegion = async (bounds: Bounds, plateWidth: number, least: number): Promise<Region> => {
  const plate = await drawPlate(bounds, plateWidth, least);
  const scale = HEIGHT / plate.height;
  const width = Math.round(plate.width * scale);
  const [ground, towns] = await Promise.all([drawGround(bounds, width), knownTowns()]);
  const cities = plate.dots
    .filter(({ kind }) => kind === 'city')
    .toSorted((a, b) => a.y - b.y)
    .map((city) => {
      const name: MapName = { text: bothNames(city), as: 'city', points: [{ x: city.x * scale, y: city.y * scale }], offset: OFFSET };
      return { day: city.announced, name };
    });
  const around = towns
    .slice(0, SHOWN_TOWNS)
    .map(({ text, lon, lat }): MapName => ({ text, as: 'town', points: [ground.project(lon, lat)], offset: 8 }));
  const harm = plate.harm.map(({ x, y }) => ({ left: x * scale - HARM, top: y * scale - HARM, right: x * scale + HARM, bottom: y * scale + HARM }));
  return { plate, width, cities, others: [...around, ...groundNames(ground, 'countryOnLand')], harm };
};

/** The region as the map opens on it. */
export const openRegion = (): Promise<Region> => drawRegion(VIEW_BOUNDS, 800, 2);

/** A region at a stop, with its names: the city of the day has its name whatever else there is no room for. */
export const stopMap = ({ plate, width, cities, others, harm }: Region, stop: Stop): Panel => {
  const frame = { width, height: HEIGHT };
  const inOrder = cities.toSorted((a, b) => Number(b.day === stop.to) - Number(a.day === stop.to));
  const names = [...inOrder.map(({ name }) => name), ...others];
  return { panel: width, element: at(0, 0, [drawing(stopDrawing(plate, stop), width, HEIGHT), ...mapNames(names, frame, harm)], frame) };
};

/** The 44 days as columns of the places announced; with one dark, or all in the colour of time. */
export const dayColumns = (days: readonly WarDay[], width: number, height: number, here: string | null): Block => {
  const most = Math.max(...days.map(({ announced }) => announced), 1);
  const each = width / days.length;
  return {
    element: box(
      { alignItems: 'flex-end', width, height, borderBottom: edge(2, COLORS.ruleStrong.light) },
      days.map(({ day, announced }) =>
        box({
          width: each - 2,
          marginRight: 2,
          height: Math.max(Math.round((announced / most) * (height - 2)), day === here ? 10 : 2),
          backgroundColor: here === null || day === here ? COLORS.plum.light : COLORS.ruleStrong.light,
        }),
      ),
    ),
    height,
  };
};

const wordsOf = ({ record }: MapDay): readonly string[] => {
  const parties = PARTIES.filter((party) => record.day.harm[party].length > 0);
  const harmed = parties.length === 0 ? [] : [t.things.day.harmed(parties)];
  if (record.kind === 'after') return harmed;
  const { announced, denied, soFar } = record.day;
  return [...(announced === 0 ? [] : [t.things.day.denied(denied, announced)]), soFar, ...harmed];
};

const isAnnounced = ({ record }: MapDay): boolean => record.kind === 'war' && record.day.announced > 0;

/** The pictures of the days of the map: the land of the day, and beside it what was announced and who was harmed. */
export const dayPictures = async (): Promise<[string, PictureElement][]> => {
  const [days, war, region] = await Promise.all([mapDays(), announcementsByDay(), openRegion()]);
  const width = columnWidth(PANEL_WIDTHS.usual);
  const line = (words: string): Block => textBlock(words, { ...NOTE, sizes: [27, 25, 23] }, { width, height: 68 });
  return days.map((day) => {
    const bottom = stack([landKey(region.plate, day.stop, width), dayColumns(war, width, 60, day.id), foot(width)], 14);
    const head = stack(
      [
        textBlock(day.record.day.when, { ...NOTE, sizes: [28] }, { width, height: 36 }),
        textBlock(day.date, { ...TITLE, sizes: [56, 50] }, { width, height: 64 }),
      ],
      4,
    );
    const announced = isAnnounced(day) ? [textBlock(`${t.home.day.announced}:`, { ...NOTE, sizes: [25] }, { width, height: 32 })] : [];
    const lines = stack(wordsOf(day).map(line), 6);
    const room = { width, height: roomBeside([head, ...announced, lines, bottom], 14) };
    const headline = textBlock(day.headline, { ...TITLE, leading: 1.15, sizes: [42, 38, 34, 30] }, room);
    const { panel, element } = stopMap(region, day.stop);
    return [picturePath('day', day.id), mapSheet(stack([head, stack([...announced, headline], 0), lines], 14), bottom, element, panel)];
  });
};
