import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import type { Citable } from '#lib/record/citation.ts';
import { oldestFirst } from '#lib/record/log.ts';
import { versions } from '#lib/record/version.ts';
import { version as packageVersion } from '#project/package.json';
import type { Correction } from '#schemas/correction.ts';
import { absolute } from '#site';

/** Version of the dataset, with the number of changes since it was published, and day of the last of these. */
export interface Release {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly dateWords: string;
  /** Day on which the record was first published, `YYYY-MM-DD`. */
  readonly published: string;
  /** Newest first. */
  readonly changes: readonly { readonly version: string; readonly entry: Correction }[];
}

export const release = once(async (): Promise<Release> => {
  const log = [...(await rowsById('corrections')).values()];
  const changes = versions(oldestFirst(log)).toReversed();
  const [last] = changes;
  if (last === undefined) throw new Error('content/data/corrections.json has no entry; the first says that the record opens.');
  if (last.version.split('+')[0] !== packageVersion)
    throw new Error(
      `package.json has version ${packageVersion}, and the log of content/data/corrections.json says ${last.version}. "npm run release" raises both; put one of them back.`,
    );
  const published = changes.at(-1)?.entry.date ?? last.entry.date;
  return { version: last.version, date: last.entry.date, dateWords: t.dates.day(last.entry.date), published, changes };
});

/** Citation of a page. The project is the author; the essay is what the page is based on. */
export const citable = async (work: Pick<Citable, 'key' | 'name' | 'kind'> & { readonly path: string }): Promise<Citable> => {
  const { version, date } = await release();
  return {
    key: work.key,
    title: t.citation.part(work.name),
    name: `${work.name.slice(0, 1).toLocaleUpperCase(t.language.tag)}${work.name.slice(1)}`,
    kind: work.kind,
    author: t.citation.author,
    publisher: t.citation.publisher,
    date,
    version,
    edition: t.citation.edition(version),
    url: absolute(work.path),
    basedOn: t.citation.basedOn,
  };
};

export const datasetCitable = (): Promise<Citable> =>
  citable({ key: 'FortyFourDaysData', name: t.citation.dataset, kind: 'dataset', path: '/data/' });

export const articleCitable = (): Promise<Citable> =>
  citable({
    key: 'FortyFourDaysArticle',
    name: t.citation.article,
    kind: 'article',
    path: '/article/',
  });

/** Citation of the page of one row. */
export const partCitable = (id: string, name: string, path: string, kind: Citable['kind'] = 'article'): Promise<Citable> =>
  citable({ key: `FortyFourDays-${id}`, name, kind, path });

/** Citation of a page that is none of a row. */
export const pageCitable = (title: string, path: string): Promise<Citable> =>
  partCitable(path.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'home', path === '/' ? t.citation.home : title, path);

/** Writes the citation of a part of the site in one line, with version and URL. */
export const citationLookup = once(async (): Promise<(title: string, path: string) => string> => {
  const work = await datasetCitable();
  return (title, path) => t.citation.line({ ...work, title: t.citation.part(title), url: absolute(path) });
});
