import type { DistrictView } from '#collections/districts.ts';
import { drawGround, REGION } from '#collections/ground.ts';
import { bothNames } from '#collections/places.ts';
import { districtBounds } from '#collections/plates.ts';
import { drawRegion, openRegion, stopMap } from '#exports/pictures/day.ts';
import { at, drawing, PICTURE_SIZE, type PictureElement, svgDocument } from '#exports/pictures/element.ts';
import { type Panel, paintGround } from '#exports/pictures/event-map.ts';
import { columnWidth, foot, kicker, mapSheet, roomBeside } from '#exports/pictures/frame.ts';
import { landKey } from '#exports/pictures/land-key.ts';
import { CITY_KM2 } from '#exports/pictures/located.ts';
import { groundNames, type MapName, mapNames } from '#exports/pictures/map-names.ts';
import { type Block, SAID, stack, TITLE, textBlock } from '#exports/pictures/text.ts';
import { t } from '#i18n/index.ts';
import { END_STEP, SLIDER, type Stop, stopAt, stopOn } from '#lib/map/days.ts';
import { type Bounds, boundsAround, VIEW_BOUNDS } from '#lib/map/projection.ts';
import { COLORS } from '#lib/tokens.ts';

const HEIGHT = PICTURE_SIZE.height;
/** Width of the map where the map is what the page is. */
const WIDE = 720;

/** The bounds of the region on a wide map. */
const wideBounds = (): Bounds =>
  boundsAround(
    [
      { lon: VIEW_BOUNDS.west, lat: VIEW_BOUNDS.south },
      { lon: VIEW_BOUNDS.east, lat: VIEW_BOUNDS.north },
    ],
    { frame: { width: WIDE, height: HEIGHT }, leastKm: 0, margin: 0, within: REGION },
  );

/** A title over a sentence, beside a map with its key. */
const besideMap = (name: string, title: string, said: string | null, key: Block | null, map: Panel): PictureElement => {
  const width = columnWidth(map.panel);
  const head = kicker(name, width, 28);
  const bottom = stack([...(key === null ? [] : [key]), foot(width)], 18);
  const below = said === null ? [] : [textBlock(said, { ...SAID, sizes: [27, 25] }, { width, height: 170 })];
  const heading = textBlock(title, { ...TITLE, sizes: [66, 58, 52, 46, 42] }, { width, height: roomBeside([head, ...below, bottom], 18) });
  return mapSheet(stack([stack([head, heading], 6), ...below], 18), bottom, map.element, map.panel);
};

/** The front page: the land at the end of the war. */
export const homeSheet = async (claims: number): Promise<PictureElement> => {
  const region = await openRegion();
  const stop = stopAt(END_STEP);
  const map = stopMap(region, stop);
  const [, , here = ''] = t.home.lead(claims);
  return besideMap(t.dates.day(stop.from), t.published.shareImage.home, here, landKey(region.plate, stop, columnWidth(map.panel)), map);
};

/** The map: the land after the hand-overs. */
export const mapSection = async (): Promise<PictureElement> => {
  const region = await drawRegion(wideBounds(), WIDE, 1.5);
  const stop: Stop = stopOn(SLIDER.last);
  const map = stopMap(region, stop);
  return besideMap(t.navigation.pages.map, t.published.shareImage.map, null, landKey(region.plate, stop, columnWidth(map.panel)), map);
};

/** The places: the districts by name. */
export const placesSection = async (districts: readonly DistrictView[]): Promise<PictureElement> => {
  const outlined = districts.flatMap(({ named, polygon, areaKm2 }) => (polygon === null ? [] : [{ named, polygon, isCity: areaKm2 < CITY_KM2 }]));
  const corners = outlined.flatMap(({ polygon }) => {
    const { west, east, south, north } = districtBounds(polygon);
    return [
      { lon: west, lat: south },
      { lon: east, lat: north },
    ];
  });
  const bounds = boundsAround(corners, { frame: { width: WIDE, height: HEIGHT }, leastKm: 0, margin: 0, within: REGION });
  const ground = await drawGround(bounds, WIDE, 1.5);
  const shapes = outlined.map(
    ({ polygon }) => `<path d="${ground.outline(polygon)}" fill="${COLORS.paperRaised.light}" stroke="${COLORS.ink.light}" stroke-width="2"/>`,
  );
  const names = outlined.map(({ named, polygon, isCity }): MapName => {
    return { text: bothNames(named), as: 'district', points: ground.middle(polygon), offset: isCity ? 18 : null };
  });
  const frame = { width: WIDE, height: HEIGHT };
  const svg = svgDocument(paintGround(ground) + shapes.join(''), [WIDE, HEIGHT]);
  const element = at(0, 0, [drawing(svg, WIDE, HEIGHT), ...mapNames([...names, ...groundNames(ground, 'country')], frame)], frame);
  return besideMap(t.navigation.pages.places, t.published.shareImage.places, null, null, { panel: WIDE, element });
};
