import type {
  AdministrativeArea,
  Article,
  Claim,
  Dataset,
  LandmarksOrHistoricalBuildings,
  Place,
  Event as SchemaEvent,
  Map as SchemaMap,
  WebSite,
  WithContext,
} from 'schema-dts';
import type { ClaimView } from '#collections/claims.ts';
import type { DistrictView } from '#collections/districts.ts';
import type { TimelineEvent } from '#collections/events.ts';
import type { GroupView } from '#collections/figures.ts';
import type { MapDay } from '#collections/map-days.ts';
import type { NamedPlace } from '#collections/places.ts';
import { articleCitable, datasetCitable, release } from '#collections/release.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import type { SiteView } from '#collections/sites.ts';
import { distributions } from '#exports/data-files.ts';
import { publishedTables } from '#exports/tables.ts';
import { t } from '#i18n/index.ts';
import { firstDay, lastDay } from '#lib/dates.ts';
import { MAP_EXTENT } from '#lib/map/state.ts';
import { claimPath, dayPath, districtPath, eventPath, sitePath } from '#lib/page/paths.ts';
import { picturePath } from '#lib/page/thing-files.ts';
import type { Citable } from '#lib/record/citation.ts';
import { absolute } from '#site';

/** The essay that the site documents. The site does not contain its text. */
const ESSAY = {
  '@type': 'Article' as const,
  name: t.citation.essay.title,
  author: { '@type': 'Person' as const, name: t.citation.essay.author },
};

const PUBLISHER = { '@type': 'Organization' as const, name: t.citation.author, url: absolute('/about/') };
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** schema.org description of the article. The project is the author; `isBasedOn` is the essay. */
export const articleData = async (): Promise<WithContext<Article>> => {
  const [{ title, date, version, url }, { published }] = await Promise.all([articleCitable(), release()]);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    image: absolute('/og/article.png'),
    datePublished: published,
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

/** schema.org description of the site, with its search. */
export const siteOnWeb = (): WithContext<WebSite> => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: t.site.title,
  description: t.site.tagline,
  url: absolute('/'),
  inLanguage: t.language.tag,
  license: LICENCE,
  publisher: PUBLISHER,
  about: ESSAY,
});

/** Box around a region: south-west and north-east corner, latitude first (https://schema.org/box). */
const REGION_BOX = `${MAP_EXTENT.lat[0]} ${MAP_EXTENT.lon[0]} ${MAP_EXTENT.lat[1]} ${MAP_EXTENT.lon[1]}`;

/** schema.org description of the dataset, with every file as a distribution. */
export const datasetData = async (): Promise<WithContext<Dataset>> => {
  const [work, files, tables, { published }] = await Promise.all([datasetCitable(), distributions(), publishedTables(), release()]);
  const { title, date, version, url } = work;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': url,
    name: title,
    description: t.published.dataset.longDescription,
    identifier: url,
    url,
    version,
    datePublished: published,
    dateModified: date,
    inLanguage: t.language.tag,
    license: LICENCE,
    creator: PUBLISHER,
    publisher: PUBLISHER,
    citation: t.citation.line(work),
    keywords: t.published.dataset.keywords,
    isAccessibleForFree: true,
    temporalCoverage: '1988/..',
    spatialCoverage: { '@type': 'Place', name: t.published.dataset.region, geo: { '@type': 'GeoShape', box: REGION_BOX } },
    variableMeasured: tables.map(({ name, meta }) => ({ '@type': 'PropertyValue' as const, name, description: meta.title })),
    includedInDataCatalog: { '@type': 'DataCatalog', name: t.site.title, url },
    distribution: files.map(({ path, type }) => ({
      '@type': 'DataDownload' as const,
      name: path,
      encodingFormat: type,
      contentUrl: absolute(`/data/${path}`),
    })),
  };
};

const DATASET = { '@type': 'Dataset' as const, name: t.citation.part(t.citation.dataset), url: absolute('/data/') };

/** schema.org description of a claim of the essay. It has no rating: a status is not one. */
export const claimData = ({ id, text }: ClaimView): WithContext<Claim> => ({
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

const placeOf = ({ headword, otherName }: Pick<NamedPlace, 'headword' | 'otherName'>): Place => ({
  '@type': 'Place',
  name: headword,
  ...(otherName === null ? {} : { alternateName: otherName }),
});

/** schema.org description of an event. */
export const eventData = async (event: TimelineEvent): Promise<WithContext<SchemaEvent>> => {
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
export const quantityData = async (
  { id, title, finding, definition, unit, plot }: GroupView,
  { version, date, url }: Citable,
): Promise<WithContext<Dataset>> => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: t.things.quantity.pageTitle(title),
  description: t.things.quantity.description(finding, definition),
  variableMeasured: { '@type': 'PropertyValue', name: title, unitText: unit },
  keywords: t.published.dataset.keywords,
  temporalCoverage: '1988/..',
  spatialCoverage: { '@type': 'Place', name: t.published.dataset.region, geo: { '@type': 'GeoShape', box: REGION_BOX } },
  url,
  identifier: url,
  version,
  datePublished: (await release()).published,
  dateModified: date,
  license: LICENCE,
  creator: PUBLISHER,
  publisher: PUBLISHER,
  image: absolute(picturePath('quantity', id)),
  isAccessibleForFree: true,
  isPartOf: DATASET,
  distribution: [
    { type: 'text/csv', ending: 'csv' },
    ...(plot === null ? [] : [{ type: 'image/svg+xml', ending: 'svg' } as const, { type: 'image/png', ending: 'png' } as const]),
  ].map(({ type, ending }) => ({ '@type': 'DataDownload' as const, encodingFormat: type, contentUrl: absolute(`/losses/${id}.${ending}`) })),
});

/** Spellings of a name beside its headword. */
const otherNames = ({ headword, az, hy, hyLatin, other }: SiteView['names']): string[] =>
  [...new Set([az, hy, hyLatin, ...other])].flatMap((name) => (name === null || name === headword ? [] : [name]));

/** schema.org description of a district, in whose limits it has no exact outline here. */
export const districtData = ({ id, named, names, gazetteers, sites }: DistrictView): WithContext<AdministrativeArea> => ({
  '@context': 'https://schema.org',
  '@type': 'AdministrativeArea',
  name: named.headword,
  alternateName: otherNames(names),
  url: absolute(districtPath(id)),
  ...(gazetteers.length === 0 ? {} : { sameAs: gazetteers.map(({ uri }) => uri) }),
  containsPlace: sites.map((site) => ({ '@type': 'LandmarksOrHistoricalBuildings' as const, name: site.headword, url: absolute(sitePath(site.id)) })),
  subjectOf: DATASET,
});

/** schema.org description of a day of the map. */
export const dayData = ({ id, date, when, headline }: MapDay): WithContext<SchemaMap> => ({
  '@context': 'https://schema.org',
  '@type': 'Map',
  name: t.things.day.pageTitle(date, when),
  description: headline,
  temporalCoverage: id,
  spatialCoverage: { '@type': 'Place', name: t.published.dataset.region, geo: { '@type': 'GeoShape', box: REGION_BOX } },
  image: absolute(picturePath('day', id)),
  url: absolute(dayPath(id)),
  license: LICENCE,
  creator: PUBLISHER,
  isAccessibleForFree: true,
  isPartOf: DATASET,
});

/** schema.org description of a heritage site. */
export const siteData = ({ id, names, place, point, before }: SiteView): WithContext<LandmarksOrHistoricalBuildings> => ({
  '@context': 'https://schema.org',
  '@type': 'LandmarksOrHistoricalBuildings',
  name: names.headword,
  alternateName: otherNames(names),
  description: before,
  containedInPlace: placeOf(place),
  ...(point === null ? {} : { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lon } }),
  url: absolute(sitePath(id)),
  subjectOf: DATASET,
});
