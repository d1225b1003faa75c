/** The data of a citation of a page or of the dataset. Days are `YYYY-MM-DD`. */
export interface Citable {
  /** Letters, digits and hyphens. */
  readonly key: string;
  readonly title: string;
  /** The title without the name of the site, which reference managers shorten to where it comes first. */
  readonly name: string;
  readonly author: string;
  readonly publisher: string;
  readonly date: string;
  readonly version: string;
  /** The version in words. */
  readonly edition: string;
  readonly url: string;
  readonly kind: 'article' | 'dataset';
  /** The work that it is based on, in words. */
  readonly basedOn: string;
}

/** For programs and styles that read neither version nor day. */
const noteOf = ({ edition, date, basedOn }: Citable): string => `${edition}, ${date}. ${basedOn}`;

const escapeBibtex = (text: string): string => text.replace(/[\\{}$&#^_~%]/g, (letter) => (letter === '\\' ? '\\textbackslash{}' : `\\${letter}`));

/**
 * An entry of BibTeX, of a type that BibLaTeX and reference managers know. The author is an organisation: braces keep its name in one piece.
 */
export const toBibtex = (work: Citable): string => {
  const fields = {
    author: `{${escapeBibtex(work.author)}}`,
    title: `{${escapeBibtex(work.title)}}`,
    shorttitle: `{${escapeBibtex(work.name)}}`,
    publisher: escapeBibtex(work.publisher),
    date: work.date,
    year: work.date.slice(0, 4),
    month: String(Number(work.date.slice(5, 7))),
    version: work.version,
    note: escapeBibtex(noteOf(work)),
    url: work.url,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@${work.kind === 'dataset' ? 'dataset' : 'online'}{${work.key},\n${lines.join(',\n')}\n}\n`;
};

/** A record of RIS; lines end in CRLF, as the format requires. */
export const toRis = (work: Citable): string =>
  [
    ['TY', work.kind === 'dataset' ? 'DATA' : 'ELEC'],
    ['AU', work.author],
    ['TI', work.title],
    ['ST', work.name],
    ['PB', work.publisher],
    ['PY', work.date.slice(0, 4)],
    ['DA', work.date.replaceAll('-', '/')],
    ['ET', work.version],
    ['N1', noteOf(work)],
    ['UR', work.url],
    ['ER', ''],
  ]
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');

/** A list of one CSL-JSON item. */
export const toCsl = (work: Citable): object[] => [
  {
    id: work.key,
    type: work.kind === 'dataset' ? 'dataset' : 'webpage',
    title: work.title,
    'title-short': work.name,
    author: [{ literal: work.author }],
    publisher: work.publisher,
    issued: { 'date-parts': [work.date.split('-').map(Number)] },
    version: work.version,
    note: noteOf(work),
    URL: work.url,
  },
];
