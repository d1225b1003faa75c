import type { Geometry } from 'geojson';

/** Lines or rings of a geometry, holes included; degrees. */
export const linesOf = (geometry: Geometry): number[][][] => {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
};
