import type { PointEntry } from '#islands/district-map/entries.ts';
import type { Palette } from '#islands/district-map/palette.ts';
import { SITE_RADIUS, SiteMarks } from '#islands/district-map/site-marks.ts';
import type { MapView } from '#islands/district-map/view.ts';
import { shadeOf } from '#lib/map/days.ts';
import { worldPoint, type XY } from '#lib/map/projection.ts';
import { isHarmShownAt, isOn, isShownAt } from '#lib/map/visibility.ts';

interface Dot {
  readonly entry: PointEntry;
  /** In pixels of the world at zoom 0. */
  readonly xy: XY;
}

/** What lies under the pointer. */
export interface Hit {
  /** Key of an entry; null for several sites that are drawn as their number. */
  readonly key: string | null;
  readonly label: string;
  /** Number of entries. */
  readonly count: number;
  /** In pixels of the world at the zoom level that was asked for. */
  readonly at: XY;
}

const RADII: Readonly<Record<string, number>> = { city: 6, town: 5 };
const VILLAGE_RADIUS = 3.5;
const WAITING_RADIUS = 2.4;
const HARM_RADIUS = 7.5;
/** Harm at a settlement is drawn above its dot. */
const HARM_ABOVE = 15;

/** Dots are smaller where the map is: they would hide the cells that they stand in. */
const dotScale = (zoom: number): number => Math.min(1, Math.max(0.5, 0.5 + (zoom - 7) * 0.35));

const radiusOf = ({ layer, kind }: PointEntry, zoom: number): number =>
  layer === 'settlements' ? (RADII[kind ?? ''] ?? VILLAGE_RADIUS) * dotScale(zoom) : layer === 'harm' ? HARM_RADIUS : SITE_RADIUS;

const isTown = ({ layer, kind }: PointEntry): boolean => layer === 'settlements' && RADII[kind ?? ''] !== undefined;

const circle = (path: Path2D | CanvasRenderingContext2D, x: number, y: number, radius: number): void => {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, 2 * Math.PI);
};

/** Settlements that were announced on one day: dots that change together. */
class DayDots {
  readonly dots: readonly Dot[];
  readonly day: string;
  readonly denied: readonly Dot[];
  readonly #paths = new Map<string, Path2D>();

  constructor(day: string, dots: readonly Dot[]) {
    this.day = day;
    this.dots = dots;
    this.denied = dots.filter(({ entry }) => entry.isDenied);
  }

  /** The dots as one path, made once per zoom level and look. */
  at(zoom: number, look: 'waiting' | 'plain' | 'new'): Path2D {
    const name = `${look}${zoom}`;
    const known = this.#paths.get(name);
    if (known !== undefined) return known;
    const path = new Path2D();
    const scale = 2 ** zoom;
    for (const { entry, xy } of this.dots) {
      if (look === 'waiting' && !entry.isCounted) continue;
      const radius = look === 'waiting' ? WAITING_RADIUS * dotScale(zoom) : radiusOf(entry, zoom) + (look === 'new' ? 1 : 0);
      circle(path, xy.x * scale, xy.y * scale, radius);
    }
    this.#paths.set(name, path);
    return path;
  }
}

/** The dots of the map: settlements by kind and day, sites by kind and condition, harm as stars in rings. */
export class Points {
  readonly #dots: readonly Dot[];
  readonly #days: readonly DayDots[];
  readonly #sites: SiteMarks;
  readonly #harm: readonly Dot[];
  /** Cities and towns, and harm: what has names at all zoom levels. */
  readonly #known: readonly Dot[];
  readonly #byKey: ReadonlyMap<string, readonly Dot[]>;
  readonly #settlementKeys: ReadonlySet<string>;

  constructor(entries: readonly PointEntry[]) {
    this.#dots = entries.flatMap((entry) => (entry.at === null ? [] : [{ entry, xy: worldPoint(entry.at.lon, entry.at.lat, 0) }]));
    this.#sites = new SiteMarks(entries);
    this.#harm = this.#dots.filter(({ entry }) => entry.layer === 'harm');
    this.#known = this.#dots.filter(({ entry }) => entry.layer === 'harm' || isTown(entry));
    this.#byKey = Map.groupBy(this.#dots, ({ entry }) => entry.key);
    const settlements = this.#dots.filter(({ entry }) => entry.layer === 'settlements');
    this.#settlementKeys = new Set(settlements.map(({ entry }) => entry.key));
    this.#days = [...Map.groupBy(settlements, ({ entry }) => entry.spans[0]?.from ?? '')]
      .map(([day, dots]) => new DayDots(day, dots))
      .sort((a, b) => a.day.localeCompare(b.day));
  }

  #isShown({ layer, spans }: PointEntry, { layers, stop, range }: MapView): boolean {
    return layers.includes(layer) && (layer === 'harm' ? isHarmShownAt(spans, stop, range) : isShownAt(spans, stop, range));
  }

  #chosen({ place }: MapView): readonly Dot[] {
    return place === null ? [] : (this.#byKey.get(place) ?? []);
  }

  /** Where an entry is drawn, in pixels of the world. */
  #placeOf({ entry, xy }: Dot, scale: number): XY {
    const isAbove = entry.layer === 'harm' && this.#settlementKeys.has(entry.key);
    return { x: xy.x * scale, y: xy.y * scale - (isAbove ? HARM_ABOVE : 0) };
  }

  paint(context: CanvasRenderingContext2D, zoom: number, palette: Palette, view: MapView): void {
    if (view.layers.includes('settlements')) this.#paintSettlements(context, zoom, palette, view);
    if (view.layers.includes('sites')) this.#sites.paint(context, zoom, palette);
    for (const dot of [...this.#chosen(view).filter(({ entry }) => entry.layer !== 'harm'), ...this.#harm]) {
      const { entry } = dot;
      const isChosen = entry.key === view.place;
      if (!this.#isShown(entry, view)) continue;
      const { x, y } = this.#placeOf(dot, 2 ** zoom);
      if (entry.layer === 'harm') this.#paintHarm(context, x, y, isOn(entry.spans, view.stop), palette);
      if (!isChosen || entry.layer === 'sites') continue;
      context.beginPath();
      circle(context, x, y, radiusOf(entry, zoom) + 6);
      context.lineWidth = 3;
      context.strokeStyle = palette.accent;
      context.stroke();
    }
  }

  /** Draws all dots of a day as one path, so that thousands cost a few strokes; the new ones last, on top. */
  #paintSettlements(context: CanvasRenderingContext2D, zoom: number, palette: Palette, { stop, range }: MapView): void {
    const span = (day: string) => [{ from: day, to: day }];
    context.lineWidth = 0.9;
    context.strokeStyle = palette.ink;
    context.globalAlpha = 0.55;
    context.fillStyle = palette.surface;
    for (const group of this.#days) {
      if (group.day <= stop.to) continue;
      const path = group.at(zoom, 'waiting');
      context.fill(path);
      context.stroke(path);
    }
    context.globalAlpha = 1;
    const shown = this.#days.filter(({ day }) => isShownAt(span(day), stop, range));
    const isNew = ({ day }: DayDots): boolean => isOn(span(day), stop);
    for (const group of [...shown.filter((own) => !isNew(own)), ...shown.filter(isNew)]) {
      const path = group.at(zoom, isNew(group) ? 'new' : 'plain');
      context.fillStyle = palette.time[shadeOf(group.day) - 1] ?? palette.accent;
      context.fill(path);
      context.lineWidth = isNew(group) ? 1.7 : 1;
      context.strokeStyle = isNew(group) ? palette.ink : palette.surface;
      context.stroke(path);
      for (const dot of group.denied) this.#paintDenied(context, this.#placeOf(dot, 2 ** zoom), radiusOf(dot.entry, zoom), palette);
    }
  }

  /** Half a dot: denied when it was announced. */
  #paintDenied(context: CanvasRenderingContext2D, { x, y }: XY, radius: number, palette: Palette): void {
    context.beginPath();
    context.arc(x, y, radius, Math.PI / 2, (3 * Math.PI) / 2);
    context.closePath();
    context.fillStyle = palette.surface;
    context.fill();
    context.beginPath();
    circle(context, x, y, radius);
    context.lineWidth = 1.2;
    context.strokeStyle = palette.ink;
    context.stroke();
  }

  /** A star in a ring: one mark for either side, heavy on its days and fainter after them. */
  #paintHarm(context: CanvasRenderingContext2D, x: number, y: number, isNow: boolean, palette: Palette): void {
    context.globalAlpha = isNow ? 1 : 0.6;
    context.beginPath();
    circle(context, x, y, HARM_RADIUS);
    context.fillStyle = palette.surface;
    context.fill();
    context.lineWidth = isNow ? 2.4 : 1.2;
    context.strokeStyle = palette.ink;
    context.stroke();
    context.beginPath();
    for (const angle of [Math.PI / 2, Math.PI / 6, -Math.PI / 6]) {
      const [dx, dy] = [Math.cos(angle) * 4.5, Math.sin(angle) * 4.5];
      context.moveTo(x - dx, y - dy);
      context.lineTo(x + dx, y + dy);
    }
    context.lineWidth = isNow ? 2 : 1.4;
    context.stroke();
    context.globalAlpha = 1;
  }

  /** The nearest mark that is shown, at most `within` pixels from a point of the world at this zoom; null if there is none. */
  nearest(x: number, y: number, zoom: number, within: number, view: MapView): Hit | null {
    let best: Hit | null = null;
    let least = within;
    const offer = (at: XY, hit: Omit<Hit, 'at'>): void => {
      const distance = Math.hypot(at.x - x, at.y - y);
      if (distance <= least) [best, least] = [{ ...hit, at }, distance];
    };
    for (const dot of this.#dots) {
      const { entry } = dot;
      if (entry.layer !== 'sites' && this.#isShown(entry, view))
        offer(this.#placeOf(dot, 2 ** zoom), { key: entry.key, label: entry.label, count: 1 });
    }
    if (!view.layers.includes('sites')) return best;
    const { marks, badges } = this.#sites.at(zoom);
    for (const { item, at } of marks) offer(at, { key: item.key, label: item.label, count: 1 });
    for (const { items, at } of badges) offer(at, { key: null, label: '', count: items.length });
    return best;
  }

  /** The dots whose names may be shown: cities and towns, harm, what was chosen, and what was announced where there is room for villages. */
  named(view: MapView, hasVillages: boolean): readonly Dot[] {
    const dots = hasVillages ? this.#dots : [...this.#known, ...this.#chosen(view).filter((dot) => !this.#known.includes(dot))];
    return dots.filter(({ entry }) =>
      entry.layer === 'sites' ? false : isTown(entry) ? view.layers.includes('settlements') : this.#isShown(entry, view),
    );
  }
}
