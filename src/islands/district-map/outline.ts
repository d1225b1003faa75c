import { worldPoint } from '#lib/map/projection.ts';

type Line = readonly (readonly number[])[];

/** Lines of the geometry as paths, decoded on first use and made once per zoom level. */
export class Outline {
  readonly #read: () => readonly Line[];
  readonly #isClosed: boolean;
  readonly #paths = new Map<number, Path2D>();
  #lines: readonly Line[] | null = null;

  constructor(read: () => readonly Line[], isClosed: boolean) {
    this.#read = read;
    this.#isClosed = isClosed;
  }

  /** The path in pixels of the world at this zoom, without points that are less than a pixel from the last one. */
  at(zoom: number): Path2D {
    const known = this.#paths.get(zoom);
    if (known !== undefined) return known;
    this.#lines ??= this.#read();
    const path = new Path2D();
    for (const line of this.#lines) {
      let last: { x: number; y: number } | null = null;
      for (const [lon = 0, lat = 0] of line) {
        const point = worldPoint(lon, lat, zoom);
        if (last === null) path.moveTo(point.x, point.y);
        else if (Math.abs(point.x - last.x) + Math.abs(point.y - last.y) >= 1) path.lineTo(point.x, point.y);
        else continue;
        last = point;
      }
      if (this.#isClosed) path.closePath();
    }
    this.#paths.set(zoom, path);
    return path;
  }
}
