import { faultOfAddress } from '#dataset/addresses.ts';
import { show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';

/** URLs of sources lead to the public web by a name that is what it seems to be; a visit of them tells no password and reaches no private host. */
export const publicAddresses: Rule = (folder, report, _add, warn) => {
  for (const { row, index } of folder.rows('sources')) {
    const held = [
      { url: row.url, path: [index, 'url'] },
      { url: row.archived, path: [index, 'archived'] },
      ...row.copies.map(({ url }, at) => ({ url, path: [index, 'copies', at, 'url'] })),
    ];
    for (const { url, path } of held) {
      const fault = url === null ? null : faultOfAddress(url);
      if (fault !== null) (fault.level === 'error' ? report : warn)({ table: 'sources', path }, url, fault.expected);
    }
  }
};

/** The same of links in chapters and pages. */
export const publicLinks: Rule = (folder, _report, add) => {
  for (const { file, links } of folder.mdx) {
    for (const { url, line, column } of links) {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) continue;
      const fault = faultOfAddress(url);
      if (fault !== null) add({ ...fault, file, line, column, path: '(text)', value: show(url), nearest: null });
    }
  }
};
