import type { APIRoute } from 'astro';
import { t } from '#i18n/index.ts';
import { COLORS } from '#lib/tokens.ts';
import { link } from '#site';

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: t.site.title,
      short_name: t.site.title,
      description: t.site.tagline,
      lang: t.language.tag,
      id: link('/'),
      start_url: link('/'),
      scope: link('/'),
      // Readers need Back, and the URL to cite.
      display: 'minimal-ui',
      background_color: COLORS.paper.light,
      theme_color: COLORS.plum.light,
      icons: [
        { src: link('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: link('/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: link('/icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: link('/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } },
  );
