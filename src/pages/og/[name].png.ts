import type { APIRoute, GetStaticPaths } from 'astro';
import { ogImage } from '#exports/share-image.ts';
import { OG_PAGES } from '#lib/page/share-images.ts';

export const getStaticPaths: GetStaticPaths = () => OG_PAGES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ readonly name: (typeof OG_PAGES)[number] }> = async ({ props }) =>
  new Response(await ogImage(props.name), { headers: { 'content-type': 'image/png' } });
