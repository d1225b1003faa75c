import type { DistrictEntry } from '#islands/district-map/entries.ts';
import type { Palette } from '#islands/district-map/palette.ts';
import { feature } from '#islands/vendor/leaflet.ts';
import { shadeOfStep, stepOfDay } from '#lib/map/days.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { worldPoint } from '#lib/map/projection.ts';
import type { MapState } from '#lib/map/state.ts';
import { districtFill } from '#lib/map/visibility.ts';
import type { Basemap } from '#schemas/basemap.ts';

type Line = readonly (readonly number[])[];

/** Lines of the geometry as paths, decoded on first use and made once per zoom level. */
class Outline {
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

type LayerName = 'countries' | 'lakes' | 'rivers' | 'nkao1991' | 'ceasefire1994';

/** The areas and lines of the map: districts below, water, borders and historical lines above. */
export class Ground {
  readonly #layers: Readonly<Record<LayerName, Outline>>;
  readonly #others: Outline;
  readonly #districts: readonly { readonly entry: DistrictEntry; readonly outline: Outline }[];

  constructor(basemap: Basemap, entries: readonly DistrictEntry[]) {
    const layer = (name: LayerName, isClosed: boolean): Outline =>
      new Outline(() => feature<object>(basemap, basemap.objects[name]).features.flatMap(({ geometry }) => linesOf(geometry)), isClosed);
    this.#layers = {
      countries: layer('countries', true),
      lakes: layer('lakes', true),
      rivers: layer('rivers', false),
      nkao1991: layer('nkao1991', false),
      ceasefire1994: layer('ceasefire1994', false),
    };
    const shapes = feature(basemap, basemap.objects.districts).features;
    const own = new Set(entries.map(({ polygon }) => polygon));
    this.#others = new Outline(() => shapes.filter(({ properties }) => !own.has(properties.id)).flatMap(({ geometry }) => linesOf(geometry)), true);
    this.#districts = entries.flatMap((entry) => {
      const shape = shapes.find(({ properties }) => properties.id === entry.polygon);
      return shape === undefined ? [] : [{ entry, outline: new Outline(() => linesOf(shape.geometry), true) }];
    });
  }

  /** What the first painting at a zoom level needs, in steps that are each short enough for the browser to answer between them. */
  preparations(zoom: number): (() => void)[] {
    const districts = this.#districts.map(({ outline }) => outline);
    const half = Math.ceil(districts.length / 2);
    const { lakes, rivers, countries } = this.#layers;
    return [[this.#others], districts.slice(0, half), districts.slice(half), [lakes], [rivers], [countries]].map((outlines) => () => {
      for (const outline of outlines) outline.at(zoom);
    });
  }

  paintAreas(context: CanvasRenderingContext2D, zoom: number, palette: Palette, state: MapState & { readonly day: string }): void {
    context.lineWidth = 0.6;
    context.strokeStyle = palette.line;
    context.stroke(this.#others.at(zoom));
    const isOn = state.layers.includes('districts');
    for (const { entry, outline } of this.#districts) {
      const path = outline.at(zoom);
      const fill = isOn ? districtFill(entry, state.day, state.range) : null;
      if (fill !== null) {
        context.globalAlpha = 0.45;
        context.fillStyle = palette.time[shadeOfStep(stepOfDay(fill.day) ?? 0) - 1] ?? palette.accent;
        context.fill(path);
        context.globalAlpha = 0.8;
        const hatch = fill.pattern === null ? null : palette.hatch[fill.pattern];
        if (hatch !== null && hatch !== undefined) {
          context.fillStyle = hatch;
          context.fill(path);
        }
        context.globalAlpha = 1;
      }
      const isChosen = entry.key === state.place;
      context.lineWidth = isChosen ? 3.5 : 1.2;
      context.strokeStyle = isChosen ? palette.accent : palette.strongLine;
      context.stroke(path);
    }
  }

  paintLines(context: CanvasRenderingContext2D, zoom: number, palette: Palette, state: MapState): void {
    context.fillStyle = palette.water;
    context.fill(this.#layers.lakes.at(zoom));
    context.strokeStyle = palette.waterLine;
    context.lineWidth = 1.2;
    context.stroke(this.#layers.rivers.at(zoom));
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.6;
    context.stroke(this.#layers.countries.at(zoom));
    if (!state.layers.includes('lines')) return;
    context.lineWidth = 2;
    context.setLineDash([8, 5]);
    context.stroke(this.#layers.nkao1991.at(zoom));
    context.lineWidth = 3;
    context.setLineDash([2, 5]);
    context.stroke(this.#layers.ceasefire1994.at(zoom));
    context.setLineDash([]);
  }

  /** Key of the district at a point of the world at this zoom; null outside of districts. */
  districtAt(context: CanvasRenderingContext2D, x: number, y: number, zoom: number): string | null {
    return this.#districts.find(({ outline }) => context.isPointInPath(outline.at(zoom), x, y))?.entry.key ?? null;
  }
}
