import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { release } from '#collections/release.ts';
import { GEO_NOUNS, toGeoJson } from '#exports/geojson.ts';
import { table, toCsv, toJson } from '#exports/tables.ts';
import type { Column } from '#lib/table.ts';
import citationCff from '#project/CITATION.cff?raw';
import licenceText from '#project/LICENSE-DATA.md?raw';
import { NOUNS, type Noun } from '#schemas/index.ts';
import { publishedSchema, titleOf } from '#schemas/published.ts';
import { absolute } from '#site';

/** A file under `/data/`, made at build time. */
export interface DataFile {
  /** Path under `/data/`. */
  readonly path: string;
  readonly type: string;
  readonly text: string;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Tables, geometries and schemas: what the package and the archive hold. */
const contentFiles = async (): Promise<DataFile[]> => {
  const tables = await Promise.all(NOUNS.map(table));
  const geo = await Promise.all(
    GEO_NOUNS.map(async (noun) => ({ path: `${noun}.geojson`, type: 'application/geo+json', text: json(await toGeoJson(noun)) })),
  );
  return [
    ...tables.flatMap((own) => [
      { path: `${own.noun}.json`, type: 'application/json', text: toJson(own) },
      { path: `${own.noun}.csv`, type: 'text/csv', text: toCsv(own) },
      { path: `schema/${own.noun}.schema.json`, type: 'application/schema+json', text: json(publishedSchema(own.noun)) },
    ]),
    ...geo,
  ];
};

/** Columns that name a row of another table; lists of ids cannot be declared as keys. */
const FOREIGN_KEYS: Readonly<Partial<Record<Noun, Readonly<Record<string, Noun>>>>> = {
  settlements: { district: 'districts', administrativeDistrict: 'districts' },
  figures: { group: 'groups', claim: 'claims' },
  groups: { counterpart: 'groups' },
  districts: { population_source: 'sources' },
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const field = ({ name, type, description }: Column) => ({
  name,
  type,
  description,
  ...(name === 'id' ? { constraints: { required: true, unique: true } } : {}),
});

const LICENCES = [
  { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' },
  { name: 'ODbL-1.0', path: 'https://opendatacommons.org/licenses/odbl/1-0/', title: 'Open Database Licence 1.0 (outlines of districts and lakes)' },
];

/** `datapackage.json`: Frictionless Data Package v2. */
const dataPackage = async (files: readonly DataFile[]): Promise<DataFile> => {
  const [{ version, date }, tables] = await Promise.all([release(), Promise.all(NOUNS.map(table))]);
  const columns = new Map(tables.map((own) => [own.noun, own.columns]));
  const resources = files.flatMap(({ path, type, text }) => {
    if (path.startsWith('schema/') || path.endsWith('.json')) return [];
    const [name = '', format = ''] = path.split('.');
    const noun = NOUNS.find((own) => own === name) ?? 'events';
    const common = { path, mediatype: type, encoding: 'utf-8', bytes: Buffer.byteLength(text), hash: `sha256:${sha256(text)}` };
    if (format === 'geojson') return [{ name: `${name}-geojson`, title: `${titleOf(noun)}, as GeoJSON`, format, ...common }];
    const keys = Object.entries(FOREIGN_KEYS[noun] ?? {});
    return [
      {
        name,
        title: titleOf(noun),
        type: 'table',
        format,
        ...common,
        schema: {
          fields: (columns.get(noun) ?? []).map(field),
          missingValues: [''],
          primaryKey: ['id'],
          ...(keys.length === 0
            ? {}
            : { foreignKeys: keys.map(([own, other]) => ({ fields: [own], reference: { resource: other === noun ? '' : other, fields: ['id'] } })) }),
        },
      },
    ];
  });
  return {
    path: 'datapackage.json',
    type: 'application/json',
    text: json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'karabakh-record',
      title: 'Forty-Four Days: the 2020 Karabakh war in open data',
      description: 'Events, districts, settlements, heritage sites, figures by claimant, claims of one essay, and the sources they rest on.',
      version,
      created: `${date}T00:00:00Z`,
      homepage: absolute('/data/'),
      licenses: LICENCES,
      contributors: [{ title: 'The Forty-Four Days project', roles: ['author', 'publisher'] }],
      sources: [
        { title: 'The works listed in sources.csv, row by row', path: 'sources.csv' },
        { title: 'GeoNames (coordinates of settlements)', path: 'https://www.geonames.org/' },
        { title: 'OpenStreetMap and Natural Earth (outlines)', path: 'https://www.openstreetmap.org/copyright' },
      ],
      keywords: ['Nagorno-Karabakh', 'Azerbaijan', 'Armenia', 'cultural heritage', 'armed conflict', 'fact-checking'],
      resources,
    }),
  };
};

/** Every text file under `/data/` that describes or holds the tables. */
export const dataFiles = async (): Promise<DataFile[]> => {
  const files = await contentFiles();
  return [...files, await dataPackage(files)];
};

const readme = (version: string, date: string): string => `# Forty-Four Days: the record

Version ${version}, ${date}. ${absolute('/data/')}

One table a noun, as JSON, as CSV (RFC 4180, UTF-8, lists joined with "; ", null empty) and where it has places as GeoJSON (RFC 7946; what is
not located has a null geometry). \`datapackage.json\` describes every column; \`schema/\` holds JSON Schemas of the JSON files.

Dates of settlements are those of Azerbaijan's announcements. Figures of different claimants are never to be added up. Every row lists its
sources by id; \`SHA256SUMS\` has the checksums (\`sha256sum -c SHA256SUMS\`).
`;

/** Zip files cannot hold dates before 1980, and all of ours bear the day of the release, so that the same data give the same bytes. */
export const archive = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const [files, { version, date }] = await Promise.all([dataFiles(), release()]);
  const texts: [string, string][] = [
    ...files.map(({ path, text }): [string, string] => [path, text]),
    ['README.md', readme(version, date)],
    ['LICENSE', licenceText],
    ['CITATION.cff', citationCff.replace(/^version: .*$/m, `version: ${version}`).replace(/^date-released: .*$/m, `date-released: ${date}`)],
  ];
  const sums = texts.map(([path, text]) => `${sha256(text)}  ${path}\n`).join('');
  const encoder = new TextEncoder();
  const entries: Zippable = Object.fromEntries(
    [...texts, ['SHA256SUMS', sums] as const].map(([path, text]) => [`karabakh-record/${path}`, encoder.encode(text)]),
  );
  return new Uint8Array(zipSync(entries, { level: 9, mtime: new Date(`${date}T12:00:00`) }));
};
