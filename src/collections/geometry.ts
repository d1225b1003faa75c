import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import text from '#content/geo/basemap.topo.json?raw';
import { linesOf } from '#lib/map/geometry.ts';
import { labelPoint } from '#lib/map/projection.ts';
import type { Basemap } from '#schemas/basemap.ts';
import { isBasemap } from '#tables';

const read = (): Basemap => {
  const value: unknown = JSON.parse(text);
  if (!isBasemap(value)) throw new Error('content/geo/basemap.topo.json is not the TopoJSON that PROVENANCE.md describes.');
  return value;
};

/** The base map of the region as TopoJSON, in WGS84 degrees. Source and steps: content/geo/PROVENANCE.md. */
export const basemap: Basemap = read();

/** Lines or rings of a layer of the base map, as [longitude, latitude] in degrees. */
export const layerLines = <P extends object>(collection: GeometryCollection<P>): number[][][] =>
  feature<P>(basemap, collection).features.flatMap(({ geometry }) => linesOf(geometry));

/** Outlines of districts. `isCore` is true for the districts of the record and their neighbours. */
export const districtShapes = (): { readonly id: string; readonly name: string; readonly isCore: boolean; readonly geometry: Geometry }[] =>
  feature(basemap, basemap.objects.districts).features.map(({ properties, geometry }) => ({
    id: properties.id,
    name: properties.en,
    isCore: properties.core === 1,
    geometry,
  }));

/** Positions of the names of districts, well inside their outlines, by the id of the outline. */
export const districtLabelPoints = (): ReadonlyMap<string, { readonly lon: number; readonly lat: number } | null> =>
  new Map(districtShapes().map(({ id, geometry }) => [id, labelPoint(linesOf(geometry))]));
