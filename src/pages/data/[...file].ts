import type { APIRoute, GetStaticPaths } from 'astro';
import { publicFiles } from '#exports/data-files.ts';
import { catalogue } from '#exports/dcat.ts';

/** All files under `/data/`. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await publicFiles()), { path: 'dcat.jsonld', type: 'application/ld+json', content: await catalogue() }].map(({ path, type, content }) => ({
    params: { file: path },
    props: { type: typeof content === 'string' ? `${type}; charset=utf-8` : type, content },
  }));

export const GET: APIRoute<{ readonly type: string; readonly content: BodyInit }> = ({ props }) =>
  new Response(props.content, { headers: { 'content-type': props.type } });
