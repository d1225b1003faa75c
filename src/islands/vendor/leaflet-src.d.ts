/** Types of the files of Leaflet that the map imports one by one. */
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
  /** With the members that a renderer builds on, which the types of Leaflet leave out. */
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
