import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import text from '#content/geo/basemap.topo.json?raw';
import { linesOf } from '#lib/map/geometry.ts';
import type { Basemap } from '#schemas/basemap.ts';
import { isBasemap } from '#tables';

const read = (): Basemap => {
  const value: unknown = JSON.parse(text);
  if (!isBasemap(value)) throw new Error('content/geo/basemap.topo.json is not the TopoJSON that PROVENANCE.md describes.');
  return value;
};

/** The prepared geometry of the region, as TopoJSON; WGS84 degrees. */
export const basemap: Basemap = read();

/** Lines or rings of a layer of the base map. */
export const layerLines = <P extends object>(collection: GeometryCollection<P>): number[][][] =>
  feature<P>(basemap, collection).features.flatMap(({ geometry }) => linesOf(geometry));

/** Outlines of districts; `isCore` marks those that the record speaks of and their neighbours. */
export const districtShapes = (): { readonly id: string; readonly name: string; readonly isCore: boolean; readonly geometry: Geometry }[] =>
  feature(basemap, basemap.objects.districts).features.map(({ properties, geometry }) => ({
    id: properties.id,
    name: properties.en,
    isCore: properties.core === 1,
    geometry,
  }));
