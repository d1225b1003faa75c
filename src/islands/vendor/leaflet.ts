import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { Scale } from 'leaflet/src/control/Control.Scale.js';
export { Zoom } from 'leaflet/src/control/Control.Zoom.js';
export { GeoJSON } from 'leaflet/src/layer/GeoJSON.js';
export { ImageOverlay } from 'leaflet/src/layer/ImageOverlay.js';
export { LayerGroup } from 'leaflet/src/layer/LayerGroup.js';
export { Canvas } from 'leaflet/src/layer/vector/Canvas.js';
export { CircleMarker } from 'leaflet/src/layer/vector/CircleMarker.js';
export { Map } from 'leaflet/src/map/Map.js';
export { feature } from 'topojson-client';
