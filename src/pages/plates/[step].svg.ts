import type { APIRoute, GetStaticPaths } from 'astro';
import { chapters } from '#collections/article.ts';
import { type WarStep, warSteps } from '#collections/plates.ts';
import { stepPlate } from '#exports/step-plate.ts';

/** One plate per step of a chapter. */
export const getStaticPaths: GetStaticPaths = async () => {
  const ids = (await chapters()).flatMap((chapter) => chapter.steps);
  return (await warSteps([...new Set(ids)])).map((step) => ({ params: { step: step.id }, props: { step } }));
};

export const GET: APIRoute<{ readonly step: WarStep }> = async ({ props }) =>
  new Response(await stepPlate(props.step), { headers: { 'content-type': 'image/svg+xml' } });
