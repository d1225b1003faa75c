import type { APIRoute, GetStaticPaths } from 'astro';
import { articleCitable, datasetCitable } from '#collections/release.ts';
import { things } from '#exports/things.ts';
import { citePath } from '#lib/page/thing-files.ts';
import { toBibtex, toCsl, toRis } from '#lib/record/citation.ts';

/** Citations of the article, the dataset, and each thing with a page of its own, as BibTeX, RIS and CSL-JSON. */
export const getStaticPaths: GetStaticPaths = async () =>
  [
    { name: 'article', work: await articleCitable() },
    { name: 'dataset', work: await datasetCitable() },
    ...(await things()).map(({ kind, id, work }) => ({ name: citePath(kind, id).replace(/^\/cite\//, ''), work })),
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
