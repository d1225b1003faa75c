import { release } from '#collections/release.ts';
import { t } from '#i18n/index.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { once } from '#lib/once.ts';
import { absolute } from '#site';

/** An entry of the feeds: a change of the record. */
export interface FeedEntry {
  readonly title: string;
  readonly link: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** What stood, what stands, why and in which version. */
  readonly parts: readonly { readonly label: string; readonly text: string }[];
}

const words = t.published.feed;

/** The parts of an entry as HTML, a paragraph each. */
export const feedHtml = ({ parts }: FeedEntry): string =>
  parts.map(({ label, text }) => `<p><b>${escapeMarkup(label)}:</b> ${escapeMarkup(text)}</p>`).join('');

/** The parts of an entry as text, a paragraph each. */
export const feedText = ({ parts }: FeedEntry): string => parts.map(({ label, text }) => words.part(label, text)).join('\n\n');

/** Entries of the log of changes, newest first. */
export const feedEntries = once(
  async (): Promise<readonly FeedEntry[]> =>
    (await release()).changes.map(({ version, entry }) => ({
      title: t.published.feed.entry(t.labels.correctionKind[entry.kind], entry.title),
      link: absolute(`/corrections/#${entry.id}`),
      date: entry.date,
      parts: [
        { label: words.before, text: entry.from },
        { label: words.now, text: entry.to },
        { label: words.why, text: entry.why },
        { label: words.version, text: version },
      ].flatMap(({ label, text }) => (text === null ? [] : [{ label, text }])),
    })),
);
