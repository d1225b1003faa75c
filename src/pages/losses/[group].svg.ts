import type { APIRoute, GetStaticPaths } from 'astro';
import { type GroupView, groupViews } from '#collections/figures.ts';
import { groupSvg } from '#exports/quantity.ts';
import { link } from '#site';

export const getStaticPaths: GetStaticPaths = async () =>
  (await groupViews()).filter(({ plot }) => plot !== null).map((group) => ({ params: { group: group.id }, props: { group } }));

export const GET: APIRoute<{ readonly group: GroupView }> = ({ props: { group }, site }) =>
  new Response(groupSvg(group, new URL(link(`/losses/#${group.id}`), site).href), { headers: { 'content-type': 'image/svg+xml' } });
