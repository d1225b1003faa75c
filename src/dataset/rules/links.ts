import { LINK_REPORT } from '#dataset/link-report.ts';
import { nearestOf, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { linkReport } from '#tables';

/** The report of visited links has each source once, with the URL that the source has now. */
export const knownLinks: Rule = (folder, _report, add) => {
  const file = readRootFile(folder.files, LINK_REPORT, linkReport, add);
  if (file === null || file.data === null) return;
  const { json, data } = file;
  const urls = new Map<string, string | null>(folder.rows('sources').map(({ row }) => [row.id, row.url]));
  const near = nearestOf(urls.keys());
  const seen = new Set<string>();
  data.forEach(({ id, url }, index) => {
    const say = (key: 'id' | 'url', value: string, expected: string, near: string | null = null) =>
      add({ ...json.locate([index, key]), value: show(value), expected, nearest: near });
    const known = urls.get(id);
    if (known === undefined) say('id', id, 'the id of a row of sources', near(id));
    else if (known !== url) say('url', url, `${show(known)}, the URL of this source; run "npm run check:links" again`);
    if (seen.has(id)) say('id', id, 'each source once');
    seen.add(id);
  });
};
