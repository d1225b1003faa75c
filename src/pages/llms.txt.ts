import type { APIRoute } from 'astro';
import { datasetCitable } from '#collections/release.ts';
import { t } from '#i18n/index.ts';
import { absolute } from '#site';

/** A summary of the site for language models: https://llmstxt.org/ */
export const GET: APIRoute = async () => {
  const { about, rule, pages, cite, parts } = t.published.llms;
  const lines = [
    `# ${t.site.title}`,
    '',
    `> ${about}`,
    '',
    rule,
    '',
    `## ${pages}`,
    '',
    ...Object.entries(parts).map(([page, what]) => `- [/${page}/](${absolute(`/${page}/`)}): ${what}`),
    '',
    `## ${cite}`,
    '',
    t.citation.line(await datasetCitable()),
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
