import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { lastRead } from '#collections/record-state.ts';
import { release } from '#collections/release.ts';
import { toGeoJson } from '#exports/geojson.ts';
import { publishedSchema } from '#exports/published-schema.ts';
import { publishedTables, toCsv, toJson } from '#exports/tables.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import type { Column } from '#lib/table.ts';
import citationCff from '#project/CITATION.cff?raw';
import licenceText from '#project/LICENSE-DATA.md?raw';
import { absolute } from '#site';
import { GEO_TABLES, referencesOf, type TableName, tableOf } from '#tables';

/** A file under `/data/`. */
export interface DataFile {
  /** Path under `/data/`. */
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Tables, geometries and schemas: the contents of the package and the archive. */
const contentFiles = once(async (): Promise<DataFile[]> => {
  const tables = await publishedTables();
  const geo = await Promise.all(
    GEO_TABLES.map(async (name) => ({ path: `${name}.geojson`, type: 'application/geo+json', text: json(await toGeoJson(name)) })),
  );
  return [
    ...tables.flatMap((table) => [
      { path: `${table.name}.json`, type: 'application/json', text: toJson(table) },
      { path: `${table.name}.csv`, type: 'text/csv', text: toCsv(table) },
      { path: `schema/${table.name}.schema.json`, type: 'application/schema+json', text: json(publishedSchema(table.name)) },
    ]),
    ...geo,
  ];
});

/**
 * Foreign keys of a table. Data Package cannot declare lists of ids, or ids of one of several tables
 * (https://datapackage.org/standard/table-schema/#foreignKeys).
 */
const foreignKeys = (name: TableName) =>
  referencesOf(name)
    .filter(({ path, to }) => to.length === 1 && !path.includes('[]'))
    .map(({ path, to: [other = name] }) => ({
      fields: [path.join('_')],
      reference: { resource: other === name ? '' : other, fields: ['id'] },
    }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const field = ({ name, type, description }: Column) => ({
  name,
  type,
  description,
  ...(name === 'id' ? { constraints: { required: true, unique: true } } : {}),
});

const LICENCES = [
  { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: t.published.dataset.licences.ccBy },
  { name: 'ODbL-1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/', title: t.published.dataset.licences.odbl },
];

/** `datapackage.json`, Data Package v2: https://datapackage.org/standard/data-package/ */
const dataPackage = async (files: readonly DataFile[]): Promise<DataFile> => {
  const [{ version, date }, tables] = await Promise.all([release(), publishedTables()]);
  const describeFile = ({ path, type, text }: DataFile) => ({
    path,
    mediatype: type,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${sha256(text)}`,
  });
  const resources = files.flatMap((file) =>
    tables.flatMap(({ name, columns }) => {
      const { title } = tableOf(name);
      if (file.path === `${name}.geojson`)
        return [{ name: `${name}-geojson`, title: t.published.dataset.asGeoJson(title), format: 'geojson', ...describeFile(file) }];
      if (file.path !== `${name}.csv`) return [];
      const keys = foreignKeys(name);
      const schema = {
        fields: columns.map(field),
        missingValues: [''],
        primaryKey: ['id'],
        ...(keys.length === 0 ? {} : { foreignKeys: keys }),
      };
      return [{ name, title, type: 'table', format: 'csv', ...describeFile(file), schema }];
    }),
  );
  return {
    path: 'datapackage.json',
    type: 'application/json',
    text: json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'karabakh-record',
      title: t.citation.dataset,
      description: `${t.published.dataset.description} ${t.record.lastRead(lastRead)}`,
      version,
      created: `${date}T00:00:00Z`,
      lastRead,
      homepage: absolute('/data/'),
      licenses: LICENCES,
      contributors: [{ title: t.citation.author, roles: ['author', 'publisher'] }],
      sources: [
        { title: t.published.dataset.sources.works, path: 'sources.csv' },
        { title: t.published.dataset.sources.points, path: 'https://www.geonames.org/' },
        { title: t.published.dataset.sources.outlines, path: 'https://www.openstreetmap.org/copyright' },
      ],
      keywords: t.published.dataset.keywords,
      resources,
    }),
  };
};

/** All text files under `/data/`. */
export const dataFiles = once(async (): Promise<DataFile[]> => {
  const files = await contentFiles();
  return [...files, await dataPackage(files)];
});

/** The archive as ZIP. All files have the noon of the day of release: the same data give the same bytes, in every time zone, since ZIP has local times. */
export const archive = once(async (): Promise<Uint8Array<ArrayBuffer>> => {
  const [files, { version, date }] = await Promise.all([dataFiles(), release()]);
  const texts: [string, string][] = [
    ...files.map(({ path, text }): [string, string] => [path, text]),
    ['README.md', t.published.dataset.readme(version, date, absolute('/data/'), t.record.lastRead(lastRead))],
    ['LICENSE', licenceText],
    ['CITATION.cff', citationCff.replace(/^version: .*$/m, `version: ${version}`).replace(/^date-released: .*$/m, `date-released: ${date}`)],
  ];
  const sums = texts.map(([path, text]) => `${sha256(text)}  ${path}\n`).join('');
  const encoder = new TextEncoder();
  const entries: Zippable = Object.fromEntries(
    [...texts, ['SHA256SUMS', sums] as const].map(([path, text]) => [`karabakh-record/${path}`, encoder.encode(text)]),
  );
  return new Uint8Array(zipSync(entries, { level: 9, mtime: new Date(`${date}T12:00:00`) }));
});
