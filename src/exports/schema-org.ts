import { articleCitable, datasetCitable } from '#collections/release.ts';
import { t } from '#i18n/index.ts';
import { absolute } from '#site';

/** The essay that the site documents. The site does not contain its text. */
const ESSAY = {
  '@type': 'Article',
  name: t.citation.essay.title,
  author: { '@type': 'Person', name: t.citation.essay.author },
};

const PUBLISHER = { '@type': 'Organization', name: t.citation.author, url: absolute('/about/') };
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** schema.org description of the article. The project is the author; `isBasedOn` is the essay. */
export const articleData = async (): Promise<object> => {
  const { title, date, version, url } = await articleCitable();
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    author: PUBLISHER,
    publisher: PUBLISHER,
    dateModified: date,
    version,
    inLanguage: t.language.tag,
    license: LICENCE,
    mainEntityOfPage: url,
    isBasedOn: ESSAY,
  };
};

/** schema.org description of the dataset. */
export const datasetData = async (): Promise<object> => {
  const { title, date, version, url } = await datasetCitable();
  const distribution = [
    ['application/zip', '/data/karabakh-record.zip'],
    ['application/json', '/data/datapackage.json'],
    ['text/csv', '/data/settlements.csv'],
    ['application/geo+json', '/data/settlements.geojson'],
  ] as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: t.published.dataset.longDescription,
    url,
    version,
    dateModified: date,
    license: LICENCE,
    creator: PUBLISHER,
    isAccessibleForFree: true,
    temporalCoverage: '1988/..',
    spatialCoverage: { '@type': 'Place', name: t.published.dataset.region },
    distribution: distribution.map(([encodingFormat, path]) => ({ '@type': 'DataDownload', encodingFormat, contentUrl: absolute(path) })),
  };
};
