import type { APIRoute, GetStaticPaths } from 'astro';
import { mapStrip } from '#collections/map-strip.ts';
import { stopPlate } from '#exports/step-plate.ts';
import { stepOf, stopAt } from '#lib/map/days.ts';

/** One plate per named stop of the slider, for readers without scripts. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await mapStrip()).stops.filter(({ name }) => name !== null).map(({ key }) => ({ params: { stop: key } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await stopPlate(stopAt(stepOf(params.stop ?? '') ?? 0), []), { headers: { 'content-type': 'image/svg+xml' } });
