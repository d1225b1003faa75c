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

export const FEED = {
  title: 'Forty-Four Days: corrections and new entries',
  description: 'Every change of a value, a status or a source in the record, newest first.',
} as const;

/** The log of changes, newest first. */
export const feedEntries = once(
  async (): Promise<readonly FeedEntry[]> =>
    (await release()).changes.map(({ version, entry }) => ({
      title: `${t.labels.correctionKind[entry.kind]}: ${entry.title}`,
      link: absolute(`/corrections/#${entry.id}`),
      date: entry.date,
      text: [entry.from === null ? '' : `Before: ${entry.from}`, entry.to === null ? '' : `Now: ${entry.to}`, entry.why, `Version ${version}.`]
        .filter(Boolean)
        .join(' '),
    })),
);
