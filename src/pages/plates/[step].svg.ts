import type { APIRoute, GetStaticPaths } from 'astro';
import { chapters } from '#collections/article.ts';
import { type WarStep, warSteps } from '#collections/plates.ts';
import { stopPlate } from '#exports/step-plate.ts';

/** One plate per step of a chapter. */
export const getStaticPaths: GetStaticPaths = async () => {
  const ids = (await chapters()).flatMap((chapter) => chapter.steps);
  return (await warSteps([...new Set(ids)])).map((step) => ({ params: { step: step.id }, props: { step } }));
};

export const GET: APIRoute<{ readonly step: WarStep }> = async ({ props }) =>
  new Response(await stopPlate(props.step.stop, props.step.places), { headers: { 'content-type': 'image/svg+xml' } });
