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

const round = (value: number): number => Math.round(value * 10) / 10;

/** An SVG path of rings or lines, points closer than half a unit to the last one left out. */
export const pathOf = (lines: readonly Ring[], project: (lon: number, lat: number) => XY, isClosed: boolean): string =>
  lines
    .map((line) => {
      const points: XY[] = [];
      for (const [lon = 0, lat = 0] of line) {
        const { x, y } = project(lon, lat);
        const last = points.at(-1);
        if (last === undefined || Math.hypot(last.x - x, last.y - y) >= 0.5) points.push({ x: round(x), y: round(y) });
      }
      return points.length < 2 ? '' : `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}${isClosed ? 'Z' : ''}`;
    })
    .join('');

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
