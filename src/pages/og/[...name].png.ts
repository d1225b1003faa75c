import type { APIRoute, GetStaticPaths } from 'astro';
import { sharePictures } from '#exports/share-image.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await sharePictures())].map(([path, png]) => ({ params: { name: path.replace(/^\/og\/|\.png$/g, '') }, props: { png } }));

export const GET: APIRoute<{ readonly png: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.png, { headers: { 'content-type': 'image/png' } });
