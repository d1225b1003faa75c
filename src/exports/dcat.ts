import { lastRead } from '#collections/record-state.ts';
import { datasetCitable } from '#collections/release.ts';
import { dataFiles, sha256 } from '#exports/dataset.ts';
import { t } from '#i18n/index.ts';
import { MAP_EXTENT } from '#lib/map/state.ts';
import { absolute } from '#site';

/** The terms that the description uses. They stand in the file, so that readers need no other. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const date = (value: string) => ({ '@value': value, '@type': 'xsd:date' });
const link = (id: string) => ({ '@id': id });
const words = (value: string) => ({ '@value': value, '@language': t.language.tag });

/** The catalogue of the data as DCAT 3 in JSON-LD (https://www.w3.org/TR/vocab-dcat-3/): the file `/data/dcat.jsonld`. */
export const catalogue = async (): Promise<string> => {
  const [{ title, url, version, date: modified, author }, files] = await Promise.all([datasetCitable(), dataFiles()]);
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': author, 'foaf:homepage': link(absolute('/about/')) };
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
    'dct:modified': date(modified),
    'dct:publisher': publisher,
    'dct:creator': publisher,
    'dct:language': t.language.tag,
    'dct:license': link('https://creativecommons.org/licenses/by/4.0/'),
    'dcat:keyword': t.published.dataset.keywords.map(words),
    'dcat:landingPage': link(url),
    'dct:spatial': { '@type': 'dct:Location', 'dcat:bbox': { '@value': box, '@type': 'http://www.opengis.net/ont/geosparql#wktLiteral' } },
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': date('1988-02-20') },
    'dcat:distribution': files
      .filter(({ path }) => !path.startsWith('schema/'))
      .map(({ path, type, text }) => ({
        '@id': absolute(`/data/${path}`),
        '@type': 'dcat:Distribution',
        'dct:title': path,
        'dcat:accessURL': link(url),
        'dcat:downloadURL': link(absolute(`/data/${path}`)),
        'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${type}`),
        'dcat:byteSize': { '@value': String(Buffer.byteLength(text)), '@type': 'xsd:nonNegativeInteger' },
        'dct:license': link(
          path === 'districts.geojson' ? 'https://opendatacommons.org/licenses/odbl/1-0/' : 'https://creativecommons.org/licenses/by/4.0/',
        ),
        'spdx:checksum': { '@type': 'spdx:Checksum', 'spdx:algorithm': link('spdx:checksumAlgorithm_sha256'), 'spdx:checksumValue': sha256(text) },
      })),
  };
  const file = {
    '@context': CONTEXT,
    '@id': absolute('/data/dcat.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': words(t.site.title),
    'dct:description': words(t.published.dataset.description),
    'dct:publisher': publisher,
    'dcat:dataset': dataset,
  };
  return `${JSON.stringify(file, null, 1)}\n`;
};
