import type { APIRoute } from 'astro';
import { land } from '#collections/land.ts';

/** The land for `<district-map>`. */
export const GET: APIRoute = () => new Response(JSON.stringify(land), { headers: { 'content-type': 'application/json' } });
