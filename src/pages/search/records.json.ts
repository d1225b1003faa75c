import type { APIRoute } from 'astro';
import { searchRecords } from '#exports/search-records.ts';

/** Records for the search index. src/integrations/search-index.ts reads this file and removes it from the build. */
export const GET: APIRoute = async () => new Response(JSON.stringify(await searchRecords()), { headers: { 'content-type': 'application/json' } });
