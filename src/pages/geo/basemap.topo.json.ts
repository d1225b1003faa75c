import type { APIRoute } from 'astro';
import { basemap } from '#collections/geometry.ts';

/** The geometry that the map island fetches. */
export const GET: APIRoute = () => new Response(JSON.stringify(basemap), { headers: { 'content-type': 'application/json' } });
