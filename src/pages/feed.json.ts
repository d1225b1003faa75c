import type { APIRoute } from 'astro';
import { feedEntries, feedHtml, feedText } from '#exports/feed.ts';
import { t } from '#i18n/index.ts';
import { absolute } from '#site';

/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
export const GET: APIRoute = async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: t.published.feed.title,
    description: t.published.feed.description,
    home_page_url: absolute('/corrections/'),
    feed_url: absolute('/feed.json'),
    language: t.language.tag,
    authors: [{ name: t.citation.author }],
    items: (await feedEntries()).map((entry) => ({
      id: entry.link,
      url: entry.link,
      title: entry.title,
      content_html: feedHtml(entry),
      content_text: feedText(entry),
      date_published: `${entry.date}T00:00:00Z`,
    })),
  };
  return new Response(`${JSON.stringify(feed, null, 1)}\n`, { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};
