import type { APIRoute, GetStaticPaths } from 'astro';
import { release } from '#collections/release.ts';
import { archive, dataFiles } from '#exports/dataset.ts';
import { catalogue } from '#exports/dcat.ts';
import { toCalendar, toTimelineJs } from '#exports/timeline.ts';
import { workbook } from '#exports/workbook.ts';

/** All files under `/data/`. */
export const getStaticPaths: GetStaticPaths = async () => {
  const files = [
    ...(await dataFiles()),
    { path: 'timeline.timelinejs.json', type: 'application/json', text: JSON.stringify(await toTimelineJs(), null, 1) },
    { path: 'dcat.jsonld', type: 'application/ld+json', text: await catalogue() },
    { path: 'timeline.ics', type: 'text/calendar', text: await toCalendar() },
  ];
  const [zip, { version }] = await Promise.all([archive(), release()]);
  return [
    ...files.map(({ path, type, text }) => ({ params: { file: path }, props: { type: `${type}; charset=utf-8`, body: text } })),
    {
      params: { file: 'forty-four-days.xlsx' },
      props: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body: await workbook() },
    },
    ...['karabakh-record.zip', `forty-four-days-${version}.zip`].map((file) => ({
      params: { file },
      props: { type: 'application/zip', body: zip },
    })),
  ];
};

export const GET: APIRoute<{ readonly type: string; readonly body: BodyInit }> = ({ props }) =>
  new Response(props.body, { headers: { 'content-type': props.type } });
