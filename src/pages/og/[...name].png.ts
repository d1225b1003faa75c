import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePicture, sharePicturePaths } from '#exports/share-image.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await sharePicturePaths()).map((path) => ({ params: { name: path.replace(/^\/og\/|\.png$/g, '') }, props: { path } }));

export const GET: APIRoute<{ readonly path: string }> = async ({ props }) =>
  new Response(await sharePicture(props.path), { headers: { 'content-type': 'image/png' } });
