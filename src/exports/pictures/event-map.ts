import type { TimelineEvent } from '#collections/events.ts';
import { districtShapes } from '#collections/geometry.ts';
import { drawGround, type Ground, REGION } from '#collections/ground.ts';
import { rowsById } from '#collections/rows.ts';
import { at, drawing, PICTURE_SIZE, type PictureElement, svgDocument } from '#exports/pictures/element.ts';
import { PANEL_WIDTHS } from '#exports/pictures/frame.ts';
import { knownTowns, type Located, locator } from '#exports/pictures/located.ts';
import { groundNames, type MapName, mapNames } from '#exports/pictures/map-names.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { HARM_RADIUS, HARM_STAR } from '#lib/map/land-svg.ts';
import { type Bounds, boundsAround, type LonLat, type XY } from '#lib/map/projection.ts';
import { COLORS } from '#lib/tokens.ts';

const INK = COLORS.ink.light;
/** Enough of the region that its borders and towns say where this is. */
const LEAST_KM = 120;
/** More of the region than this, in degrees, takes a wide map. */
const WIDE_DEGREES = 4.6;
const HEIGHT = PICTURE_SIZE.height;

/** A map beside words. */
export interface Panel {
  readonly panel: number;
  readonly element: PictureElement;
}

/** The ground of a map, as every map without land on it is painted. */
export const paintGround = ({ sea, land, districts, lakes, rivers, borders }: Ground): string =>
  [
    `<rect width="100%" height="100%" fill="${COLORS.mapGround.light}"/>`,
    sea === ''
      ? ''
      : `<path d="${sea}" fill="${COLORS.mapWater.light}"/><path d="${land}" fill="${COLORS.mapGround.light}" stroke="${COLORS.mapWaterLine.light}" stroke-width="1.2"/>`,
    `<path d="${districts}" fill="none" stroke="${COLORS.rule.light}"/>`,
    `<path d="${lakes}" fill="${COLORS.mapWater.light}"/><path d="${rivers}" fill="none" stroke="${COLORS.mapWaterLine.light}" stroke-width="1.3"/>`,
    `<path d="${borders}" fill="none" stroke="${COLORS.ruleStrong.light}" stroke-width="2.2"/>`,
  ].join('');

/** The mark of harm to people who were not fighting, around the origin. */
export const harmMark = (scale: number): string =>
  `<g transform="scale(${scale})" fill="${COLORS.paper.light}" stroke="${INK}" stroke-width="1.8"><circle r="${HARM_RADIUS}"/><path d="${HARM_STAR}"/></g>`;
const DOT = `<circle r="10" fill="${INK}" stroke="${COLORS.paper.light}" stroke-width="3"/>`;

/** Around marks nothing is written. */
const MARK = 16;
const SHOWN_TOWNS = 3;

/** What is agreed in one place and happened in another is marked as harm nowhere. */
const ELSEWHERE: readonly TimelineEvent['category'][] = ['diplomacy', 'ceasefire'];

type At = Located & XY;

const marksOf = (places: readonly At[], ground: Ground, isHarm: boolean): string =>
  [
    ...places.map(({ polygon }) =>
      polygon === null ? '' : `<path d="${ground.outline(polygon)}" fill="${INK}" fill-opacity=".1" stroke="${INK}" stroke-width="2.2"/>`,
    ),
    ...places.map(({ polygon, x, y }) =>
      polygon === null ? `<g transform="translate(${Math.round(x)} ${Math.round(y)})">${isHarm ? harmMark(2) : DOT}</g>` : '',
    ),
  ].join('');

/** Draws a map of the places of an event; null where none of them is located, or where it would mislead. */
export const eventMaps = async (): Promise<(event: TimelineEvent) => Promise<Panel | null>> => {
  const [locate, towns, rows] = await Promise.all([locator(), knownTowns(), rowsById('places')]);
  const outlines = new Map(districtShapes().map(({ id, geometry }) => [id, linesOf(geometry).flat()]));
  const grounds = new Map<string, Promise<Ground>>();
  const groundOf = (bounds: Bounds, width: number): Promise<Ground> => {
    const key = JSON.stringify([bounds, width]);
    const ground = grounds.get(key) ?? drawGround(bounds, width, 1.2);
    grounds.set(key, ground);
    return ground;
  };
  return async ({ places, harm, category }) => {
    const located = places.flatMap(({ id }) => locate(id) ?? []);
    // What was done in a city that the map has not would seem to have been done where its mark is.
    const isElsewhere = places.some(({ id }) => rows.get(id)?.kind === 'city' && locate(id) === null);
    if (located.length === 0 || isElsewhere) return null;
    const points = located.flatMap(({ lon, lat, polygon }): LonLat[] => [
      { lon, lat },
      ...(outlines.get(polygon ?? '') ?? []).map(([x = 0, y = 0]) => ({ lon: x, lat: y })),
    ]);
    const lons = points.map(({ lon }) => lon);
    const isWide = Math.max(...lons) - Math.min(...lons) > WIDE_DEGREES;
    const panel = isWide ? PANEL_WIDTHS.wide : PANEL_WIDTHS.usual;
    const frame = { width: panel, height: HEIGHT };
    const ground = await groundOf(boundsAround(points, { frame, leastKm: LEAST_KM, margin: isWide ? 0.035 : 0.12, within: REGION }), panel);
    const onMap = (place: Located): At => ({ ...place, ...ground.project(place.lon, place.lat) });
    const own = located.map(onMap);
    const around = towns
      .map(onMap)
      .filter(({ text, x, y }) => x > 16 && y > 16 && x < panel - 16 && y < HEIGHT - 40 && own.every((place) => place.text !== text))
      .filter(({ x, y }) => own.every((place) => place.polygon !== null || Math.hypot(place.x - x, place.y - y) > 40))
      .slice(0, SHOWN_TOWNS);
    const names: MapName[] = [
      ...own.map(
        ({ text, polygon, x, y }): MapName =>
          polygon === null
            ? { text, as: 'place', points: [{ x, y }], offset: MARK + 2 }
            : { text, as: 'place', points: ground.middle(polygon), offset: null },
      ),
      ...around.map(({ text, x, y }): MapName => ({ text, as: 'town', points: [{ x, y }], offset: 8 })),
      ...groundNames(ground, 'country'),
    ];
    const taken = own.flatMap(({ polygon, x, y }) =>
      polygon === null ? [{ left: x - MARK, top: y - MARK, right: x + MARK, bottom: y + MARK }] : [],
    );
    const svg = paintGround(ground) + marksOf(own, ground, harm.length > 0 && !ELSEWHERE.includes(category));
    return { panel, element: at(0, 0, [drawing(svgDocument(svg, [panel, HEIGHT]), panel, HEIGHT), ...mapNames(names, frame, taken)], frame) };
  };
};
