import { changeLookup, type RowChange } from '#collections/changes.ts';
import { type LinkState, linkHealth } from '#collections/link-checks.ts';
import { type RowLink, rowLinks } from '#collections/row-links.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { byEach } from '#lib/lookup.ts';
import { once } from '#lib/once.ts';
import { type Breakdown, breakdownOf, type Narrowness, narrownessOf } from '#lib/record/balance.ts';
import { idsAt } from '#lib/record/references.ts';
import type { Source } from '#schemas/source.ts';
import { type Reference, referencesOf, TABLE_NAMES, type TableName, tableOf } from '#tables';

const isSource = ({ to: [table] }: Reference): boolean => table === 'sources';

/** A source as statements cite it. */
export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly isDescribed: boolean;
  readonly language: Source['language'];
  readonly publisher: string;
  readonly date: string;
  readonly side: Source['side'];
  readonly state: string | null;
  readonly url: string | null;
  readonly reports: Source['reports'];
  /** Whether it was not read and is known only through works that rest on it. */
  readonly isReported: boolean;
  readonly copies: Source['copies'];
}

/** A source as other sources name it. */
type NamedSource = Pick<CitedSource, 'id' | 'title' | 'isDescribed' | 'language'>;

/** What a work that decides several claims can see, and the objection to it. */
interface Limits {
  readonly sees: string;
  readonly cannotSee: string;
  readonly objection: { readonly text: string; readonly sources: readonly CitedSource[] } | null;
}

/** Where a work is cited, as its record lists it: figures by quantity, settlements by district. */
export interface CitedIn {
  readonly label: string;
  readonly path: string;
}

export interface SourceRecord extends CitedSource {
  readonly author: string | null;
  readonly kind: Source['kind'];
  readonly restsOn: readonly NamedSource[];
  /** Works that report or summarise this one. */
  readonly restedOnBy: readonly NamedSource[];
  readonly speaksFor: Source['speaksFor'];
  /** How much of it was read; null if it was not read. */
  readonly extent: Source['extent'];
  /** Day by which it was read, in words; null if it is not known. */
  readonly readOn: string | null;
  readonly archived: string | null;
  readonly limits: Limits | null;
  readonly note: string | null;
  readonly link: { readonly state: LinkState; readonly on: string | null };
  readonly citedBy: readonly RowLink[];
  readonly citedIn: readonly CitedIn[];
  readonly changed: RowChange | null;
  readonly formerIds: readonly string[];
}

const toCited = (source: Source): CitedSource => ({
  id: source.id,
  title: source.title,
  isDescribed: source.described,
  language: source.language,
  publisher: source.publisher ?? t.sources.publisherNotKnown,
  date: t.dates.date(source.date),
  side: source.side,
  state: source.state,
  url: source.url,
  reports: source.reports,
  isReported: source.consulted === 'reported',
  copies: source.copies,
});

/** Compares works by publisher, then by title. */
export const byPublisher = (a: Pick<CitedSource, 'publisher' | 'title'>, b: Pick<CitedSource, 'publisher' | 'title'>): number =>
  a.publisher.localeCompare(b.publisher, 'en') || a.title.localeCompare(b.title, 'en');

/** Looks up sources by id, in the order given. */
export const sourceLookup = once(async (): Promise<(ids: readonly string[]) => CitedSource[]> => {
  const rows = await rowsById('sources');
  return (ids) => ids.map((id) => toCited(getOrThrow(rows, id, 'source')));
});

const limitsOf = ({ limits }: Source, cited: (id: string) => CitedSource): Limits | null =>
  limits && { ...limits, objection: limits.objection && { text: limits.objection.text, sources: limits.objection.sources.map(cited) } };

interface Citer {
  readonly table: TableName;
  readonly id: string;
  readonly sources: readonly string[];
}

/** Tables whose rows cite sources, in the order of the lists of citing rows. */
const CITING_TABLES = TABLE_NAMES.filter((name) => name !== 'sources' && referencesOf(name).some(isSource)).sort(
  (a, b) => (tableOf(a).rank ?? Number.POSITIVE_INFINITY) - (tableOf(b).rank ?? Number.POSITIVE_INFINITY) || a.localeCompare(b, 'en'),
);

const citersOf = async <N extends TableName>(table: N): Promise<Citer[]> => {
  const { compare } = tableOf(table);
  const paths = referencesOf(table)
    .filter(isSource)
    .map(({ path }) => path);
  return [...(await rowsById(table)).values()]
    .sort((a, b) => compare?.(a, b) ?? a.id.localeCompare(b.id))
    .map((row) => ({ table, id: row.id, sources: paths.flatMap((path) => idsAt(row, path).map(({ id }) => id)) }));
};

/** All rows that cite sources, in the order of the lists of citing rows. */
const citers = once(async (): Promise<Citer[]> => (await Promise.all(CITING_TABLES.map((table) => citersOf(table)))).flat());

const citedInLookup = async (): Promise<(citing: readonly RowLink[]) => CitedIn[]> => {
  const [groups, districts] = await Promise.all([rowsById('groups'), rowsById('districts')]);
  const pageOf = ({ table, path }: RowLink): string => (table === 'settlements' ? path.replace(/#.*/, '') : path);
  const labelOf = ({ table, id, label, path }: RowLink, rows: number): string => {
    const parent = path.split('/')[2] ?? '';
    if (table === 'claims') return t.sources.claim(id);
    if (table === 'figures') return groups.get(parent)?.title ?? label;
    return table === 'settlements' ? t.sources.settlementsOf(districts.get(parent)?.names.headword ?? parent, rows) : label;
  };
  return (citing) =>
    [...Map.groupBy(citing, pageOf)].flatMap(([path, rows]) => rows.slice(0, 1).map((row) => ({ path, label: labelOf(row, rows.length) })));
};

/** All sources with the rows and works that cite them, sorted by publisher and title. */
export const sourceRecords = once(async (): Promise<readonly SourceRecord[]> => {
  const [rows, rowLink, changeOf, citedIn] = await Promise.all([rowsById('sources'), rowLinks(), changeLookup('sources'), citedInLookup()]);
  const citing = (await citers()).map(({ table, id, sources }) => ({ sources, row: rowLink(`${table}/${id}`) }));
  const citedBy = byEach(citing, ({ sources }) => sources);
  const restedOnBy = byEach(rows.values(), ({ restsOn }) => restsOn);
  const named = (id: string): NamedSource => {
    const { title, isDescribed, language } = toCited(getOrThrow(rows, id, 'source'));
    return { id, title, isDescribed, language };
  };
  return [...rows.values()]
    .map((source) => ({
      ...toCited(source),
      author: source.author,
      kind: source.kind,
      restsOn: source.restsOn.map(named),
      restedOnBy: (restedOnBy.get(source.id) ?? []).map(({ id }) => named(id)).sort((a, b) => a.title.localeCompare(b.title, 'en')),
      speaksFor: source.speaksFor,
      extent: source.extent,
      readOn: source.readOn === null ? null : t.dates.day(source.readOn),
      archived: source.archived,
      limits: limitsOf(source, (id) => toCited(getOrThrow(rows, id, 'source'))),
      note: source.note,
      link: linkHealth(source.id, source.url),
      citedBy: (citedBy.get(source.id) ?? []).map(({ row }) => row),
      citedIn: citedIn((citedBy.get(source.id) ?? []).map(({ row }) => row)),
      changed: changeOf(source.id),
      formerIds: source.formerIds,
    }))
    .sort(byPublisher);
});

const PARTS = ['claims', 'events', 'figures', 'sites', 'settlements'] as const satisfies readonly TableName[];
export type BalancePart = (typeof PARTS)[number];

/** Works that a part of the record cites, and how many of its rows rest on little. */
export interface PartBalance extends Breakdown, Narrowness {
  readonly part: BalancePart;
}

export interface SourceBalance {
  /** All works of the list. */
  readonly list: Breakdown;
  readonly parts: readonly PartBalance[];
}

export const sourceBalance = once(async (): Promise<SourceBalance> => {
  const [rows, all] = await Promise.all([rowsById('sources'), citers()]);
  const worksOf = (ids: readonly string[]) => [...new Set(ids)].map((id) => getOrThrow(rows, id, 'source'));
  return {
    list: breakdownOf([...rows.values()]),
    parts: PARTS.map((part) => {
      const own = all.filter(({ table }) => table === part).map(({ sources }) => sources);
      return {
        part,
        ...breakdownOf(worksOf(own.flat())),
        ...narrownessOf(own.map(worksOf), (id) => getOrThrow(rows, id, 'source').restsOn),
      };
    }),
  };
});
