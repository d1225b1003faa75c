import { neighbors } from 'topojson-client';
import { timelineEvents } from '#collections/events.ts';
import { basemap, districtShapes, layerLines } from '#collections/geometry.ts';
import { type DrawnLand, drawLand, handedOver } from '#collections/land.ts';
import { harmedPlaces } from '#collections/map.ts';
import { placeLookup } from '#collections/places.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { type SettlementView, settlementViews } from '#collections/settlements.ts';
import { t } from '#i18n/index.ts';
import { lastDay } from '#lib/dates.ts';
import { DayCounts } from '#lib/map/day-counts.ts';
import { type DaySpan, type Stop, sliderDay, stopOn } from '#lib/map/days.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { type Bounds, mapPen, mercatorFrame, VIEW_BOUNDS } from '#lib/map/projection.ts';

export interface PlateDot {
  readonly id: string;
  readonly kind: SettlementView['kind'];
  readonly headword: string;
  /** Its name in the other language; null where it is the same or was not found. */
  readonly otherName: string | null;
  readonly district: string;
  readonly announced: string;
  readonly isDenied: boolean;
  readonly x: number;
  readonly y: number;
}

/** A place where people were harmed who were not fighting. */
export interface PlateHarm {
  readonly x: number;
  readonly y: number;
  readonly spans: readonly DaySpan[];
}

export interface PlateDistrict {
  readonly id: string;
  readonly path: string;
}

/** A map drawn at build time. Paths and points are in units of the drawing. */
export interface Plate {
  readonly width: number;
  readonly height: number;
  /** Outlines of districts that are not in the dataset. */
  readonly others: string;
  readonly districts: readonly PlateDistrict[];
  readonly land: DrawnLand;
  readonly lakes: string;
  readonly rivers: string;
  readonly countries: string;
  readonly dots: readonly PlateDot[];
  readonly harm: readonly PlateHarm[];
}

/**
 * Draws the base map, districts and settlements within the bounds (degrees), `width` units wide. `least` is the least distance of points in a line,
 * in units.
 */
export const drawPlate = async (bounds: Bounds, width: number, least?: number): Promise<Plate> => {
  const [districts, settlements, land, place, harmed] = await Promise.all([
    rowsById('districts'),
    settlementViews(),
    drawLand(bounds, width, least),
    placeLookup(),
    harmedPlaces(),
  ]);
  const byCode = new Map([...districts.values()].flatMap((row) => (row.polygon === null ? [] : [[row.polygon, row] as const])));
  const { height, project, area, stroke } = mapPen(bounds, width, least);
  const shapes = districtShapes().map((shape) => ({ district: byCode.get(shape.id), lines: linesOf(shape.geometry) }));
  return {
    width,
    height: Math.round(height),
    others: shapes.map(({ district, lines }) => (district === undefined ? stroke(lines) : '')).join(''),
    districts: shapes.flatMap(({ district, lines }) => (district === undefined ? [] : [{ id: district.id, path: area(lines) }])),
    land,
    lakes: area(layerLines(basemap.objects.lakes)),
    rivers: stroke(layerLines(basemap.objects.rivers)),
    countries: stroke(layerLines(basemap.objects.countries)),
    dots: settlements.flatMap(({ id, kind, headword, district, announced, denial, point }) => {
      if (point === null) return [];
      const { x, y } = project(point.lon, point.lat);
      const { otherName } = place(id);
      const at = { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
      return [{ id, kind, headword, otherName, district, announced, isDenied: denial !== null, ...at }];
    }),
    harm: harmed.flatMap(({ lat, lon, spans }) => {
      if (lat === null || lon === null) return [];
      const { x, y } = project(lon, lat);
      const isInside = x > 0 && y > 0 && x < width && y < height;
      return isInside ? [{ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, spans }] : [];
    }),
  };
};

const MARGIN_DEGREES = 0.12;

/** Bounds of the outline of a district with a margin, in degrees. */
export const districtBounds = (polygon: string): Bounds => {
  const shape = districtShapes().find(({ id }) => id === polygon);
  const points = shape === undefined ? [] : linesOf(shape.geometry).flat();
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
  return {
    west: Math.min(...lons) - MARGIN_DEGREES,
    east: Math.max(...lons) + MARGIN_DEGREES,
    south: Math.min(...lats) - MARGIN_DEGREES,
    north: Math.max(...lats) + MARGIN_DEGREES,
  };
};

/** Districts of the dataset that share a border with a district, sorted by name. */
export const neighboursOf = async (polygon: string): Promise<{ readonly id: string; readonly headword: string; readonly polygon: string }[]> => {
  const districts = await rowsById('districts');
  const ids = districtShapes().map(({ id }) => id);
  const beside = neighbors(basemap.objects.districts.geometries)[ids.indexOf(polygon)] ?? [];
  const codes = new Set(beside.map((index) => ids[index]));
  return [...districts.values()]
    .flatMap(({ id, names, polygon: own }) => (own !== null && codes.has(own) ? [{ id, headword: names.headword, polygon: own }] : []))
    .sort((a, b) => a.headword.localeCompare(b.headword, 'en'));
};

export interface WarStep {
  readonly id: string;
  readonly day: string;
  readonly date: string;
  readonly title: string;
  readonly summary: string;
  /** Text of the map’s slider for the last day of the step. */
  readonly count: string;
  /** The stop of the slider on the last day of the step. */
  readonly stop: Stop;
  /** Ids of the places of its event. */
  readonly places: readonly string[];
}

/** The steps for these events, in the order given. */
export const warSteps = async (ids: readonly string[]): Promise<WarStep[]> => {
  const [events, views, settlements] = await Promise.all([rowsById('events'), timelineEvents(), settlementViews()]);
  const byId = new Map(views.map((event) => [event.id, event]));
  const handovers = await handedOver();
  const counts = new DayCounts(settlements.filter(({ isCounted }) => isCounted).map(({ announced }) => announced));
  return ids.map((id) => {
    const event = getOrThrow(byId, id, 'event');
    const day = lastDay(getOrThrow(events, id, 'event').date);
    const stop = stopOn(day);
    return {
      id,
      day,
      date: event.date,
      title: event.title,
      summary: event.summary,
      count: t.mapStatus.day(sliderDay(stop, counts, handovers)),
      stop,
      places: event.places.map((place) => place.id),
    };
  });
};

/** Natural size of the plates of steps, in CSS pixels. */
export const stepPlateSize = (): { readonly width: number; readonly height: number } => ({
  width: 800,
  height: Math.round(mercatorFrame(VIEW_BOUNDS, 800).height),
});
