import type { ClaimView } from '#collections/claims.ts';
import type { TimelineEvent } from '#collections/events.ts';
import type { GroupView } from '#collections/figures.ts';
import type { NamedPlace } from '#collections/places.ts';
import { articleCitable, datasetCitable } from '#collections/release.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import type { SiteView } from '#collections/sites.ts';
import { t } from '#i18n/index.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { claimPath, eventPath, sitePath } from '#lib/page/paths.ts';
import type { Citable } from '#lib/record/citation.ts';
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

const DATASET = { '@type': 'Dataset', name: t.citation.dataset, url: absolute('/data/') };

/** schema.org description of a claim of the essay. It has no rating: a status is not one. */
export const claimData = ({ id, text }: ClaimView): object => ({
  '@context': 'https://schema.org',
  '@type': 'Claim',
  name: t.things.claim.pageTitle(id, text),
  text,
  author: ESSAY.author,
  appearance: ESSAY,
  url: absolute(claimPath(id)),
  inLanguage: t.language.tag,
  isPartOf: DATASET,
});

const placeOf = ({ headword, otherName }: NamedPlace): object => ({
  '@type': 'Place',
  name: headword,
  ...(otherName === null ? {} : { alternateName: otherName }),
});

/** schema.org description of an event. */
export const eventData = async (event: TimelineEvent): Promise<object> => {
  const { date } = getOrThrow(await rowsById('events'), event.id, 'event');
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    startDate: firstDay(date),
    endDate: lastDay(date),
    location: event.places.map(placeOf),
    url: absolute(eventPath(event.id)),
    isAccessibleForFree: true,
    subjectOf: DATASET,
  };
};

/** schema.org description of a quantity: the figures of all claimants as a dataset. */
export const quantityData = ({ id, title, finding, definition, unit }: GroupView, { version, date, url }: Citable): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: t.things.quantity.pageTitle(title),
  description: t.things.quantity.description(finding, definition),
  variableMeasured: { '@type': 'PropertyValue', name: title, unitText: unit },
  url,
  version,
  dateModified: date,
  license: LICENCE,
  creator: PUBLISHER,
  isAccessibleForFree: true,
  isPartOf: DATASET,
  distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: absolute(`/losses/${id}.csv`) }],
});

/** schema.org description of a heritage site. */
export const siteData = ({ id, names, place, point, before }: SiteView): object => ({
  '@context': 'https://schema.org',
  '@type': 'LandmarksOrHistoricalBuildings',
  name: names.headword,
  alternateName: [...new Set([names.az, names.hy, names.hyLatin, ...names.other])].filter((name) => name !== null && name !== names.headword),
  description: before,
  containedInPlace: placeOf(place),
  ...(point === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } }),
  url: absolute(sitePath(id)),
  subjectOf: DATASET,
});
