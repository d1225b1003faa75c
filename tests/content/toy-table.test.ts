import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectWith, type Run, type TemporaryProject } from '../fixtures/temporary-project.ts';

/** A table is added in one place: a schema, an entry in src/tables.ts, and a file of rows. Nothing else of the project knows of it. */
const SCHEMA = `import { z } from 'zod';
import { placeId, slug, sources, text } from '#schemas/fields.ts';
import { regionPoint } from '#schemas/point.ts';

export const toy = z.strictObject({
  id: slug('Id of a toy').brand<'ToyId'>(),
  title: text(80, 'What the toy is'),
  made: placeId.describe('Where it was made'),
  point: z.nullable(regionPoint).describe('Where it is'),
  sources,
});
`;

const ENTRY = `  toys: table(toy, {
    title: 'Toys of a test',
    references: { 'sources[]': SOURCES, made: ['districts'] },
    geometry: 'point',
    name: ({ title }) => title,
    search: { spellings: ({ title }) => [title.toUpperCase()] },
  }),
`;

const rowsOf = (table: string): readonly { readonly id: string }[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../content/data/${table}.json`), 'utf8'));
const first = (table: string): string => rowsOf(table)[0]?.id ?? '';

const ROWS = [
  { id: 'spinning-top', title: 'A spinning top', made: first('districts'), point: null, sources: [first('sources')] },
  {
    id: 'wooden-horse',
    title: 'A wooden horse',
    made: first('districts'),
    point: { lat: 39.7, lon: 46.7, precision: 'exact', origin: 'made up' },
    sources: [first('sources')],
  },
];

describe('a table that is added in one place', () => {
  let project: TemporaryProject;
  let checked: Run;
  let built: Run;
  const json = (file: string) => JSON.parse(project.read(`dist/data/${file}`));

  beforeAll(async () => {
    project = projectWith({ 'data/toys.json': JSON.stringify(ROWS) });
    project.write('src/schemas/toy.ts', SCHEMA);
    const registry = project.read('src/tables.ts');
    project.write(
      'src/tables.ts',
      registry
        .replace("import { total } from '#schemas/total.ts';", "import { total } from '#schemas/total.ts';\nimport { toy } from '#schemas/toy.ts';")
        .replace(/\n};\n\nexport type TableName/, `\n${ENTRY}};\n\nexport type TableName`),
    );
    checked = await project.run('src/cli/check-data.ts');
    built = await project.build();
  });
  afterAll(() => project.remove());

  test('is counted by the check and built', () => {
    expect(checked.output).toMatch(/^toys +2$/m);
    expect([built.status, built.output]).toEqual([0, expect.stringContaining('Complete!')]);
  });
  test.each([
    ["made: ['districts']", "maid: ['districts']", 'toys refers by "maid"'],
    ["made: ['districts']", "'made[]': ['districts']", 'toys refers by "made[]"'],
    ["made: ['districts']", "made: ['distrikts']", 'toys refers to "distrikts"'],
  ])('is refused with %s as %s', async (right, wrong, message) => {
    const registry = project.read('src/tables.ts');
    const at = registry.indexOf("title: 'Toys of a test'");
    project.write('src/tables.ts', registry.slice(0, at) + registry.slice(at).replace(right, wrong));
    const { status, output } = await project.run('src/cli/check-data.ts');
    project.write('src/tables.ts', registry);
    expect([status, output]).toEqual([1, expect.stringContaining(`src/tables.ts: ${message}`)]);
  });
  test('has its rows checked, and its references', async () => {
    const [row] = ROWS;
    project.write('content/data/toys.json', JSON.stringify([{ ...row, made: 'nowhere', title: '' }, row]));
    const { status, output } = await project.run('src/cli/check-data.ts');
    project.write('content/data/toys.json', JSON.stringify(ROWS));
    expect(status).toBe(1);
    expect(output).toContain('content/data/toys.json:1:');
    expect(output).toContain('the id of a row of districts');
    expect(output).toContain('text that is not empty');
    expect(output).toContain('a unique id');
  });
  test('is published as JSON, CSV, GeoJSON, JSON Schema and in the data package', () => {
    expect(json('toys.json')).toMatchObject({ meta: { table: 'toys', title: 'Toys of a test' }, rows: ROWS });
    expect(project.read('dist/data/toys.csv')).toContain('spinning-top,A spinning top');
    expect(json('toys.geojson').features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
      null,
      { type: 'Point', coordinates: [46.7, 39.7] },
    ]);
    expect(json('schema/toys.schema.json').properties.rows.items.properties.title.description).toBe('What the toy is');
    const resources: readonly { readonly name: string; readonly schema?: { readonly foreignKeys: readonly object[] } }[] =
      json('datapackage.json').resources;
    expect(resources.find(({ name }) => name === 'toys')?.schema?.foreignKeys).toEqual([
      { fields: ['made'], reference: { resource: 'districts', fields: ['id'] } },
    ]);
    expect(resources.map(({ name }) => name)).toContain('toys-geojson');
  });
  test('is on the data page, and its rows with the sources they cite', () => {
    expect(project.read('dist/data/index.html')).toContain('id="toys"');
    expect(project.read('dist/sources/index.html')).toContain('/data/#toys');
  });
  test('is found by search', () => {
    const folder = join(project.folder, 'dist/pagefind/fragment');
    const fragments = readdirSync(folder).map((file) => gunzipSync(readFileSync(join(folder, file))).toString());
    expect(fragments.filter((text) => text.includes('A wooden horse') && text.includes('A WOODEN HORSE'))).toHaveLength(1);
  });
});
