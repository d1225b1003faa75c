import { expect, test } from 'vitest';
import { type Citable, toBibtex, toCsl, toRis } from '#lib/record/citation.ts';

const work: Citable = {
  key: 'Key2026',
  title: 'Days & nights: 50% {of} $1 #2 a_b ~c^d \\e',
  name: 'Days & nights',
  author: 'The Project',
  publisher: 'A & B',
  date: '2026-03-09',
  version: '1.2.3',
  edition: 'Version 1.2.3',
  url: 'https://site.example/a_b/?c=d%20e',
  kind: 'article',
  basedOn: 'Based on “An essay” & more',
};

test('BibTeX keeps the author in one piece, escapes what TeX would read, and leaves the URL alone', () => {
  expect(toBibtex(work)).toBe(`@online{Key2026,
  author = {{The Project}},
  title = {{Days \\& nights: 50\\% \\{of\\} \\$1 \\#2 a\\_b \\~c\\^d \\textbackslash{}e}},
  shorttitle = {{Days \\& nights}},
  publisher = {A \\& B},
  date = {2026-03-09},
  year = {2026},
  month = {3},
  version = {1.2.3},
  note = {Version 1.2.3, 2026-03-09. Based on “An essay” \\& more},
  url = {https://site.example/a_b/?c=d%20e}
}
`);
});

test('RIS has one tag per line, ends its lines as its format asks, and tells a dataset from a page', () => {
  const lines = (of: Citable) => toRis(of).split('\r\n');
  expect(lines(work)).toEqual([
    'TY  - ELEC',
    'AU  - The Project',
    `TI  - ${work.title}`,
    `ST  - ${work.name}`,
    'PB  - A & B',
    'PY  - 2026',
    'DA  - 2026/03/09',
    'ET  - 1.2.3',
    'N1  - Version 1.2.3, 2026-03-09. Based on “An essay” & more',
    `UR  - ${work.url}`,
    'ER  - ',
    '',
  ]);
  expect(lines({ ...work, kind: 'dataset' })[0]).toBe('TY  - DATA');
});

test('CSL-JSON gives the day in numbers and the author as a name of its own', () => {
  expect(toCsl(work)).toEqual([
    {
      id: 'Key2026',
      type: 'webpage',
      title: work.title,
      'title-short': work.name,
      author: [{ literal: 'The Project' }],
      publisher: 'A & B',
      issued: { 'date-parts': [[2026, 3, 9]] },
      version: '1.2.3',
      note: 'Version 1.2.3, 2026-03-09. Based on “An essay” & more',
      URL: work.url,
    },
  ]);
  expect(toCsl({ ...work, kind: 'dataset' })).toMatchObject([{ type: 'dataset' }]);
});
