import { ImageOverlay, Map as LeafletMap } from '#islands/vendor/leaflet.ts';
import { VIEW_BOUNDS, worldPoint, type XY } from '#lib/map/projection.ts';
import { MAP_EXTENT, type Viewpoint } from '#lib/map/state.ts';
import type { Position } from '#lib/map/wire.ts';

const { lat: LATS, lon: LONS, zoom: ZOOMS } = MAP_EXTENT;
/** Corners of the relief and of all that can be looked at, in degrees. */
const EXTENT: [[number, number], [number, number]] = [
  [LATS[0], LONS[0]],
  [LATS[1], LONS[1]],
];
const VIEW: [[number, number], [number, number]] = [
  [VIEW_BOUNDS.south, VIEW_BOUNDS.west],
  [VIEW_BOUNDS.north, VIEW_BOUNDS.east],
];
/** Width of the first view for a height of 1. */
const VIEW_RATIO = 0.9;
/** Panes from below to above. */
const PANES = ['relief', 'areas', 'lines', 'points', 'names'] as const;
const FIRST_PANE = 210;

interface Options {
  readonly host: HTMLElement;
  /** URL of the relief. */
  readonly relief: string;
  readonly viewpoint: Viewpoint | null;
  /** Whether touch scrolls the page until the reader presses the button of the map. */
  readonly isInert: boolean;
}

/** Where the map looks, and how it goes from one view to another: the map of Leaflet with its panes and its relief. */
export class Camera {
  readonly map: LeafletMap;
  readonly #host: HTMLElement;

  constructor({ host, relief, viewpoint, isInert }: Options) {
    this.#host = host;
    const { isStill } = this;
    this.map = new LeafletMap(host, {
      zoomControl: false,
      attributionControl: false,
      minZoom: ZOOMS[0],
      maxZoom: ZOOMS[1],
      zoomSnap: 0.25,
      zoomDelta: 0.5,
      scrollWheelZoom: false,
      doubleClickZoom: !isInert,
      dragging: !isInert,
      touchZoom: !isInert,
      zoomAnimation: !isStill,
      inertia: !isStill,
      maxBounds: EXTENT,
    });
    if (isStill) disablePanAnimation(this.map);
    if (viewpoint === null) this.map.fitBounds(VIEW, { animate: false, ...this.#room });
    else this.look(viewpoint);
    PANES.forEach((name, index) => {
      this.map.createPane(name).style.zIndex = String(FIRST_PANE + 10 * index);
    });
    new ImageOverlay(relief, EXTENT, { pane: 'relief', className: 'relief', alt: '' }).addTo(this.map);
  }

  /** Whether the reader prefers reduced motion. */
  get isStill(): boolean {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** The part of the stage that is left to the key, where it stands beside the districts and not on them. */
  get #room(): { readonly paddingTopLeft?: [number, number]; readonly paddingBottomRight?: [number, number] } {
    const host = this.#host;
    const key = host.parentElement?.querySelector<HTMLDetailsElement>('[data-key-box]');
    if (key === null || key === undefined) return {};
    if (!key.open) return { paddingBottomRight: [0, key.offsetWidth < host.offsetWidth / 2 ? 0 : host.offsetHeight - key.offsetTop] };
    const [before, after] = [key.offsetLeft, host.offsetWidth - key.offsetLeft - key.offsetWidth];
    const room = Math.max(0, Math.min(Math.min(before, after) + key.offsetWidth, host.offsetWidth - VIEW_RATIO * host.offsetHeight));
    return before > after ? { paddingBottomRight: [room, 0] } : { paddingTopLeft: [room, 0] };
  }

  get viewpoint(): Viewpoint {
    const { lat, lng } = this.map.getCenter();
    return { zoom: this.map.getZoom(), lat, lon: lng };
  }

  /** Pans to a position that is out of view, at the edge, or under a sheet that covers so many pixels of the foot. */
  reveal({ lat, lon }: Position, covered: number): void {
    const { x: width, y: height } = this.map.getSize();
    const { x, y } = this.map.latLngToContainerPoint([lat, lon]);
    const foot = height - covered;
    const isIn = x > width * 0.08 && x < width * 0.92 && y > foot * 0.08 && y < foot * 0.92;
    if (!isIn) this.map.panBy([x - width / 2, y - foot / 2]);
  }

  look({ zoom, lat, lon }: Viewpoint): void {
    this.map.setView([lat, lon], zoom, { animate: false });
  }

  /** Goes to a stop of the story. A narrow map stands further off, so that it shows as much. */
  travel({ zoom, lat, lon }: Viewpoint): void {
    const { x, y } = this.map.getSize();
    const further = Math.round(Math.log2(Math.min(x / 800, y / 600, 1)) * 4) / 4;
    const scale = Math.max(zoom + further, ZOOMS[0]);
    const { paddingTopLeft: [left] = [0], paddingBottomRight: [right] = [0] } = this.#room;
    const middle = worldPoint(lon, lat, scale);
    const center = this.map.unproject([middle.x + (right - left) / 2, middle.y], scale);
    this.map.setView(center, scale, { animate: !this.isStill });
  }

  zoomBy(steps: number): void {
    this.map.zoomIn(steps);
  }

  showAll(): void {
    this.map.fitBounds(VIEW, this.#room);
  }

  /** Whether touch is left to the page, which it scrolls, or moves the map. */
  setInert(isInert: boolean): void {
    for (const handler of [this.map.dragging, this.map.touchZoom, this.map.doubleClickZoom]) {
      if (isInert) handler.disable();
      else handler.enable();
    }
  }

  /** Goes as near as it can to a point of the world at the zoom level of now. */
  approach({ x, y }: XY): void {
    this.map.setView(this.map.unproject([x, y], this.map.getZoom()), ZOOMS[1]);
  }
}

/**
 * Disables the animation of every pan, for readers who prefer reduced motion. Leaflet has no option for it: its keyboard handler calls `panBy` without
 * options (https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/map/handler/Map.Keyboard.js).
 */
const disablePanAnimation = (map: LeafletMap): void => {
  const panBy = map.panBy.bind(map);
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false });
};
