import type { PointEntry } from '#islands/district-map/entries.ts';
import type { Palette } from '#islands/district-map/palette.ts';
import { shadeOfStep, stepOfDay } from '#lib/map/days.ts';
import { worldPoint, type XY } from '#lib/map/projection.ts';
import type { MapState } from '#lib/map/state.ts';
import { isShownOn } from '#lib/map/visibility.ts';

interface Dot {
  readonly entry: PointEntry;
  /** In pixels of the world at zoom 0. */
  readonly xy: XY;
  /** Shade of its first day, from 1 to 5. */
  readonly shade: number;
}

const RADII: Readonly<Record<string, number>> = { city: 6, town: 5 };
const VILLAGE_RADIUS = 3.5;
const BURIAL: readonly (string | null)[] = ['cemetery', 'mausoleum'];
const WORSHIP: readonly (string | null)[] = ['mosque', 'church', 'monastery'];
const SITE_RADIUS = 5.5;

const radiusOf = ({ layer, kind }: PointEntry): number => (layer === 'settlements' ? (RADII[kind ?? ''] ?? VILLAGE_RADIUS) : SITE_RADIUS);

const siteShape = (context: CanvasRenderingContext2D, kind: string | null, x: number, y: number): void => {
  const r = SITE_RADIUS;
  context.beginPath();
  if (WORSHIP.includes(kind)) context.moveTo(x, y - r - 1);
  if (WORSHIP.includes(kind))
    for (const [dx, dy] of [
      [r + 1, 0],
      [0, r + 1],
      [-r - 1, 0],
    ] as const)
      context.lineTo(x + dx, y + dy);
  else if (BURIAL.includes(kind)) context.rect(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1);
  else
    for (const [dx, dy] of [
      [0, -r],
      [r, r - 1],
      [-r, r - 1],
    ] as const)
      context.lineTo(x + dx, y + dy);
  context.closePath();
};

/** The dots of the map: settlements by kind and day, sites by kind and condition, places of harm as rings. */
export class Points {
  readonly #dots: readonly Dot[];

  constructor(entries: readonly PointEntry[]) {
    this.#dots = entries.flatMap((entry) =>
      entry.at === null ? [] : [{ entry, xy: worldPoint(entry.at.lon, entry.at.lat, 0), shade: shadeOfStep(stepOfDay(entry.days[0] ?? '') ?? 0) }],
    );
  }

  #isShown({ layer, days }: PointEntry, state: MapState & { readonly day: string }): boolean {
    return state.layers.includes(layer) && isShownOn(days, state.day, state.range);
  }

  paint(context: CanvasRenderingContext2D, zoom: number, palette: Palette, state: MapState & { readonly day: string }): void {
    const scale = 2 ** zoom;
    const shown = this.#dots.filter(({ entry }) => this.#isShown(entry, state));
    this.#paintSettlements(
      context,
      shown.filter(({ entry }) => entry.layer === 'settlements'),
      scale,
      palette,
      state.day,
    );
    for (const { entry, xy } of shown) {
      const [x, y] = [xy.x * scale, xy.y * scale];
      if (entry.layer === 'sites') this.#paintSite(context, entry, x, y, palette);
      if (entry.layer === 'harm') this.#paintRing(context, x, y, palette);
      if (entry.key !== state.place) continue;
      context.beginPath();
      context.arc(x, y, radiusOf(entry) + 6, 0, 2 * Math.PI);
      context.lineWidth = 3;
      context.strokeStyle = palette.accent;
      context.stroke();
    }
  }

  /** Draws all dots of one look as one path, so that thousands cost a few strokes; the new ones last, on top. */
  #paintSettlements(context: CanvasRenderingContext2D, dots: readonly Dot[], scale: number, palette: Palette, day: string): void {
    const looks = Map.groupBy(dots, ({ entry, shade }) => Number(entry.days.includes(day)) * 100 + shade);
    for (const look of [...looks.keys()].sort((a, b) => a - b)) {
      const isNew = look >= 100;
      context.beginPath();
      for (const { entry, xy } of looks.get(look) ?? []) {
        const radius = radiusOf(entry) + (isNew ? 1 : 0);
        context.moveTo(xy.x * scale + radius, xy.y * scale);
        context.arc(xy.x * scale, xy.y * scale, radius, 0, 2 * Math.PI);
      }
      context.fillStyle = palette.time[(look % 100) - 1] ?? palette.accent;
      context.fill();
      context.lineWidth = isNew ? 2.2 : 0.9;
      context.strokeStyle = isNew ? palette.ink : palette.surface;
      context.stroke();
    }
  }

  #paintSite(context: CanvasRenderingContext2D, { kind, condition }: PointEntry, x: number, y: number, palette: Palette): void {
    siteShape(context, kind, x, y);
    context.fillStyle = condition === 'destroyed' || condition === 'ruined' ? palette.ink : palette.surface;
    context.fill();
    if (condition === 'damaged' || condition === 'altered') {
      context.save();
      context.clip();
      context.fillStyle = palette.ink;
      context.fillRect(x - 8, y - 8, 8, 16);
      context.restore();
      siteShape(context, kind, x, y);
    }
    context.lineWidth = 1.6;
    context.strokeStyle = palette.ink;
    context.stroke();
  }

  #paintRing(context: CanvasRenderingContext2D, x: number, y: number, palette: Palette): void {
    context.beginPath();
    context.arc(x, y, SITE_RADIUS + 2, 0, 2 * Math.PI);
    context.lineWidth = 5;
    context.strokeStyle = palette.surface;
    context.stroke();
    context.lineWidth = 2.6;
    context.strokeStyle = palette.ink;
    context.stroke();
  }

  /** The nearest entry that is shown, at most `within` pixels from a point of the world at this zoom; null if there is none. */
  nearest(x: number, y: number, zoom: number, within: number, state: MapState & { readonly day: string }): PointEntry | null {
    const scale = 2 ** zoom;
    let best: PointEntry | null = null;
    let least = within;
    for (const { entry, xy } of this.#dots) {
      const distance = Math.hypot(xy.x * scale - x, xy.y * scale - y);
      if (distance <= least && this.#isShown(entry, state)) [best, least] = [entry, distance];
    }
    return best;
  }

  /** The dots whose names may be shown: all that are shown but sites. */
  shown(state: MapState & { readonly day: string }): readonly Dot[] {
    return this.#dots.filter(({ entry }) => entry.layer !== 'sites' && this.#isShown(entry, state));
  }
}
