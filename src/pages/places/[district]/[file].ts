import type { APIRoute, GetStaticPaths } from 'astro';
import { rowsById } from '#collections/rows.ts';
import { districtRecord, toGeoJson } from '#exports/district.ts';

/** Two files for each district: `<district>.json` and `<district>.geojson`. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await rowsById('districts')).keys()].flatMap((district) =>
    ['json', 'geojson'].map((format) => ({ params: { district, file: `${district}.${format}` }, props: { format } })),
  );

export const GET: APIRoute<{ readonly format: string }> = async ({ params, props }) => {
  const record = await districtRecord(params.district ?? '');
  const body = props.format === 'geojson' ? await toGeoJson(record) : record;
  const type = props.format === 'geojson' ? 'application/geo+json' : 'application/json';
  return new Response(JSON.stringify(body), { headers: { 'content-type': `${type}; charset=utf-8` } });
};
