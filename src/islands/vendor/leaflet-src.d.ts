/** The parts of Leaflet that the map uses, imported file by file so that the rest is not shipped. */
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js' {}
declare module 'leaflet/src/map/handler/Map.Drag.js' {}
declare module 'leaflet/src/map/handler/Map.Keyboard.js' {}
declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js' {}
declare module 'leaflet/src/map/handler/Map.TouchZoom.js' {}
declare module 'leaflet/src/layer/ImageOverlay.js' {
  export { ImageOverlay } from 'leaflet';
}
declare module 'leaflet/src/layer/vector/Renderer.js' {
  import { type Bounds, type LatLng, Layer, type Map as LeafletMap, type RendererOptions } from 'leaflet';
  /** What Leaflet's own renderers build on; it documents these members for plugins only in its source. */
  export class Renderer extends Layer {
    constructor(options: RendererOptions & { pane?: string });
    protected _map: LeafletMap;
    protected _container: HTMLCanvasElement | undefined;
    protected _bounds: Bounds;
    protected _center: LatLng;
    protected _zoom: number;
    protected _update(): void;
    protected _updateTransform(center: LatLng, zoom: number): void;
  }
}
