import type { Palette } from '#islands/district-map/palette.ts';
import { worldPoint } from '#lib/map/projection.ts';
import type { Position } from '#lib/map/wire.ts';

const RADIUS = 15;

/** Rings around the places of the card or the stop of the story that the reader looks at. */
export class Rings {
  #places: readonly Position[] = [];

  /** Takes these places; false if there were none and are none. */
  set(places: readonly Position[]): boolean {
    const isChange = places.length > 0 || this.#places.length > 0;
    this.#places = places;
    return isChange;
  }

  paint(context: CanvasRenderingContext2D, zoom: number, palette: Palette): void {
    for (const [width, color] of [
      [5, palette.surface],
      [2.5, palette.accent],
    ] as const) {
      context.beginPath();
      for (const { lon, lat } of this.#places) {
        const { x, y } = worldPoint(lon, lat, zoom);
        context.moveTo(x + RADIUS, y);
        context.arc(x, y, RADIUS, 0, 2 * Math.PI);
      }
      context.lineWidth = width;
      context.strokeStyle = color;
      context.stroke();
    }
  }
}
