import type { APIRoute } from 'astro';
import { basemap } from '#collections/geometry.ts';
import { land } from '#collections/land.ts';

/** The base map and the land for `<district-map>`, in one file: the map needs both, and each file costs a request. */
export const GET: APIRoute = () => new Response(JSON.stringify({ basemap, land }), { headers: { 'content-type': 'application/json' } });
