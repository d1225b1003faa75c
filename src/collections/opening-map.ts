import { mesh } from 'topojson-client';
import { basemap, layerLines } from '#collections/geometry.ts';
import { type DrawnLand, drawLand } from '#collections/land.ts';
import { harmedPlaces } from '#collections/map.ts';
import { placeLookup } from '#collections/places.ts';
import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { percent } from '#lib/charts/scale.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { AREA_LABELS, OPENING_LABELS } from '#lib/map/opening-labels.ts';
import { type Bounds, mapPen } from '#lib/map/projection.ts';
import type { Share } from '#lib/map/slider-wire.ts';
import { MAP_EXTENT } from '#lib/map/state.ts';
import { once } from '#lib/once.ts';
import { isCounted } from '#lib/record/coverage.ts';
import { PARTIES } from '#lib/record/harm.ts';
import { daysTouched } from '#lib/record/harm-days.ts';
import { dayOfWar } from '#lib/record/war.ts';

const { lon, lat } = MAP_EXTENT;
const EXTENT: Bounds = { west: lon[0], east: lon[1], south: lat[0], north: lat[1] };
/** The part of the sheet that a window shows at any size: the rest is cut off above and below. */
const SHOWN: Bounds = { ...EXTENT, south: 38.6, north: 40.95 };
export const SHEET_WIDTH = 1440;
/** Least distance of points in a line, in units of the sheet, which is about as wide as a desktop window. */
const LEAST = 1.6;

/** A point of the sheet, in percent of its width and height. */
export interface SheetPoint {
  readonly x: string;
  readonly y: string;
}

export interface OpeningMap {
  readonly width: number;
  readonly height: number;
  readonly lakes: string;
  readonly rivers: string;
  readonly countries: string;
  /** The area under Armenian control before the war, its line of contact, hand-overs, zone and roads. */
  readonly land: DrawnLand;
  /** Cells of announced places as one path per day of the war. */
  readonly cells: readonly { readonly day: number; readonly path: string; readonly denied: string }[];
  /** Places announced, by day of the war; denied ones apart. */
  readonly dots: readonly { readonly day: number; readonly at: readonly (SheetPoint & { readonly isDenied: boolean; readonly isTown: boolean })[] }[];
  /** Places where civilians were harmed, with the spans of days. */
  readonly harm: readonly (SheetPoint & { readonly id: string; readonly spans: readonly { readonly from: number; readonly to: number }[] })[];
  readonly labels: readonly {
    readonly name: string;
    readonly other: string | null;
    readonly at: SheetPoint;
    /** The place itself, where its name stands away from it, or has a dot beside it. */
    readonly from: SheetPoint | null;
    readonly isTown: boolean;
    readonly side: 'left' | 'right';
    readonly gap: number;
    readonly raised: number;
    readonly isOnPhones: boolean;
    readonly lines: number;
    readonly share: Share | null;
  }[];
  readonly areas: readonly (SheetPoint & { readonly name: string; readonly isOnPhones: boolean })[];
  readonly shareWords: (total: number) => string;
}

/** The map of the opening, drawn once at build time. */
export const openingMap = once(async (): Promise<OpeningMap> => {
  const [settlements, places, districts, harmed, events, place, land] = await Promise.all([
    rowsById('settlements'),
    rowsById('places'),
    rowsById('districts'),
    harmedPlaces(),
    rowsById('events'),
    placeLookup(),
    drawLand(EXTENT, SHEET_WIDTH, LEAST),
  ]);
  const { height, project, area, stroke } = mapPen(EXTENT, SHEET_WIDTH, LEAST, SHOWN);
  const atDegrees = (east: number, north: number): SheetPoint => {
    const { x, y } = project(east, north);
    return { x: percent(x / SHEET_WIDTH), y: percent(y / height) };
  };
  const byDay = Map.groupBy(
    [...settlements.values()].filter((row) => isCounted(row) && row.point !== null),
    ({ announced }) => dayOfWar(announced) ?? 0,
  );
  const pointOf = (id: string): SheetPoint | null => {
    const mark = harmed.find(({ key }) => key === id);
    const point = settlements.get(id)?.point ?? places.get(id)?.point ?? mark ?? null;
    return point === null || point.lat === null || point.lon === null ? null : atDegrees(point.lon, point.lat);
  };
  /** Null where not all of the district came under Azerbaijani control by announcements: what was announced is no share of it then. */
  const shareOf = (district: string): Share | null => {
    if (districts.get(district)?.controlChange.how !== 'fighting') return null;
    const own = [...settlements.values()].filter((row) => isCounted(row) && row.district === district);
    const days = [...new Set(own.map(({ announced }) => announced))].sort();
    return {
      counts: days.map((day) => ({ step: dayOfWar(day) ?? 0, soFar: own.filter(({ announced }) => announced <= day).length })),
      total: own.length,
    };
  };
  const spansOf = (id: string) =>
    [...events.values()]
      .filter(({ places: own, harm }) => own.some((place) => place === id) && harm.some(({ side }) => PARTIES.some((party) => party === side)))
      .flatMap(({ date }) => daysTouched(date) ?? []);
  return {
    width: SHEET_WIDTH,
    height: Math.round(height),
    lakes: area(layerLines(basemap.objects.lakes)),
    rivers: stroke(layerLines(basemap.objects.rivers)),
    countries: stroke(linesOf(mesh(basemap, basemap.objects.countries))),
    land,
    cells: [...Map.groupBy(land.cells, ({ day }) => dayOfWar(day) ?? 0)].map(([day, cells]) => ({
      day,
      path: cells.flatMap(({ isDenied, path }) => (isDenied ? [] : [path])).join(''),
      denied: cells.flatMap(({ isDenied, path }) => (isDenied ? [path] : [])).join(''),
    })),
    dots: [...byDay]
      .sort((a, b) => a[0] - b[0])
      .map(([day, rows]) => ({
        day,
        at: rows.flatMap(({ point, denial, kind }) =>
          point === null ? [] : [{ ...atDegrees(point.lon, point.lat), isDenied: denial !== null, isTown: kind !== 'village' }],
        ),
      })),
    harm: harmed.flatMap(({ key, lat: north, lon: east }) =>
      north === null || east === null ? [] : [{ id: key, ...atDegrees(east, north), spans: spansOf(key) }].filter(({ spans }) => spans.length > 0),
    ),
    labels: OPENING_LABELS.flatMap(({ id, share, side, away, isOnPhones, gap, raised }) => {
      const own = pointOf(id);
      if (own === null) return [];
      const { headword, otherName } = place(id);
      const shown = share === null ? null : shareOf(share);
      const isHarmed = harmed.some(({ key }) => key === id);
      return [
        {
          name: headword,
          other: otherName,
          at: away === null ? own : atDegrees(away.lon, away.lat),
          from: own,
          isTown: !isHarmed,
          side,
          gap,
          raised,
          isOnPhones,
          lines: (otherName === null ? 1 : 2) + (shown === null ? 0 : 1),
          share: shown,
        },
      ];
    }),
    areas: AREA_LABELS.flatMap(({ id, lon: east, lat: north, isOnPhones }) =>
      places.has(id) ? [{ ...atDegrees(east, north), name: place(id).headword, isOnPhones }] : [],
    ),
    shareWords: (total) => t.homeStatus.share(total, total),
  };
});
