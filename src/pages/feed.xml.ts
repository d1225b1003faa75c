import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedEntries, feedHtml } from '#exports/feed.ts';
import { t } from '#i18n/index.ts';
import { absolute } from '#site';

export const GET: APIRoute = async () =>
  rss({
    title: t.published.feed.title,
    description: t.published.feed.description,
    site: absolute('/'),
    trailingSlash: false,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${t.language.tag}</language><atom:link href="${absolute('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
    // Feed readers parse the description as HTML; @astrojs/rss escapes it once more for XML.
    items: (await feedEntries()).map((entry) => ({
      title: entry.title,
      link: entry.link,
      description: feedHtml(entry),
      pubDate: new Date(`${entry.date}T00:00:00Z`),
    })),
  });
