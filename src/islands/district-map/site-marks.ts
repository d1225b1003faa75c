import type { PointEntry } from '#islands/district-map/entries.ts';
import type { Palette } from '#islands/district-map/palette.ts';
import { type Cluster, clustersOf, type Placed, spread } from '#lib/map/clusters.ts';
import { worldPoint } from '#lib/map/projection.ts';

const BURIAL: readonly (string | null)[] = ['cemetery', 'mausoleum'];
const WORSHIP: readonly (string | null)[] = ['mosque', 'church', 'monastery'];
export const SITE_RADIUS = 5.5;
/** Marks nearer to each other than this are drawn as their number, and spread from this zoom level on. */
const APART = 15;
const SPREAD_ZOOM = 10.5;
const BADGE_RADIUS = 9;

const siteShape = (context: CanvasRenderingContext2D, kind: string | null, x: number, y: number): void => {
  const r = SITE_RADIUS;
  context.beginPath();
  if (WORSHIP.includes(kind)) {
    context.moveTo(x, y - r - 1);
    context.lineTo(x + r + 1, y);
    context.lineTo(x, y + r + 1);
    context.lineTo(x - r - 1, y);
  } else if (BURIAL.includes(kind)) context.rect(x - r + 0.5, y - r + 0.5, 2 * r - 1, 2 * r - 1);
  else {
    context.moveTo(x, y - r);
    context.lineTo(x + r, y + r - 1);
    context.lineTo(x - r, y + r - 1);
  }
  context.closePath();
};

interface Layout {
  /** Sites that have a mark of their own. */
  readonly marks: readonly Placed<PointEntry>[];
  /** Groups that are drawn as their number. */
  readonly badges: readonly Cluster<PointEntry>[];
  /** Groups that are spread around their middle. */
  readonly spread: readonly Cluster<PointEntry>[];
}

/** The marks of heritage sites by kind and condition. Those of one spot are spread, or counted where there is no room. */
export class SiteMarks {
  readonly #sites: readonly PointEntry[];
  readonly #layouts = new Map<number, Layout>();

  constructor(entries: readonly PointEntry[]) {
    this.#sites = entries.filter(({ layer, at }) => layer === 'sites' && at !== null);
  }

  /** Where the sites are drawn at a zoom level, in pixels of the world. */
  at(zoom: number): Layout {
    const known = this.#layouts.get(zoom);
    if (known !== undefined) return known;
    const placed = this.#sites.flatMap((item) => (item.at === null ? [] : [{ item, at: worldPoint(item.at.lon, item.at.lat, zoom) }]));
    const clusters = clustersOf(placed, APART);
    const many = clusters.filter(({ items }) => items.length > 1);
    const isSpread = zoom >= SPREAD_ZOOM;
    const layout: Layout = {
      marks: (isSpread ? clusters : clusters.filter(({ items }) => items.length === 1)).flatMap((cluster) => spread(cluster, APART + 2)),
      badges: isSpread ? [] : many,
      spread: isSpread ? many : [],
    };
    this.#layouts.set(zoom, layout);
    return layout;
  }

  paint(context: CanvasRenderingContext2D, zoom: number, palette: Palette): void {
    const { marks, badges, spread: groups } = this.at(zoom);
    context.beginPath();
    for (const { at, items } of groups)
      for (const { at: mark } of spread({ at, items }, APART + 2)) {
        context.moveTo(at.x, at.y);
        context.lineTo(mark.x, mark.y);
      }
    context.lineWidth = 0.8;
    context.strokeStyle = palette.ink;
    context.stroke();
    for (const { item, at } of marks) this.#paintMark(context, item, at.x, at.y, palette);
    for (const { at, items } of badges) this.#paintBadge(context, String(items.length), at.x, at.y, palette);
  }

  #paintMark(context: CanvasRenderingContext2D, { kind, condition }: PointEntry, x: number, y: number, palette: Palette): void {
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

  #paintBadge(context: CanvasRenderingContext2D, text: string, x: number, y: number, palette: Palette): void {
    context.beginPath();
    context.rect(x - BADGE_RADIUS, y - BADGE_RADIUS, 2 * BADGE_RADIUS, 2 * BADGE_RADIUS);
    context.fillStyle = palette.surface;
    context.fill();
    context.lineWidth = 1.6;
    context.strokeStyle = palette.ink;
    context.stroke();
    context.fillStyle = palette.ink;
    context.font = palette.font;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, x, y + 0.5);
  }
}
