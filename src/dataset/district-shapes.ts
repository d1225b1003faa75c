import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { ContentFiles } from '#dataset/files.ts';
import { readJsonFile } from '#dataset/json-file.ts';
import type { Problem } from '#dataset/problem.ts';
import { isBasemap } from '#schemas/basemap.ts';

export type DistrictShape = Feature<Polygon | MultiPolygon>;

const isArea = (shape: Feature): shape is DistrictShape => shape.geometry.type === 'Polygon' || shape.geometry.type === 'MultiPolygon';

/** Outlines of the districts by ISO 3166-2 code, from `geo/basemap.topo.json` of the content folder. */
export const readDistrictShapes = (
  files: ContentFiles,
): { readonly shapes: ReadonlyMap<string, DistrictShape>; readonly problem: Problem | null } => {
  const json = readJsonFile(files, 'geo/basemap.topo.json');
  const broken = json.problems[0];
  if (broken !== undefined) {
    return {
      shapes: new Map(),
      problem: { ...broken, expected: 'the TopoJSON of the region that PROVENANCE.md describes; points were not checked against their districts' },
    };
  }
  if (!isBasemap(json.value)) {
    const expected = 'the TopoJSON of the region that PROVENANCE.md describes; points were not checked against their districts';
    return { shapes: new Map(), problem: { ...json.locate([]), value: '(other JSON)', expected, nearest: null } };
  }
  const shapes = new Map<string, DistrictShape>();
  for (const shape of feature(json.value, json.value.objects.districts).features) {
    if (isArea(shape)) shapes.set(shape.properties.id, shape);
  }
  return { shapes, problem: null };
};
