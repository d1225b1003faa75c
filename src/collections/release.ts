import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import type { Citable } from '#lib/record/citation.ts';
import { versions } from '#lib/record/version.ts';
import type { Correction } from '#schemas/correction.ts';
import { absolute } from '#site';

/** Version of the dataset and day of its last change, from the log. */
export interface Release {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly dateWords: string;
  /** Newest first. */
  readonly changes: readonly { readonly version: string; readonly entry: Correction }[];
}

export const release = once(async (): Promise<Release> => {
  const log = [...(await rowsById('corrections')).values()];
  const oldestFirst = log.toSorted((a, b) => a.date.localeCompare(b.date) || log.indexOf(a) - log.indexOf(b));
  const changes = versions(oldestFirst).toReversed();
  const [last] = changes;
  if (last === undefined) throw new Error('content/data/corrections.json has no entry; the first says that the record opens.');
  return { version: last.version, date: last.entry.date, dateWords: t.dates.day(last.entry.date), changes };
});

/** Citation of a page. The project is the author; the essay is what the page is based on. */
export const citable = async (work: Pick<Citable, 'key' | 'title' | 'kind'> & { readonly path: string }): Promise<Citable> => {
  const { version, date } = await release();
  return {
    key: work.key,
    title: work.title,
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
  citable({ key: 'FortyFourDaysData', title: t.citation.dataset, kind: 'dataset', path: '/data/' });

export const articleCitable = (): Promise<Citable> =>
  citable({
    key: 'FortyFourDaysArticle',
    title: t.citation.article,
    kind: 'article',
    path: '/article/',
  });

/** Citation of the page of one row. */
export const partCitable = (id: string, title: string, path: string): Promise<Citable> =>
  citable({ key: `FortyFourDays-${id}`, title: t.citation.part(title), kind: 'dataset', path });

/** Writes the citation of a part of the site in one line, with version and URL. */
export const citationLookup = once(async (): Promise<(title: string, path: string) => string> => {
  const work = await datasetCitable();
  return (title, path) => t.citation.line({ ...work, title: t.citation.part(title), url: absolute(path) });
});
