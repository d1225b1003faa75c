import { readLinkReport } from '#dataset/link-report.ts';
import { nearestOf, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { schemaProblems } from '#dataset/schema-problems.ts';
import { linkReport } from '#schemas/link-report.ts';

/** The report of visited links has each source once, with the URL that the source has now. */
export const knownLinks: Rule = (folder, _report, add) => {
  const json = readLinkReport(folder.files);
  if (json === null) return;
  for (const problem of json.problems) add(problem);
  if (json.value === undefined) return;
  const read = linkReport.safeParse(json.value);
  if (!read.success) {
    for (const problem of schemaProblems(read.error, json, [], json.value, linkReport)) add(problem);
    return;
  }
  const urls = new Map<string, string | null>(folder.rows('sources').map(({ row }) => [row.id, row.url]));
  const near = nearestOf(urls.keys());
  const seen = new Set<string>();
  read.data.forEach(({ id, url }, index) => {
    const say = (key: 'id' | 'url', value: string, expected: string, near: string | null = null) =>
      add({ ...json.locate([index, key]), value: show(value), expected, nearest: near });
    const known = urls.get(id);
    if (known === undefined) say('id', id, 'the id of a row of sources', near(id));
    else if (known !== url) say('url', url, `${show(known)}, the URL of this source; run "npm run check:links" again`);
    if (seen.has(id)) say('id', id, 'each source once');
    seen.add(id);
  });
};
