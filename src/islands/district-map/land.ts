import { type DistrictEntry, landRows, type PointEntry } from '#islands/district-map/entries.ts';
import { Outline } from '#islands/district-map/outline.ts';
import type { Palette } from '#islands/district-map/palette.ts';
import type { MapView } from '#islands/district-map/view.ts';
import { feature, type GeometryCollection } from '#islands/vendor/leaflet.ts';
import { linesOf } from '#lib/map/geometry.ts';
import { type LandArea, type LandPiece, type LandRows, landAt } from '#lib/map/land.ts';
import type { Land as LandShapes } from '#schemas/land.ts';

/** Fills let the relief through, those of cells less. */
const FILL = { ground: 0.72, cells: 0.85 } as const;

/** Paints the pieces of the land that `landAt` names, with the geometry and the colours. */
export class LandPainter {
  readonly #rows: LandRows;
  readonly #areas: Readonly<Record<LandArea | 'contact', Outline>>;
  /** Cells by the day of their announcement, each day one path: a day costs one fill. */
  readonly #cells: ReadonlyMap<string, Outline>;
  readonly #handovers: ReadonlyMap<string, Outline>;
  readonly #roads: Outline;

  constructor(shapes: LandShapes, districts: readonly DistrictEntry[], points: readonly PointEntry[]) {
    const features = <P extends object>(layer: GeometryCollection<P>) => feature<P>(shapes, layer).features;
    const outline = (layer: GeometryCollection<object>, isClosed: boolean): Outline =>
      new Outline(() => features(layer).flatMap(({ geometry }) => linesOf(geometry)), isClosed);
    const { area, zone, corridor, contact, cells, handovers, roads } = shapes.objects;
    this.#rows = landRows(districts, points);
    this.#areas = { area: outline(area, true), zone: outline(zone, true), corridor: outline(corridor, true), contact: outline(contact, false) };
    this.#roads = outline(roads, false);
    const dayOf = new Map(points.filter(({ isCounted }) => isCounted).map(({ key, spans }) => [key, spans[0]?.from ?? '']));
    this.#cells = new Map(
      [...Map.groupBy(features(cells), ({ properties }) => dayOf.get(properties.id) ?? '')].map(([day, own]) => [
        day,
        new Outline(() => own.flatMap(({ geometry }) => linesOf(geometry)), true),
      ]),
    );
    this.#handovers = new Map(features(handovers).map(({ properties, geometry }) => [properties.id, new Outline(() => linesOf(geometry), true)]));
  }

  /** What the first painting at a zoom level needs. */
  preparations(zoom: number): (() => void)[] {
    const cells = [...this.#cells.values()];
    const half = Math.ceil(cells.length / 2);
    return [Object.values(this.#areas), cells.slice(0, half), cells.slice(half), [...this.#handovers.values(), this.#roads]].map((outlines) => () => {
      for (const outline of outlines) outline.at(zoom);
    });
  }

  #outlineOf(piece: LandPiece): Outline | undefined {
    if (piece.kind === 'cells') return this.#cells.get(piece.day);
    if (piece.kind === 'handover') return this.#handovers.get(piece.id);
    return this.#areas[piece.of];
  }

  /** Paints the fills; the lines are painted above water and districts. */
  paintFills(context: CanvasRenderingContext2D, zoom: number, palette: Palette, { stop, range }: MapView): void {
    for (const piece of landAt(this.#rows, stop, range)) {
      const path = this.#outlineOf(piece)?.at(zoom);
      if (path === undefined || piece.kind === 'line') continue;
      context.globalAlpha = piece.kind === 'cells' ? FILL.cells : FILL.ground;
      context.fillStyle = piece.kind === 'cells' ? (palette.time[piece.shade - 1] ?? palette.accent) : palette.held;
      context.fill(path, 'evenodd');
      const hatch = piece.kind === 'handover' || piece.kind === 'later' ? palette.hatch[piece.kind] : null;
      if (hatch !== null) {
        context.fillStyle = hatch;
        context.fill(path, 'evenodd');
      }
      context.globalAlpha = 1;
      if (piece.kind !== 'cells') continue;
      context.lineWidth = piece.isNew ? 1.2 : 0.7;
      context.strokeStyle = piece.isNew ? palette.ink : palette.surface;
      context.stroke(path);
    }
  }

  /** Paints the approximate lines, all of them dashed but that of contact, on a casing that keeps them apart from borders. */
  paintLines(context: CanvasRenderingContext2D, zoom: number, palette: Palette, { stop, range, layers }: MapView): void {
    for (const piece of landAt(this.#rows, stop, range)) {
      if (piece.kind !== 'line') continue;
      const isHistory = piece.of === 'contact';
      if (!layers.includes(isHistory ? 'lines' : 'districts')) continue;
      const path = this.#areas[piece.of].at(zoom);
      context.lineWidth = 4.5;
      context.strokeStyle = palette.surface;
      context.stroke(path);
      context.lineWidth = isHistory ? 2.4 : 2;
      context.strokeStyle = palette.ink;
      context.setLineDash(isHistory ? [] : [8, 5]);
      context.stroke(path);
      context.setLineDash([]);
    }
    if (layers.includes('roads')) this.#paintRoads(context, this.#roads.at(zoom), palette);
  }

  /** Two thin dashed lines: a road that is schematic. */
  #paintRoads(context: CanvasRenderingContext2D, path: Path2D, palette: Palette): void {
    context.setLineDash([9, 4]);
    for (const [width, color] of [
      [5, palette.ink],
      [3, palette.surface],
    ] as const) {
      context.lineWidth = width;
      context.strokeStyle = color;
      context.stroke(path);
    }
    context.setLineDash([]);
  }
}
