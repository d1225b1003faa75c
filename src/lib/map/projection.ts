/** A point on a drawing, in its units. */
export interface XY {
  readonly x: number;
  readonly y: number;
}

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const mercatorY = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));

/** Web Mercator in pixels of a zoom level, as in Leaflet: the world is 256 pixels wide at zoom 0 and doubles per level. */
export const worldPoint = (lon: number, lat: number, zoom: number): XY => {
  const size = 256 * 2 ** zoom;
  return { x: size * (lon / 360 + 0.5), y: size * (0.5 - mercatorY(lat) / (2 * Math.PI)) };
};

/** Web Mercator scaled so that the bounds (degrees) fill a frame of the given width. Static maps and Leaflet’s map have the same proportions. */
export const mercatorFrame = (bounds: Bounds, width: number) => {
  const scale = width / (((bounds.east - bounds.west) * Math.PI) / 180);
  const top = mercatorY(bounds.north);
  const height = (top - mercatorY(bounds.south)) * scale;
  const project = (lon: number, lat: number): XY => ({
    x: (((lon - bounds.west) * Math.PI) / 180) * scale,
    y: (top - mercatorY(lat)) * scale,
  });
  return { width, height, project };
};

/** The part of the region that the map opens on, in degrees: Ganja and Barda are in it, so that civilians of both sides are. */
export const VIEW_BOUNDS: Bounds = { west: 45.45, south: 38.75, east: 47.75, north: 40.78 };

/** The districts and their surroundings, in degrees: what plates of the whole region show. */
export const CORE_BOUNDS: Bounds = { west: 45.45, south: 38.75, east: 47.75, north: 40.5 };

type Ring = readonly (readonly number[])[];

/**
 * An SVG path of rings or lines. Points closer than `least` units to the last one are left out. Points are rounded to tenths of a unit, or to whole units
 * if `least` is 2 or more. Pages contain thousands of points, so each byte counts: steps are relative (`l`), a step is rounded from its rounded
 * predecessor so that errors do not add up, and a minus sign or nothing takes the place of a separator where the grammar allows it
 * (https://www.w3.org/TR/SVG2/paths.html#PathDataBNF).
 */
export const pathOf = (lines: readonly Ring[], project: (lon: number, lat: number) => XY, isClosed: boolean, least = 0.5): string => {
  const grain = least < 2 ? 10 : 1;
  const written = (value: number): string => decimal(value / grain);
  return lines
    .map((line) => {
      const points: XY[] = [];
      for (const [lon = 0, lat = 0] of line) {
        const { x, y } = project(lon, lat);
        const last = points.at(-1);
        if (last === undefined || Math.hypot(last.x - x * grain, last.y - y * grain) >= least * grain)
          points.push({ x: Math.round(x * grain), y: Math.round(y * grain) });
      }
      const [first, ...rest] = points;
      if (first === undefined || rest.length === 0) return '';
      const steps = rest.map((point, index) => {
        const { x, y } = points[index] ?? first;
        return `${written(point.x - x)}${point.y < y ? '' : ' '}${written(point.y - y)}`;
      });
      return `M${written(first.x)} ${written(first.y)}l${steps.join(' ').replaceAll(' -', '-')}${isClosed ? 'Z' : ''}`;
    })
    .join('');
};

/** A number without its leading zero, which SVG does not need: -0.4 is "-.4". */
const decimal = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');

/** Whether the bounding box of a line overlaps the bounds. Other lines need not be drawn. */
export const touches = (line: Ring, bounds: Bounds): boolean => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of line) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= bounds.east && east >= bounds.west && south <= bounds.north && north >= bounds.south;
};

/** The parts of a line inside the bounds, each with the point before and after it, so that the line reaches the edge. */
export const partsWithin = (line: Ring, { west, south, east, north }: Bounds): (readonly number[])[][] => {
  const parts: (readonly number[])[][] = [];
  const isIn = ([lon = 0, lat = 0]: readonly number[]): boolean => lon >= west && lon <= east && lat >= south && lat <= north;
  let part: (readonly number[])[] | null = null;
  line.forEach((point, index) => {
    if (isIn(point)) {
      if (part === null) {
        part = index === 0 ? [] : [line[index - 1] ?? point];
        parts.push(part);
      }
      part.push(point);
    } else if (part !== null) {
      part.push(point);
      part = null;
    }
  });
  return parts;
};

/**
 * Draws areas and lines, in degrees, on a drawing of the bounds that is `width` units wide. `least` is the least distance of points in a line, in units;
 * what lies outside `shown` is left out.
 */
export const mapPen = (bounds: Bounds, width: number, least?: number, shown: Bounds = bounds) => {
  const { height, project } = mercatorFrame(bounds, width);
  return {
    width,
    height,
    project,
    area: (lines: readonly Ring[]): string =>
      pathOf(
        lines.filter((line) => touches(line, shown)),
        project,
        true,
        least,
      ),
    stroke: (lines: readonly Ring[]): string =>
      pathOf(
        lines.flatMap((line) => partsWithin(line, shown)),
        project,
        false,
        least,
      ),
  };
};

/**
 * Position of the name of an area: the centroid of its largest ring, in degrees (https://en.wikipedia.org/wiki/Centroid#Of_a_polygon); null without
 * an area.
 */
export const labelPoint = (rings: readonly Ring[]): { readonly lon: number; readonly lat: number } | null => {
  let best: { readonly area: number; readonly lon: number; readonly lat: number } | null = null;
  for (const ring of rings) {
    let [area, lon, lat] = [0, 0, 0];
    ring.forEach(([x = 0, y = 0], index) => {
      const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
      const cross = x * nextY - nextX * y;
      area += cross / 2;
      lon += ((x + nextX) * cross) / 6;
      lat += ((y + nextY) * cross) / 6;
    });
    if (area !== 0 && Math.abs(area) > Math.abs(best?.area ?? 0)) best = { area, lon: lon / area, lat: lat / area };
  }
  return best === null ? null : { lon: best.lon, lat: best.lat };
};

const EARTH_M = 40_075_016.7;

/** The longest scale bar of 1, 2 or 5 times a power of ten kilometres in at most `most` pixels, at a latitude (degrees) and zoom. */
export const scaleBar = (lat: number, zoom: number, most: number): { readonly km: number; readonly pixels: number } => {
  const kmPerPixel = (EARTH_M * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom) / 1000;
  const longest = kmPerPixel * most;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = ([5, 2, 1].find((step) => step * power <= longest) ?? 1) * power;
  return { km, pixels: Math.round(km / kmPerPixel) };
};

const latitude = (y: number): number => ((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * 180) / Math.PI;

/** Degrees of longitude per kilometre at a latitude. */
const degreesPerKm = (lat: number): number => 360_000 / (EARTH_M * Math.cos((lat * Math.PI) / 180));

/** A point in degrees. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

interface Framed {
  /** Width and height of the drawing, in any unit. */
  readonly frame: { readonly width: number; readonly height: number };
  /** Least width of what is shown, in kilometres. */
  readonly leastKm: number;
  /** Space around the points, as a share of what is shown. */
  readonly margin: number;
  /** Nothing beyond is shown where that can be helped: what is shown is moved into it. */
  readonly within: Bounds;
}

/** The bounds of a drawing of these proportions around points, in degrees. */
export const boundsAround = (points: readonly LonLat[], { frame, leastKm, margin, within }: Framed): Bounds => {
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const yOf = (lat: number): number => (mercatorY(lat) * 180) / Math.PI;
  const [bottom, top] = [yOf(south), yOf(north)];
  const ratio = frame.width / frame.height;
  const room = 1 - 2 * margin;
  const width = Math.max((east - west) / room, ((top - bottom) * ratio) / room, leastKm * degreesPerKm((south + north) / 2));
  const height = width / ratio;
  /** The start of a span inside the limits, or around their middle where it is longer than they are. */
  const inside = (middle: number, length: number, least: number, most: number): number =>
    length > most - least ? (least + most - length) / 2 : Math.min(Math.max(middle - length / 2, least), most - length);
  const left = inside((west + east) / 2, width, within.west, within.east);
  const foot = inside((bottom + top) / 2, height, yOf(within.south), yOf(within.north));
  return { west: left, east: left + width, south: latitude((foot * Math.PI) / 180), north: latitude(((foot + height) * Math.PI) / 180) };
};
