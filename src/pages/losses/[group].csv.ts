import type { APIRoute, GetStaticPaths } from 'astro';
import { type GroupView, groupViews } from '#collections/figures.ts';
import { groupCsv } from '#exports/quantity.ts';
import { link } from '#site';

export const getStaticPaths: GetStaticPaths = async () => (await groupViews()).map((group) => ({ params: { group: group.id }, props: { group } }));

export const GET: APIRoute<{ readonly group: GroupView }> = ({ props: { group }, site }) =>
  new Response(groupCsv(group, new URL(link(`/losses/#${group.id}`), site).href), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
