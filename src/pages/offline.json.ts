import type { APIRoute } from 'astro';
import { t } from '#i18n/index.ts';

/** The words of the copy for readers offline. The build adds the files, which only it knows: src/integrations/offline-copy.ts. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      language: t.language.tag,
      savedCopy: t.offline.savedCopy,
      notSaved: t.offline.notSaved,
      frontPage: t.offline.frontPage,
    }),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
