import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { versionOfArchive } from '#cli/frozen-archive.ts';

const FOLDER = resolve(import.meta.dirname, '../../public/data/releases');
const archives = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));

test('the release of package.json is frozen', () => {
  expect(archives).toContain(`forty-four-days-${version}.zip`);
});

describe.each(archives)('%s', (file) => {
  const zip = readFileSync(join(FOLDER, file));
  test('holds what its checksums say, and is of the version of its name', () => {
    expect(file).toBe(`forty-four-days-${versionOfArchive(zip)}.zip`);
  });
  test('has the tables, the licence and how to cite', () => {
    const names = Object.keys(unzipSync(zip)).map((path) => path.replace(/^[^/]+\//, ''));
    for (const name of ['events.csv', 'events.json', 'datapackage.json', 'LICENSE', 'CITATION.cff', 'README.md']) expect(names).toContain(name);
  });
});
