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

/** Web Mercator, as Leaflet draws it, scaled so that the bounds (degrees) fill a frame of the given width. */
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

/** The part of the region that the map opens on, in degrees. */
export const CORE_BOUNDS: Bounds = { west: 45.45, south: 38.75, east: 47.75, north: 40.5 };

type Ring = readonly (readonly number[])[];

/**
 * An SVG path of rings or lines in steps of a tenth of a unit; points closer than `least` units to the last one are left out. Steps are relative
 * to the last point, which takes the fewest bytes.
 */
export const pathOf = (lines: readonly Ring[], project: (lon: number, lat: number) => XY, isClosed: boolean, least = 0.5): string =>
  lines
    .map((line) => {
      const points: XY[] = [];
      for (const [lon = 0, lat = 0] of line) {
        const { x, y } = project(lon, lat);
        const last = points.at(-1);
        if (last === undefined || Math.hypot(last.x - x * 10, last.y - y * 10) >= least * 10)
          points.push({ x: Math.round(x * 10), y: Math.round(y * 10) });
      }
      const [first, ...rest] = points;
      if (first === undefined || rest.length === 0) return '';
      const steps = rest.map((point, index) => {
        const { x, y } = points[index] ?? first;
        return `${tenths(point.x - x)}${point.y < y ? '' : ' '}${tenths(point.y - y)}`;
      });
      return `M${tenths(first.x)} ${tenths(first.y)}l${steps.join(' ').replaceAll(' -', '-')}${isClosed ? 'Z' : ''}`;
    })
    .join('');

/** A whole number of tenths as a decimal, without the zero that SVG does not need: -4 is "-.4". */
const tenths = (value: number): string => String(value / 10).replace(/^(-?)0\./, '$1.');

/** Whether a line comes near the frame at all; what lies wholly outside need not be drawn. */
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
