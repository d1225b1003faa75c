import type { APIRoute } from 'astro';
import { icoOf } from '#exports/ico.ts';
import { icon } from '#exports/share-image.ts';

/** For clients that ask for `/favicon.ico` whatever the page says. */
export const GET: APIRoute = () =>
  new Response(icoOf([16, 32, 48].map((pixels) => ({ png: icon(pixels), pixels }))), { headers: { 'content-type': 'image/x-icon' } });
