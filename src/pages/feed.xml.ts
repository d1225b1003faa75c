import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { FEED, feedEntries } from '#collections/feed.ts';
import { absolute } from '#lib/link.ts';

export const GET: APIRoute = async () =>
  rss({
    title: FEED.title,
    description: FEED.description,
    site: absolute('/'),
    trailingSlash: false,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>en</language><atom:link href="${absolute('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
    items: (await feedEntries()).map(({ title, link, date, text }) => ({ title, link, description: text, pubDate: new Date(`${date}T00:00:00Z`) })),
  });
