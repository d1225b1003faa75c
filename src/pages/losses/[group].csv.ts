import type { APIRoute, GetStaticPaths } from 'astro';
import { type GroupView, groupViews } from '#collections/figures.ts';
import { groupCsv } from '#exports/quantity.ts';
import { quantityPath } from '#lib/page/paths.ts';
import { absolute } from '#site';

export const getStaticPaths: GetStaticPaths = async () => (await groupViews()).map((group) => ({ params: { group: group.id }, props: { group } }));

export const GET: APIRoute<{ readonly group: GroupView }> = ({ props: { group } }) =>
  new Response(groupCsv(group, absolute(quantityPath(group.id))), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
