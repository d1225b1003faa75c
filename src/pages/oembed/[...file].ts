import type { APIRoute, GetStaticPaths } from 'astro';
import { toOembed } from '#exports/oembed.ts';
import { type Thing, things } from '#exports/things.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await things()).map((thing) => ({ params: { file: `${thing.kind}/${thing.id}.json` }, props: { thing } }));

export const GET: APIRoute<{ readonly thing: Thing }> = ({ props }) =>
  new Response(`${JSON.stringify(toOembed(props.thing), null, 1)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
