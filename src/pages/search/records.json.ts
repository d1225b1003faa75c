import type { APIRoute } from 'astro';
import { searchRecords } from '#exports/search-records.ts';

/** What the search index is made of; taken away when it is made. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await searchRecords()), { headers: { 'content-type': 'application/json' } });
