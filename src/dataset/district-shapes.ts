import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { ContentFiles } from '#dataset/files.ts';
import { readJsonFile } from '#dataset/json-file.ts';
import type { Problem } from '#dataset/problem.ts';
import { type Basemap, isBasemap } from '#schemas/basemap.ts';

export type DistrictShape = Feature<Polygon | MultiPolygon>;

export interface Outlines {
  /** Outlines of the districts by ISO 3166-2 code. */
  readonly shapes: ReadonlyMap<string, DistrictShape>;
  /** Outlines of countries within the mapped region, by English name. */
  readonly countries: ReadonlyMap<string, readonly DistrictShape[]>;
}

const NONE: Outlines = { shapes: new Map(), countries: new Map() };

const EXPECTED = 'the TopoJSON of the region that PROVENANCE.md describes; points were not checked against their districts';

const isArea = (shape: Feature): shape is DistrictShape => shape.geometry.type === 'Polygon' || shape.geometry.type === 'MultiPolygon';

/** The outlines of a basemap; null where its objects name arcs that it does not have. */
const outlinesOf = (basemap: Basemap): Outlines | null => {
  try {
    const shapes = new Map<string, DistrictShape>();
    for (const shape of feature(basemap, basemap.objects.districts).features) if (isArea(shape)) shapes.set(shape.properties.id, shape);
    // The country whose districts are drawn has no outline of its own.
    const countries = new Map<string, readonly DistrictShape[]>([['Azerbaijan', [...shapes.values()]]]);
    for (const shape of feature(basemap, basemap.objects.countries).features) if (isArea(shape)) countries.set(shape.properties.en, [shape]);
    return { shapes, countries };
  } catch {
    return null;
  }
};

const made = new WeakMap<object, Outlines | null>();

/** Outlines of districts and countries, from `geo/basemap.topo.json` of the content folder. */
export const readDistrictShapes = (files: ContentFiles): Outlines & { readonly problem: Problem | null } => {
  const json = readJsonFile(files, 'geo/basemap.topo.json');
  const broken = json.problems[0];
  if (broken !== undefined) return { ...NONE, problem: { ...broken, expected: EXPECTED } };
  const { value } = json;
  if (!isBasemap(value)) return { ...NONE, problem: { ...json.locate([]), value: '(other JSON)', expected: EXPECTED, nearest: null } };
  const outlines = made.get(value) ?? outlinesOf(value);
  made.set(value, outlines);
  return outlines === null
    ? { ...NONE, problem: { ...json.locate(['arcs']), value: '(arcs that are missing or broken)', expected: EXPECTED, nearest: null } }
    : { ...outlines, problem: null };
};
