import { feature } from 'topojson-client';
import type { Folder } from '#dataset/folder.ts';
import { readJsonFile } from '#dataset/json-file.ts';
import type { Rule } from '#dataset/report.ts';
import { isLand, type Land } from '#schemas/land.ts';

const isWhole = (land: Land): boolean => {
  try {
    for (const layer of Object.values(land.objects)) feature(land, layer);
    return true;
  } catch {
    return false;
  }
};

/** The first bytes of a picture, or why there are none. */
const startOf = ({ files }: Folder, path: string): string => {
  try {
    return new TextDecoder('latin1').decode(files.read(path).slice(0, 12));
  } catch (error) {
    return `(cannot be read: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`;
  }
};

/** The map of a site can be drawn: its land has all that it names, and its relief is a picture. A missing relief is said elsewhere. */
export const geometryOfSite: Rule = (folder, _report, add) => {
  const land = readJsonFile(folder.files, 'geo/land.topo.json');
  const expected = 'the TopoJSON of the land that "npm run geo" writes';
  const [broken] = land.problems;
  if (broken !== undefined) add({ ...broken, expected });
  else if (!isLand(land.value)) add({ ...land.locate([]), value: '(other JSON)', expected, nearest: null });
  else if (!isWhole(land.value)) add({ ...land.locate(['arcs']), value: '(arcs that are missing or broken)', expected, nearest: null });

  const relief = 'geo/relief.webp';
  if (!folder.files.list().includes(relief)) return;
  const start = startOf(folder, relief);
  if (!(start.startsWith('RIFF') && start.endsWith('WEBP')))
    add({
      file: `${folder.name}/${relief}`,
      line: 1,
      column: 1,
      path: '$',
      value: start.startsWith('(cannot') ? start : '(other bytes)',
      expected: 'the picture of the relief that geo/PROVENANCE.md describes, in WebP',
      nearest: null,
    });
};
