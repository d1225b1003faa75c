import { lastRead } from '#collections/record-state.ts';
import { datasetCitable, release } from '#collections/release.ts';
import { distributions } from '#exports/data-files.ts';
import { CC_BY, LICENCES, origin, sha256 } from '#exports/dataset.ts';
import { t } from '#i18n/index.ts';
import { MAP_EXTENT } from '#lib/map/state.ts';
import { absolute } from '#site';
import { TABLE_NAMES } from '#tables';

/** The terms that the description uses. They stand in the file, so that readers need no other. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const date = (value: string) => ({ '@value': value, '@type': 'xsd:date' });
const link = (id: string) => ({ '@id': id });
const words = (value: string) => ({ '@value': value, '@language': t.language.tag });

/** Lists of the EU Publications Office, whose terms DCAT-AP asks for (https://op.europa.eu/en/web/eu-vocabularies). */
const AUTHORITY = 'http://publications.europa.eu/resource/authority/';
const LANGUAGE = link(`${AUTHORITY}language/${t.published.dataset.languageCode}`);
const THEMES = ['EDUC', 'GOVE', 'INTR'].map((theme) => link(`${AUTHORITY}data-theme/${theme}`));
const FORMATS: Readonly<Record<string, string>> = {
  csv: 'CSV',
  json: 'JSON',
  geojson: 'GEOJSON',
  xlsx: 'XLSX',
  zip: 'ZIP',
  ics: 'ICS',
};

/** Licences of a file; those that hold all tables have all. */
const licencesOf = (path: string): readonly object[] => {
  const [name = '', ending] = path.split('.');
  const table = TABLE_NAMES.find((known) => known === name);
  const licences =
    table !== undefined ? origin(table, ending === 'geojson').licenses : ending === 'zip' || path.startsWith('forty') ? LICENCES : [CC_BY];
  return licences.map((licence) => link(licence.path));
};

/** The catalogue of the data as DCAT 3 in JSON-LD (https://www.w3.org/TR/vocab-dcat-3/): the file `/data/dcat.jsonld`. */
export const catalogue = async (): Promise<string> => {
  const [{ title, url, version, date: modified, author }, files, { published }] = await Promise.all([datasetCitable(), distributions(), release()]);
  const publisher = { '@type': ['foaf:Agent', 'foaf:Organization'], 'foaf:name': author, 'foaf:homepage': link(absolute('/about/')) };
  const issued = date(published);
  const { lon, lat } = MAP_EXTENT;
  const box = `POLYGON((${[
    [lon[0], lat[0]],
    [lon[1], lat[0]],
    [lon[1], lat[1]],
    [lon[0], lat[1]],
    [lon[0], lat[0]],
  ]
    .map((corner) => corner.join(' '))
    .join(', ')}))`;
  const dataset = {
    '@id': url,
    '@type': 'dcat:Dataset',
    'dct:title': words(title),
    'dct:description': words(`${t.published.dataset.longDescription} ${t.record.lastRead(lastRead)}`),
    'dct:identifier': url,
    'dcat:version': version,
    'dct:issued': issued,
    'dct:modified': date(modified),
    'dcat:theme': THEMES,
    'dcat:contactPoint': { '@type': 'vcard:Organization', 'vcard:fn': author, 'vcard:hasURL': link(absolute('/about/')) },
    'dct:publisher': publisher,
    'dct:creator': publisher,
    'dct:language': LANGUAGE,
    'dct:license': link('https://creativecommons.org/licenses/by/4.0/'),
    'dcat:keyword': t.published.dataset.keywords.map(words),
    'dcat:landingPage': link(url),
    'dct:spatial': { '@type': 'dct:Location', 'dcat:bbox': { '@value': box, '@type': 'http://www.opengis.net/ont/geosparql#wktLiteral' } },
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': date('1988-02-20') },
    'dcat:distribution': files.map(({ path, type, content }) => ({
      '@id': absolute(`/data/${path}`),
      '@type': 'dcat:Distribution',
      'dct:title': path,
      'dcat:accessURL': link(url),
      'dcat:downloadURL': link(absolute(`/data/${path}`)),
      'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${type}`),
      'dct:format': link(`${AUTHORITY}file-type/${FORMATS[path.split('.').at(-1) ?? ''] ?? 'OP_DATPRO'}`),
      'dcat:byteSize': { '@value': String(Buffer.byteLength(content)), '@type': 'xsd:nonNegativeInteger' },
      'dct:license': licencesOf(path),
      'spdx:checksum': { '@type': 'spdx:Checksum', 'spdx:algorithm': link('spdx:checksumAlgorithm_sha256'), 'spdx:checksumValue': sha256(content) },
    })),
  };
  const file = {
    '@context': CONTEXT,
    '@id': absolute('/data/dcat.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': words(t.site.title),
    'dct:description': words(t.published.dataset.description),
    'dct:publisher': publisher,
    'dct:language': LANGUAGE,
    'dct:license': link(CC_BY.path),
    'dct:issued': issued,
    'dct:modified': date(modified),
    'foaf:homepage': link(absolute('/')),
    'dcat:dataset': dataset,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
};
