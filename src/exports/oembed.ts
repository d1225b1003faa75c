import type { Thing } from '#exports/things.ts';
import { t } from '#i18n/index.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { FRAME_HEIGHTS, FRAME_WIDTH, frameCode, frameOf } from '#lib/page/frames.ts';
import { picturePath } from '#lib/page/thing-files.ts';
import { absolute } from '#site';

const A_DAY = 86_400;

const quotation = (url: string, title: string): string =>
  `<blockquote><p>${escapeMarkup(title)}</p><p><a href="${escapeMarkup(url)}">${escapeMarkup(t.published.oembed.readOn)}</a></p></blockquote>`;

/** The oEmbed answer for a thing (https://oembed.com, 2.3.4.4): a file for each, since there is no server to ask. */
export const toOembed = ({ kind, id, path, title, work }: Thing): object => {
  const frame = frameOf(kind, id);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: work.author,
    author_url: absolute('/about/'),
    provider_name: t.site.title,
    provider_url: absolute('/'),
    cache_age: A_DAY,
    url: absolute(path),
    thumbnail_url: absolute(picturePath(kind, id)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    width: FRAME_WIDTH,
    height: FRAME_HEIGHTS[kind],
    html: frame === null ? quotation(absolute(path), title) : frameCode(absolute(frame.path), title, frame),
  };
};
