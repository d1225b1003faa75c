import type { APIRoute, GetStaticPaths } from 'astro';
import { ogImage } from '#collections/og.ts';
import { OG_PAGES } from '#lib/og.ts';

export const getStaticPaths: GetStaticPaths = () => OG_PAGES.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ readonly name: (typeof OG_PAGES)[number] }> = async ({ props }) =>
  new Response(await ogImage(props.name), { headers: { 'content-type': 'image/png' } });
