import type { APIRoute, GetStaticPaths } from 'astro';
import { articleCitable, datasetCitable } from '#collections/release.ts';
import { toBibtex, toCsl, toRis } from '#lib/record/citation.ts';

/** How to cite the article and the dataset, in the formats that reference managers read. */
export const getStaticPaths: GetStaticPaths = async () =>
  [
    { name: 'article', work: await articleCitable() },
    { name: 'dataset', work: await datasetCitable() },
  ].flatMap(({ name, work }) => [
    { params: { file: `${name}.bib` }, props: { type: 'application/x-bibtex', text: toBibtex(work) } },
    { params: { file: `${name}.ris` }, props: { type: 'application/x-research-info-systems', text: toRis(work) } },
    {
      params: { file: `${name}.csl.json` },
      props: { type: 'application/vnd.citationstyles.csl+json', text: `${JSON.stringify(toCsl(work), null, 1)}\n` },
    },
  ]);

export const GET: APIRoute<{ readonly type: string; readonly text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': `${props.type}; charset=utf-8` } });
