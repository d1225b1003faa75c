import { writeFileSync } from 'node:fs';
import { readLandInput } from '#cli/land/input.ts';
import { makeLand } from '#cli/land/land.ts';
import { filesOnDisk } from '#dataset/files.ts';
import { readFolder } from '#dataset/folder.ts';

/** Draws `content/geo/land.topo.json` again from the files of content. It is committed, so that a build needs no tools for it. */
const land = makeLand(readLandInput(readFolder(filesOnDisk('content'))));
writeFileSync('content/geo/land.topo.json', `${JSON.stringify(land)}\n`);
console.log(
  Object.entries(land.objects)
    .map(([name, { geometries }]) => `${name}: ${geometries.length}`)
    .join(', '),
);
