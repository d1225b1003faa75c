import { claimPath, eventPath, quantityPath, sitePath } from '#lib/page/paths.ts';
import { GEO_TABLES, TABLE_NAMES, type TableName, TEXT_PAGES } from '#tables';

/** Pages that texts may link to, by path; the pages of single rows come from the data. */
export const PAGE_PATHS: readonly string[] = [
  '/',
  ...['article', 'claims', 'corrections', 'data', 'losses', 'losses/sites', 'map', 'search', 'sources', 'timeline', ...TEXT_PAGES]
    .map((page) => `/${page}/`)
    .sort(),
];

/** Paths of the pages of single rows that texts may link to, by table. */
export const ROW_PATHS: Partial<Readonly<Record<TableName, (id: string) => string>>> = {
  claims: claimPath,
  districts: (id) => `/places/${id}/`,
  events: eventPath,
  groups: quantityPath,
  sites: sitePath,
};

/** Files of open data that texts may link to, by path. */
export const DATA_PATHS: readonly string[] = [
  ...TABLE_NAMES.flatMap((table) => [`/data/${table}.json`, `/data/${table}.csv`]),
  ...GEO_TABLES.map((table) => `/data/${table}.geojson`),
];

/** Id of the main part of every page. */
export const MAIN_ID = 'content';

/** Headings of pages of text that other pages link to, by file: their ids, and their words. */
export const LINKED_HEADINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'pages/method.mdx': { 'how-to-report-an-error': 'How to report an error', 'how-claims-are-rated': 'How claims are rated' },
  'pages/terms.mdx': { 'names-of-places': 'Names of places' },
};

/** Ids that the page of the article uses itself: of its main part, and of the section below the chapters. */
export const ARTICLE_IDS: readonly string[] = [MAIN_ID, 'sources'];

/** Ids that a section of the article uses: its own, and those of its title and of the title of its notes. */
export const sectionIds = (id: string): readonly string[] => [id, `${id}-title`, `${id}-notes`];
