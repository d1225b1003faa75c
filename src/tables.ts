import { z } from 'zod';
import { claimPath, eventPath, quantityPath, sitePath } from '#lib/page/paths.ts';
import { isBasemap } from '#schemas/basemap.ts';
import { chapter } from '#schemas/chapter.ts';
import { claim, claimDerived } from '#schemas/claim.ts';
import { correction } from '#schemas/correction.ts';
import { district } from '#schemas/district.ts';
import { event, eventDerived } from '#schemas/event.ts';
import { figure, figureDerived } from '#schemas/figure.ts';
import { compareDates } from '#schemas/fuzzy-date.ts';
import { group } from '#schemas/group.ts';
import { isLand } from '#schemas/land.ts';
import { roads, villages } from '#schemas/land-input.ts';
import { linkReport } from '#schemas/link-report.ts';
import { missing } from '#schemas/missing.ts';
import type { Names } from '#schemas/names.ts';
import { opening } from '#schemas/opening.ts';
import { page, TEXT_PAGES } from '#schemas/page.ts';
import { place } from '#schemas/place.ts';
import { publishedMeta } from '#schemas/published-meta.ts';
import { recordState } from '#schemas/record-state.ts';
import { settlement } from '#schemas/settlement.ts';
import { site } from '#schemas/site.ts';
import { source } from '#schemas/source.ts';
import { story } from '#schemas/story.ts';
import { todo } from '#schemas/todo.ts';
import { total } from '#schemas/total.ts';
import { vocabulary } from '#schemas/vocabulary.ts';

interface Identified {
  readonly id: string;
}

/** What the project knows of a table besides its schema. All lists of tables and relations are derived from it. */
interface Definition<Row extends Identified> {
  /** What its rows are, for the data page and the published files. */
  readonly title: string;
  /** What must be known to use its rows; a general note where it is left out. */
  readonly note?: string;
  /** Tables whose rows share one set of ids, since one field may name a row of any of them; its own name where it is left out. */
  readonly ids?: string;
  /** Fields that name rows of other tables: the path from the row (`[]` is every entry of a list), and the tables, any of which may have the id. */
  readonly references?: Readonly<Record<string, readonly string[]>>;
  /** How its rows are located in GeoJSON: by their point, by the outline of a district, or by the points of their places; no GeoJSON where it is left out. */
  readonly geometry?: 'point' | 'outline' | 'places';
  /** A row in a few words, for links to it and for search; its id where it is left out. */
  readonly name?: (row: Row) => string;
  /** Path of the page or section that shows a row; the table on the data page where it is left out. */
  readonly path?: (row: Row) => string;
  /** Whether its rows are found by the search of the site, and under which spellings beside their name. */
  readonly search?: { readonly spellings: (row: Row) => readonly (string | null)[] } | null;
  /** Order of the rows where they are listed with those of other tables; by id where it is left out. */
  readonly compare?: (a: Row, b: Row) => number;
  /** Place of the table among others where rows that cite a source are listed, lowest first; after all others where it is left out. */
  readonly rank?: number;
  /** Columns that published rows have besides their own. src/exports/derived.ts derives them; no file of content/data has them. */
  readonly derived?: z.ZodObject;
}

/** What a table makes of the raw rows of its file. */
export interface Reading<Row> {
  /** Rows that the schema accepts, with their index in the file. */
  readonly rows: readonly { readonly index: number; readonly row: Row }[];
  readonly byId: ReadonlyMap<string, Row>;
  /** Rows that it refuses. */
  readonly refused: readonly { readonly index: number; readonly error: z.ZodError }[];
}

const table = <
  S extends z.ZodType<Identified>,
  const R extends Readonly<Record<string, readonly string[]>> = Record<never, never>,
  D extends z.ZodObject = never,
>(
  schema: S,
  definition: Definition<z.output<S>> & { readonly references?: R; readonly derived?: D },
) => {
  const readings = new WeakMap<readonly unknown[], Reading<z.output<S>>>();
  /** Parses rows, once per list. */
  const read = (raw: readonly unknown[]): Reading<z.output<S>> => {
    const known = readings.get(raw);
    if (known !== undefined) return known;
    const results = raw.map((row, index) => ({ index, result: schema.safeParse(row) }));
    const rows = results.flatMap(({ index, result }) => (result.success ? [{ index, row: result.data }] : []));
    const reading = {
      rows,
      byId: new Map(rows.map(({ row }) => [row.id, row])),
      refused: results.flatMap(({ index, result }) => (result.success ? [] : [{ index, error: result.error }])),
    };
    readings.set(raw, reading);
    return reading;
  };
  return { ...definition, schema, read };
};

const SOURCES = ['sources'] as const;
const PLACES = ['districts', 'settlements', 'places'] as const;

interface Named {
  readonly names: Names;
}

const headword = ({ names }: Named): string => names.headword;
const spellings = ({ names: { headword: first, az, hy, hyLatin, other } }: Named): (string | null)[] => [first, az, hy, hyLatin, ...other];

/** Every table of the dataset, by the name of its file in `content/data`. To add one: its schema, an entry here, and the file. */
export const TABLES = {
  sources: table(source, {
    title: 'Sources, one row per work',
    references: { 'restsOn[]': SOURCES, 'limits.objection.sources[]': SOURCES },
    name: ({ title }) => title,
    path: ({ id }) => `/sources/#${id}`,
  }),
  events: table(event, {
    title: 'Events from 1988 to the present',
    references: { 'sources[]': SOURCES, 'harm[].sources[]': SOURCES, 'places[]': PLACES },
    derived: eventDerived,
    geometry: 'places',
    name: ({ title }) => title,
    path: ({ id }) => eventPath(id),
    compare: (a, b) => compareDates(a.date, b.date),
    rank: 2,
  }),
  districts: table(district, {
    title: 'Districts and how control of them changed',
    ids: 'places',
    references: { 'sources[]': SOURCES, 'population.source': SOURCES, 'composition[].source': SOURCES },
    geometry: 'outline',
    name: headword,
    path: ({ id }) => `/places/${id}/`,
    search: { spellings },
    rank: 5,
  }),
  settlements: table(settlement, {
    title: 'Settlements announced in the war, with heights and bridges',
    note: 'Days are those of Azerbaijan’s announcements, not of the fighting. A null point means: not located.',
    ids: 'places',
    references: { 'sources[]': SOURCES, 'denial.sources[]': SOURCES, district: ['districts'], administrativeDistrict: ['districts'] },
    geometry: 'point',
    name: headword,
    path: ({ id, district: own }) => `/places/${own}/#${id}`,
    search: { spellings },
    rank: 6,
  }),
  places: table(place, {
    title: 'Other places that events, sites and claims name',
    ids: 'places',
    references: { district: ['districts'] },
    name: headword,
    path: ({ id }) => `/terms/#${id}`,
    search: { spellings },
  }),
  groups: table(group, {
    title: 'Quantities for which figures are compared',
    references: { counterpart: ['groups'], event: ['events'], 'finding.compares[].a': ['figures'], 'finding.compares[].b': ['figures'] },
    name: ({ title }) => title,
    path: ({ id }) => quantityPath(id),
  }),
  figures: table(figure, {
    title: 'Figures of losses, one row per claimant, date and quantity',
    note: 'Values of different claimants are never to be added up. A null date of claim means: undated.',
    references: { 'sources[]': SOURCES, 'confirmedBy[].source': SOURCES, group: ['groups'], claim: ['claims'] },
    derived: figureDerived,
    name: ({ label }) => label,
    path: ({ group: own }) => quantityPath(own),
    search: null,
    rank: 3,
  }),
  sites: table(site, {
    title: 'Heritage sites and what was documented of them',
    note: 'What happened to a site is kept apart from who did it; a null point means: not located.',
    references: {
      'sources[]': SOURCES,
      'condition2020.sources[]': SOURCES,
      'conditionNow.sources[]': SOURCES,
      place: PLACES,
    },
    geometry: 'point',
    name: headword,
    path: ({ id }) => sitePath(id),
    search: { spellings },
    rank: 4,
  }),
  claims: table(claim, {
    title: 'Claims of the essay with status, finding and sources',
    note: 'The texts tell what the essay says; the findings what the record says of it. The status is derived from the evidence.',
    references: {
      'evidence.for[].source': SOURCES,
      'evidence.against[].source': SOURCES,
      'evidence.context[]': SOURCES,
      'holds.sources[]': SOURCES,
      'fails.sources[]': SOURCES,
      'parties.concerned[].sources[]': SOURCES,
      splitFrom: ['claims'],
      'events[]': ['events'],
      'places[]': PLACES,
    },
    derived: claimDerived,
    name: ({ text }) => text,
    path: ({ id }) => claimPath(id),
    compare: (a, b) => a.order - b.order,
    rank: 1,
  }),
  missing: table(missing, {
    title: 'Happenings that meet the rule of selection and are not in the timeline yet',
    note: 'Not read against works yet: titles and days are those under which they are looked for.',
    name: ({ title }) => title,
    path: ({ id }) => `/method/#${id}`,
    search: null,
    compare: (a, b) => compareDates(a.date, b.date),
  }),
  corrections: table(correction, {
    title: 'Log of changes',
    name: ({ title }) => title,
    path: ({ id }) => `/corrections/#${id}`,
    search: null,
  }),
  totals: table(total, {
    title: 'Announced totals of settlements',
    references: { 'sources[]': SOURCES },
    name: ({ kind }) => kind,
    path: ({ id }) => `/method/#${id}`,
    search: null,
    rank: 7,
  }),
};

export type TableName = keyof typeof TABLES;
/** Rows of the tables, by the name of the table. */
export type Rows = { readonly [N in TableName]: z.output<(typeof TABLES)[N]['schema']> };

/** Tables with derived columns. */
export type DerivedName = { [N in TableName]: (typeof TABLES)[N]['derived'] extends undefined ? never : N }[TableName];
/** Values of the derived columns of a row. */
export type Derived<N extends DerivedName> = z.output<NonNullable<(typeof TABLES)[N]['derived']>>;

interface Table<Row extends Identified> extends Definition<Row> {
  readonly schema: z.ZodType<Row>;
  readonly read: (raw: readonly unknown[]) => Reading<Row>;
}
type Tables = { readonly [N in TableName]: Table<Rows[N]> };
const tables: Tables = TABLES;

/** The definition of one table. */
export const tableOf = <N extends TableName>(name: N): Tables[N] => tables[name];

/** Schema of a row of any table, where only its id matters. */
export const schemaOf = (name: TableName): z.ZodType<Identified> => tables[name].schema;

export const isTableName = (name: string): name is TableName => Object.hasOwn(TABLES, name);

/** Names of all tables, in the order of the data page. */
export const TABLE_NAMES: readonly TableName[] = Object.keys(TABLES).filter(isTableName);

/** An object with a value for each table. */
export const forEachTable = <T>(make: (name: TableName) => T): Readonly<Record<TableName, T>> => {
  const made: Partial<Record<TableName, T>> = {};
  for (const name of TABLE_NAMES) made[name] = make(name);
  const isWhole = (values: typeof made): values is Record<TableName, T> => TABLE_NAMES.every((name) => Object.hasOwn(values, name));
  if (!isWhole(made)) throw new Error('forEachTable left out a table.');
  return made;
};

/** A field of a table that names rows of other tables. */
export interface Reference {
  /** Keys from the row to the id; `[]` is every entry of a list. */
  readonly path: readonly string[];
  readonly to: readonly TableName[];
}

/** The schema at a path of a row: keys, and `[]` for the entries of a list; null where there is no such field. */
const fieldAt = (schema: z.core.$ZodType, [step, ...rest]: readonly string[]): z.core.$ZodType | null => {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return fieldAt(schema.unwrap(), step === undefined ? [] : [step, ...rest]);
  if (step === undefined) return schema;
  if (step === '[]') return schema instanceof z.ZodArray ? fieldAt(schema.element, rest) : null;
  const field: unknown = schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step) ? Reflect.get(schema.shape, step) : null;
  return field instanceof z.ZodType ? fieldAt(field, rest) : null;
};

const toReference = (from: TableName, path: string, names: readonly string[]): Reference => {
  const unknown = names.find((name) => !isTableName(name));
  if (unknown !== undefined) throw new Error(`src/tables.ts: ${from} refers to "${unknown}". Expected one of ${TABLE_NAMES.join(', ')}.`);
  const steps = path.replaceAll('[]', '.[]').split('.');
  if (!(fieldAt(schemaOf(from), steps) instanceof z.ZodString))
    throw new Error(`src/tables.ts: ${from} refers by "${path}". Expected the path of an id in its schema, with [] after the name of a list.`);
  return { path: steps, to: names.filter(isTableName) };
};

/** The fields of a table that name rows of other tables. */
export const referencesOf = (name: TableName): readonly Reference[] =>
  Object.entries(tableOf(name).references ?? {}).map(([path, to]) => toReference(name, path, to));

/** Tables whose rows share one set of ids with each other, set by set. */
export const ID_SETS: readonly (readonly TableName[])[] = [...Map.groupBy(TABLE_NAMES, (name) => tables[name].ids ?? name).values()];

/** Tables whose rows are places: districts, settlements and others. */
export const PLACE_TABLES: readonly TableName[] = PLACES;

/** Tables that are published as GeoJSON too. */
export const GEO_TABLES: readonly TableName[] = TABLE_NAMES.filter((name) => tables[name].geometry !== undefined);

/** Schemas of the front matter of texts, by folder of `content`. */
export const TEXTS = { article: chapter, pages: page } as const;

export { isBasemap, isLand, linkReport, opening, publishedMeta, recordState, roads, story, TEXT_PAGES, todo, villages, vocabulary };
