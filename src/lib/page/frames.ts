import { escapeMarkup } from '#lib/markup.ts';
import { embedPath, type ThingKind } from '#lib/page/thing-files.ts';

/** A page for a frame elsewhere, and the size of its frame in pixels. */
export interface Frame {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

export const FRAME_WIDTH = 640;
/** Heights of frames, by kind; of those without a frame, of a quotation with a link. */
export const FRAME_HEIGHTS: Readonly<Record<ThingKind, number>> = { claim: 480, event: 160, quantity: 480, site: 160, district: 480, day: 480 };

const framed = (path: string, height: number): Frame => ({ path, width: FRAME_WIDTH, height });

/** The frames of lists that have one. */
export const MAP_FRAME = framed('/embed/map/', 480);
export const TIMELINE_FRAME = framed('/embed/timeline/', 600);

/** The frame of a thing; null for one without. */
export const frameOf = (kind: ThingKind, id: string): Frame | null => {
  const path = embedPath(kind, id);
  return path === null ? null : framed(path, FRAME_HEIGHTS[kind]);
};

/** The code of a frame with a query in its URL; without one it stays as it is. */
export const withQuery = (code: string, query: string): string =>
  query === '' ? code : code.replace(/(?<=src="[^"]*)(?=")/, `?${escapeMarkup(query)}`);

/** HTML that shows a page in a frame: `src` is a whole URL. */
export const frameCode = (src: string, title: string, { width, height }: Frame): string =>
  `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
