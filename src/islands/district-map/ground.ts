import type { DistrictEntry, PointEntry } from '#islands/district-map/entries.ts';
import { LandPainter } from '#islands/district-map/land.ts';
import { Outline } from '#islands/district-map/outline.ts';
import type { Palette } from '#islands/district-map/palette.ts';
import type { MapView } from '#islands/district-map/view.ts';
import { feature } from '#islands/vendor/leaflet.ts';
import { linesOf } from '#lib/map/geometry.ts';
import type { Basemap } from '#schemas/basemap.ts';
import type { Land } from '#schemas/land.ts';

type LayerName = 'countries' | 'lakes' | 'rivers' | 'nkao1991';

/** The areas and lines of the map: the land and the districts below, water, borders and approximate lines above. */
export class Ground {
  readonly #layers: Readonly<Record<LayerName, Outline>>;
  readonly #land: LandPainter;
  readonly #others: Outline;
  readonly #districts: readonly { readonly entry: DistrictEntry; readonly outline: Outline }[];

  constructor(basemap: Basemap, land: Land, entries: readonly DistrictEntry[], points: readonly PointEntry[]) {
    const layer = (name: LayerName, isClosed: boolean): Outline =>
      new Outline(() => feature<object>(basemap, basemap.objects[name]).features.flatMap(({ geometry }) => linesOf(geometry)), isClosed);
    this.#layers = {
      countries: layer('countries', true),
      lakes: layer('lakes', true),
      rivers: layer('rivers', false),
      nkao1991: layer('nkao1991', false),
    };
    this.#land = new LandPainter(land, entries, points);
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
    const { lakes, rivers, countries, nkao1991 } = this.#layers;
    const own = [[this.#others], districts.slice(0, half), districts.slice(half), [lakes], [rivers, nkao1991], [countries]].map((outlines) => () => {
      for (const outline of outlines) outline.at(zoom);
    });
    return [...own, ...this.#land.preparations(zoom)];
  }

  paintAreas(context: CanvasRenderingContext2D, zoom: number, palette: Palette, view: MapView): void {
    context.lineWidth = 0.6;
    context.strokeStyle = palette.line;
    context.stroke(this.#others.at(zoom));
    if (view.layers.includes('districts')) this.#land.paintFills(context, zoom, palette, view);
    for (const { entry, outline } of this.#districts) {
      const isChosen = entry.key === view.place;
      context.lineWidth = isChosen ? 3.5 : 1;
      context.strokeStyle = isChosen ? palette.accent : palette.strongLine;
      context.stroke(outline.at(zoom));
    }
  }

  paintLines(context: CanvasRenderingContext2D, zoom: number, palette: Palette, view: MapView): void {
    context.fillStyle = palette.water;
    context.fill(this.#layers.lakes.at(zoom));
    context.strokeStyle = palette.waterLine;
    context.lineWidth = 1.2;
    context.stroke(this.#layers.rivers.at(zoom));
    context.strokeStyle = palette.ink;
    context.lineWidth = 1.6;
    context.stroke(this.#layers.countries.at(zoom));
    if (view.layers.includes('lines')) {
      context.lineWidth = 1.6;
      context.setLineDash([2, 4]);
      context.stroke(this.#layers.nkao1991.at(zoom));
      context.setLineDash([]);
    }
    this.#land.paintLines(context, zoom, palette, view);
  }

  /** Key of the district at a point of the world at this zoom; null outside of districts. */
  districtAt(context: CanvasRenderingContext2D, x: number, y: number, zoom: number): string | null {
    return this.#districts.find(({ outline }) => context.isPointInPath(outline.at(zoom), x, y))?.entry.key ?? null;
  }
}
