import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { lastRead } from '#collections/record-state.ts';
import { release } from '#collections/release.ts';
import { toGeoJson } from '#exports/geojson.ts';
import { type LinkTable, linkCsv, linkTables } from '#exports/link-tables.ts';
import { publishedSchema } from '#exports/published-schema.ts';
import { publishedTables, toCsv, toJson } from '#exports/tables.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { withField } from '#lib/record/citation-file.ts';
import { type Column, columnName } from '#lib/table.ts';
import citationCff from '#project/CITATION.cff?raw';
import licenceText from '#project/LICENSE-DATA.md?raw';
import { absolute } from '#site';
import { GEO_TABLES, PLACE_TABLES, referencesOf, type TableName, tableOf } from '#tables';

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
  const [tables, links] = await Promise.all([publishedTables(), linkTables()]);
  const geo = await Promise.all(
    GEO_TABLES.map(async (name) => ({ path: `${name}.geojson`, type: 'application/geo+json', text: json(await toGeoJson(name)) })),
  );
  return [
    ...tables.flatMap((table) => [
      { path: `${table.name}.json`, type: 'application/json', text: toJson(table) },
      { path: `${table.name}.csv`, type: 'text/csv', text: toCsv(table) },
      { path: `schema/${table.name}.schema.json`, type: 'application/schema+json', text: json(publishedSchema(table.name)) },
    ]),
    ...links.map((table) => ({ path: `${table.name}.csv`, type: 'text/csv', text: linkCsv(table) })),
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
      fields: [path.map(columnName).join('_')],
      reference: { resource: other === name ? '' : other, fields: ['id'] },
    }));

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

type Field = Pick<Column, 'name' | 'type' | 'description' | 'values'> & { readonly isList?: boolean };

/** A cell that lists values of a closed set. */
const listPattern = (values: NonNullable<Column['values']>): string => `^(?:${values.join('|')})(?:; (?:${values.join('|')}))*$`;

const field = ({ name, type, description, values, isList = false }: Field) => {
  const constraints = {
    ...(name === 'id' ? { required: true, unique: true } : {}),
    ...(values === null ? {} : isList ? { pattern: listPattern(values) } : { enum: values }),
  };
  return { name, type, description, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
};

export const CC_BY = { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: t.published.dataset.licences.ccBy };
const ODBL = { name: 'ODbL-1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/', title: t.published.dataset.licences.odbl };
/** Licences of the package as a whole. */
export const LICENCES = [CC_BY, ODBL];

const WORKS = { title: t.published.dataset.sources.works, path: 'sources.csv' };
const POINTS = { title: t.published.dataset.sources.points, path: 'https://www.geonames.org/' };
const DISTRICT_IDS = { title: t.published.dataset.sources.ids, path: 'https://www.naturalearthdata.com/' };
const OUTLINES = { title: t.published.dataset.sources.outlines, path: 'https://www.openstreetmap.org/copyright' };

/** Licences and sources of a table, or of its GeoJSON: what a file is made of decides both. */
export const origin = (name: TableName, isGeoJson: boolean) => {
  const { geometry } = tableOf(name);
  const hasOutlines = isGeoJson && geometry !== 'point';
  const hasPoints = geometry === 'point' || (isGeoJson && geometry === 'places') || (name !== 'districts' && PLACE_TABLES.includes(name));
  return {
    licenses: hasOutlines ? [ODBL, CC_BY] : [CC_BY],
    sources: [WORKS, ...(hasPoints ? [POINTS] : []), ...(name === 'districts' ? [DISTRICT_IDS] : []), ...(hasOutlines ? [OUTLINES] : [])],
  };
};

/** How every CSV file is written (https://datapackage.org/standard/table-dialect/). Each begins with the byte order mark of UTF-8. */
const DIALECT = { header: true, delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true };

const tableSchema = (fields: readonly Field[], primaryKey: readonly string[], keys: readonly object[]) => ({
  fields: fields.map(field),
  missingValues: [''],
  primaryKey,
  ...(keys.length === 0 ? {} : { foreignKeys: keys }),
});

const describeFile = ({ path, type, text }: DataFile) => ({
  path,
  mediatype: type,
  encoding: 'utf-8',
  bytes: Buffer.byteLength(text),
  hash: `sha256:${sha256(text)}`,
});

const linkSchema = ({ columns, primaryKey, foreignKeys: keys }: LinkTable) =>
  tableSchema(
    columns,
    primaryKey,
    keys.map(({ field: own, resource }) => ({ fields: [own], reference: { resource, fields: ['id'] } })),
  );

/** `datapackage.json`, Data Package v2: https://datapackage.org/standard/data-package/ */
const dataPackage = async (files: readonly DataFile[]): Promise<DataFile> => {
  const [{ version, date }, tables, links] = await Promise.all([release(), publishedTables(), linkTables()]);
  const csv = { type: 'table', format: 'csv', dialect: DIALECT };
  const resources = files.flatMap((file): readonly object[] => {
    const table = tables.find(({ name }) => file.path === `${name}.csv` || file.path === `${name}.geojson`);
    if (table !== undefined) {
      const { name, columns } = table;
      const { title } = tableOf(name);
      if (file.path !== `${name}.csv`)
        return [
          {
            name: `${name}-geojson`,
            title: t.published.dataset.asGeoJson(title),
            format: 'geojson',
            ...describeFile(file),
            ...origin(name, true),
          },
        ];
      return [{ name, title, ...csv, ...describeFile(file), ...origin(name, false), schema: tableSchema(columns, ['id'], foreignKeys(name)) }];
    }
    const linked = links.find(({ name }) => file.path === `${name}.csv`);
    return linked === undefined
      ? []
      : [{ name: linked.name, title: linked.title, ...csv, ...describeFile(file), licenses: [CC_BY], schema: linkSchema(linked) }];
  });
  return {
    path: 'datapackage.json',
    type: 'application/json',
    text: json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'karabakh-record',
      title: t.citation.part(t.citation.dataset),
      description: `${t.published.dataset.description} ${t.record.lastRead(lastRead)}`,
      version,
      created: `${date}T00:00:00Z`,
      lastRead,
      homepage: absolute('/data/'),
      licenses: LICENCES,
      contributors: [{ title: t.citation.author, roles: ['author', 'publisher'] }],
      sources: [WORKS, POINTS, DISTRICT_IDS, OUTLINES],
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
    [
      'CITATION.cff',
      Object.entries({ version, 'date-released': date, url: absolute('/data/') }).reduce(
        (file, [name, value]) => withField(file, name, value),
        citationCff,
      ),
    ],
  ];
  const sums = texts.map(([path, text]) => `${sha256(text)}  ${path}\n`).join('');
  const encoder = new TextEncoder();
  const entries: Zippable = Object.fromEntries(
    [...texts, ['SHA256SUMS', sums] as const].map(([path, text]) => [`karabakh-record/${path}`, encoder.encode(text)]),
  );
  return new Uint8Array(zipSync(entries, { level: 9, mtime: new Date(`${date}T12:00:00`) }));
});
