import type { APIRoute, GetStaticPaths } from 'astro';
import { type GroupView, groupViews } from '#collections/figures.ts';
import { groupPng } from '#exports/quantity.ts';
import { quantityPath } from '#lib/page/paths.ts';
import { absolute } from '#site';

export const getStaticPaths: GetStaticPaths = async () =>
  (await groupViews()).filter(({ plot }) => plot !== null).map((group) => ({ params: { group: group.id }, props: { group } }));

export const GET: APIRoute<{ readonly group: GroupView }> = ({ props: { group } }) =>
  new Response(groupPng(group, absolute(quantityPath(group.id))), { headers: { 'content-type': 'image/png' } });
