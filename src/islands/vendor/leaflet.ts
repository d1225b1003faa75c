// Only these files: all of Leaflet would be 43 KB of script, they are 30. Revisit at Leaflet 2, which is made of modules that bundlers can drop.
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Renderer } from 'leaflet/src/layer/vector/Renderer.js';

export { ImageOverlay } from 'leaflet/src/layer/ImageOverlay.js';
export { Map } from 'leaflet/src/map/Map.js';
export { feature } from 'topojson-client';
export type { GeometryCollection } from 'topojson-specification';

/** Draws on a cleared canvas whose origin is that of the world at this zoom (see `worldPoint`). */
export type Paint = (context: CanvasRenderingContext2D, zoom: number) => void;

/**
 * A canvas that moves and zooms with the map, and is painted after each move. It overrides `_initContainer`, `_destroyContainer` and `_update` of
 * Leaflet's `Renderer`, which are private by name but how its own canvas renderer is made: that one draws only shapes that are layers of their own, here
 * one function paints thousands. https://github.com/Leaflet/Leaflet/blob/v1.9.4/src/layer/vector/Renderer.js
 */
export class CanvasLayer extends Renderer {
  readonly #paint: Paint;
  /** Pixels of the screen per pixel of the page when the canvas got its size. */
  #density = 1;

  constructor(paint: Paint, pane: string) {
    super({ pane, padding: 0.25 });
    this.#paint = paint;
  }

  protected _initContainer(): void {
    this._container = document.createElement('canvas');
  }

  protected _destroyContainer(): void {
    this._container?.remove();
    this._container = undefined;
  }

  protected override _update(): void {
    super._update();
    const canvas = this._container;
    const { _bounds: bounds } = this;
    if (canvas === undefined || bounds.min === undefined) return;
    const size = bounds.getSize();
    this.#density = window.devicePixelRatio;
    canvas.width = size.x * this.#density;
    canvas.height = size.y * this.#density;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    this._updateTransform(this._center, this._zoom);
    this.repaint();
  }

  /** Gives the canvas the size of its map and of the screen again, and paints it. */
  resize(): void {
    this._update();
  }

  /** Lays a copy of the pixels over the canvas: on paper Chromium repeats what was drawn, where each clearing is a white sheet over what lies below. */
  layPrint(): void {
    const canvas = this._container;
    if (canvas === undefined) return;
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.style.cssText = canvas.style.cssText;
    copy.className = canvas.className;
    copy.classList.add('on-paper');
    copy.getContext('2d', { willReadFrequently: true })?.drawImage(canvas, 0, 0);
    this.liftPrint();
    canvas.after(copy);
  }

  /** Takes the copy away. */
  liftPrint(): void {
    const copy = this._container?.nextElementSibling;
    if (copy?.matches('.on-paper') === true) copy.remove();
  }

  /** Clears the canvas and paints it. */
  repaint(): void {
    const canvas = this._container;
    const context = canvas?.getContext('2d') ?? null;
    const { min } = this._bounds;
    if (canvas === undefined || context === null || min === undefined) return;
    const density = this.#density;
    const origin = this._map.getPixelOrigin().add(min);
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.translate(-origin.x, -origin.y);
    this.#paint(context, this._zoom);
  }
}
