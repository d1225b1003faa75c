import type { LandInput } from '#cli/land/land.ts';
import { knownPlaces } from '#cli/land/places.ts';
import type { Folder } from '#dataset/folder.ts';
import { readJsonFile } from '#dataset/json-file.ts';
import { WAR } from '#lib/record/war.ts';
import { isBasemap, roads, villages } from '#tables';

/** Reads what the land is drawn from. A district that changed control after the last announcements was handed over. */
export const readLandInput = (folder: Folder): LandInput => {
  const json = (file: string): unknown => readJsonFile(folder.files, file).value;
  const basemap = json('geo/basemap.topo.json');
  if (!isBasemap(basemap)) throw new Error(`${folder.name}/geo/basemap.topo.json is not the TopoJSON that PROVENANCE.md describes.`);
  return {
    basemap,
    places: knownPlaces(
      folder.rows('settlements').map(({ row }) => row),
      villages.parse(json('geo/villages.json')),
    ),
    roads: roads.parse(json('geo/roads.geojson')),
    handedOver: folder
      .rows('districts')
      .flatMap(({ row: { id, polygon, controlChange } }) =>
        polygon !== null && controlChange.announced !== null && controlChange.announced > WAR.lastAnnouncement ? [{ id, polygon }] : [],
      ),
  };
};
