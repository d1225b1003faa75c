import type { APIRoute } from 'astro';
import { basemap } from '#collections/geometry.ts';

/** The base map for `<district-map>`. */
export const GET: APIRoute = () => new Response(JSON.stringify(basemap), { headers: { 'content-type': 'application/json' } });
