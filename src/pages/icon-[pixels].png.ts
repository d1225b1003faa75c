import type { APIRoute, GetStaticPaths } from 'astro';
import { icon, maskableIcon } from '#exports/share-image.ts';

const SIZES = [192, 512];

export const getStaticPaths: GetStaticPaths = async () => [
  ...SIZES.map((size) => ({ params: { pixels: String(size) }, props: { png: icon(size) } })),
  { params: { pixels: 'maskable-512' }, props: { png: await maskableIcon(512) } },
];

export const GET: APIRoute<{ readonly png: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.png, { headers: { 'content-type': 'image/png' } });
