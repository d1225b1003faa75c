import type { Thing } from '#exports/things.ts';
import { t } from '#i18n/index.ts';
import { escapeMarkup } from '#lib/markup.ts';
import { embedPath, picturePath } from '#lib/page/thing-files.ts';
import { absolute } from '#site';

const WIDTH = 640;
/** Heights of frames, by kind; things without a frame are a quotation with a link. */
const HEIGHTS: Readonly<Record<Thing['kind'], number>> = { claim: 420, event: 160, quantity: 640, site: 160, district: 640 };
const A_DAY = 86_400;

const frame = (src: string, title: string, height: number): string =>
  `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${WIDTH}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;

const quotation = (url: string, title: string): string =>
  `<blockquote><p>${escapeMarkup(title)}</p><p><a href="${escapeMarkup(url)}">${escapeMarkup(t.published.oembed.readOn)}</a></p></blockquote>`;

/** The oEmbed answer for a thing (https://oembed.com, 2.3.4.4): a file for each, since there is no server to ask. */
export const toOembed = ({ kind, id, path, title, work }: Thing): object => {
  const embed = embedPath(kind, id);
  const height = HEIGHTS[kind];
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
    width: WIDTH,
    height,
    html: embed === null ? quotation(absolute(path), title) : frame(absolute(embed), title, height),
  };
};
