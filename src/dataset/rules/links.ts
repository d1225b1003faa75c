import { LINK_REPORT } from '#dataset/link-report.ts';
import { nearestOf, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { linkReport } from '#tables';

/** The report of visited links has each URL of a source once, and only URLs that sources have now. */
export const knownLinks: Rule = (folder, _report, add) => {
  const file = readRootFile(folder.files, LINK_REPORT, linkReport, add);
  if (file === null || file.data === null) return;
  const { json, data } = file;
  const urls = new Map<string, readonly string[]>(
    folder.rows('sources').map(({ row }) => [row.id, [row.url, row.archived, ...row.copies.map((copy) => copy.url)].filter((url) => url !== null)]),
  );
  const near = nearestOf(urls.keys());
  const seen = new Set<string>();
  data.forEach(({ id, url }, index) => {
    const say = (key: 'id' | 'url', value: string, expected: string, near: string | null = null) =>
      add({ ...json.locate([index, key]), value: show(value), expected, nearest: near });
    const known = urls.get(id);
    if (known === undefined) say('id', id, 'the id of a row of sources', near(id));
    else if (!known.includes(url))
      say(
        'url',
        url,
        known.length === 0
          ? 'no visit, since this source has no URL; run "npm run check:links" again'
          : `${known.map(show).join(' or ')}, ${known.length === 1 ? 'the URL' : 'a URL'} of this source; run "npm run check:links" again`,
      );
    if (seen.has(`${id} ${url}`)) say('id', id, 'each URL of a source once');
    seen.add(`${id} ${url}`);
  });
};
