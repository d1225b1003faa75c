import type { Layer } from 'leaflet';
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
export { Tooltip } from 'leaflet/src/layer/Tooltip.js';
export { Canvas } from 'leaflet/src/layer/vector/Canvas.js';
export { CircleMarker } from 'leaflet/src/layer/vector/CircleMarker.js';
export { Path } from 'leaflet/src/layer/vector/Path.js';
export { Map } from 'leaflet/src/map/Map.js';
export { feature } from 'topojson-client';

/** A fill of lines or dots for areas on a canvas; null where the browser makes no pattern. */
export const pattern = (shape: 'lines' | 'dots', ink: string, ground: string): CanvasPattern | null => {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext('2d');
  if (context === null) return null;
  context.fillStyle = ground;
  context.fillRect(0, 0, 8, 8);
  context.fillStyle = ink;
  context.strokeStyle = ink;
  if (shape === 'dots') {
    context.beginPath();
    context.arc(4, 4, 1.4, 0, 2 * Math.PI);
    context.fill();
  } else {
    context.lineWidth = 2;
    context.beginPath();
    for (const start of [-8, 0, 8]) {
      context.moveTo(start, 8);
      context.lineTo(start + 8, 0);
    }
    context.stroke();
  }
  return context.createPattern(tile, 'repeat');
};

/** Fills an area with a pattern: the canvas renderer hands `fillColor` to the canvas as it is, whatever its type says. */
export const fillWith = (layer: Layer, fill: CanvasPattern | string): void => {
  Object.assign(layer.options, { fillColor: fill });
};
