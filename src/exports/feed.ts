import { release } from '#collections/release.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { absolute } from '#site';

/** An entry of the feeds: a change of the record. */
export interface FeedEntry {
  readonly title: string;
  readonly link: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly text: string;
}

/** Entries of the log of changes, newest first. */
export const feedEntries = once(
  async (): Promise<readonly FeedEntry[]> =>
    (await release()).changes.map(({ version, entry }) => ({
      title: t.published.feed.entry(t.labels.correctionKind[entry.kind], entry.title),
      link: absolute(`/corrections/#${entry.id}`),
      date: entry.date,
      text: t.published.feed.change(entry.from, entry.to, entry.why, version),
    })),
);
