import type { APIRoute, GetStaticPaths } from 'astro';
import { icon } from '#exports/share-image.ts';

export const getStaticPaths: GetStaticPaths = () => ['192', '512'].map((pixels) => ({ params: { pixels } }));

export const GET: APIRoute = ({ params }) => new Response(icon(Number(params.pixels)), { headers: { 'content-type': 'image/png' } });
