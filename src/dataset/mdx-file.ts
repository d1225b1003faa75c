import { isNode, LineCounter, parseDocument } from 'yaml';
import type { ContentFiles } from '#dataset/files.ts';
import { formatPath, type Path } from '#dataset/json-file.ts';
import { type Location, type Problem, show } from '#dataset/problem.ts';
import { readTextFile } from '#dataset/text-file.ts';
import { isParsed, type MdxFault, type MdxText, type ParsedMdx, type Position, parseMdx } from '#lib/mdx/parse.ts';

/** A chapter or page as the check sees it: its front matter, and what its text holds. */
export interface MdxFile extends Pick<ParsedMdx, 'elements' | 'texts' | 'links' | 'headings'> {
  readonly file: string;
  /** The whole file as it is typed; empty where it could not be read. */
  readonly text: string;
  /** Whether its text could be parsed; it seems empty where not. */
  readonly isReadable: boolean;
  /** Null where there is none, undefined where it cannot be read. */
  readonly frontmatter: unknown;
  readonly problems: readonly Problem[];
  /** Where a key of the front matter is; its first line for what is missing. */
  locateKey(path: Path, options?: { readonly key?: string }): Location;
}

const messageOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

type Frontmatter = Pick<MdxFile, 'frontmatter' | 'locateKey'>;

const readFrontmatter = (file: string, yaml: MdxText | null, report: (at: Position, value: string, expected: string) => void): Frontmatter => {
  if (yaml === null) return { frontmatter: null, locateKey: (path) => ({ file, line: 1, column: 1, path: formatPath(path) }) };
  const counter = new LineCounter();
  // A day without quotes is a date to the build, not text.
  const document = parseDocument(yaml.value, { lineCounter: counter, customTags: ['timestamp'] });
  const faults = [...document.errors, ...document.warnings];
  const lineOf = (line: number): number => yaml.line - 1 + line;
  for (const error of faults) {
    const start = counter.linePos(error.pos[0]);
    report({ line: lineOf(start.line), column: start.col }, messageOf(error), 'front matter in YAML');
  }
  const value = (): unknown => {
    if (faults.length > 0) return undefined;
    try {
      return document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      report(yaml, messageOf(error), 'front matter in YAML');
      return undefined;
    }
  };
  return {
    frontmatter: value(),
    locateKey: (path, options) => {
      const whole = options?.key === undefined ? path : [...path, options.key];
      const found: unknown = document.getIn(whole, true);
      const start = isNode(found) && found.range ? counter.linePos(found.range[0]) : { line: 0, col: 1 };
      return { file, line: lineOf(start.line), column: start.col, path: formatPath(whole) };
    },
  };
};

/** A syntax error in the words of an author: Markdown that MDX does not have, or else what the parser says. */
const explain = (text: string, { line, column, message }: MdxFault): { readonly value: string; readonly expected: string } => {
  const rest = (text.split('\n')[line - 1] ?? '').slice(column - 1);
  if (rest.startsWith('<!--')) return { value: show(rest.trimEnd()), expected: 'no comments: leave it out' };
  const link = /^<(?:[a-z][a-z+.-]*:|[^\s<>@]+@)[^\s<>]*>?/i.exec(rest)?.[0];
  if (link !== undefined) return { value: show(link), expected: 'a link in the form [text](url)' };
  return { value: message, expected: 'MDX that can be read' };
};

/** Levels of the headings that the page itself has above a text. */
const FIRST_LEVEL = { chapter: 2, page: 1 } as const;

/** Reads one MDX file. Never throws: what is wrong with it is in `problems`. */
export const readMdxFile = (files: ContentFiles, path: string): MdxFile => {
  const file = `${files.name}/${path}`;
  const problems: Problem[] = [];
  const report = (at: Position, value: string, expected: string): void => {
    problems.push({ file, line: at.line, column: at.column, path: '(text)', value, expected, nearest: null });
  };
  const nothing = { elements: [], texts: [], links: [], headings: [] };
  const unreadable = { file, text: '', isReadable: false, ...nothing, problems, ...readFrontmatter(file, null, report), frontmatter: undefined };
  const { text, problem } = readTextFile(files, path, 'a readable file of Markdown');
  if (text === null) return { ...unreadable, problems: [problem] };
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|>{7})(?: |\r?$)/.test(line));
  if (conflict !== -1) {
    report({ line: conflict + 1, column: 1 }, '(a conflict marker)', 'one version of the text; delete the other one and the markers');
    return unreadable;
  }
  const parsed = parseMdx(text);
  if (!isParsed(parsed)) {
    const fault = explain(text, parsed);
    report(parsed, fault.value, fault.expected);
    return unreadable;
  }
  const { elements, texts, links, headings } = parsed;
  const frontmatter = readFrontmatter(file, parsed.frontmatter, report);
  for (const { value, ...at } of parsed.attributeCode) report(at, `{${value}}`, 'attributes in quotes, without code');
  for (const { value, ...at } of parsed.code) {
    const expected = value.startsWith('/*') ? 'no comments: leave it out' : 'no imports and no code: the page hands a chapter its components';
    report(at, value.split('\n')[0] ?? '', expected);
  }
  for (const { value, ...at } of parsed.footnotes)
    report(at, `[^${value}]`, 'no footnotes: put it into the text, or in a chapter into a <Record> or the finding of a claim');
  for (const at of parsed.tasks) report(at, '(a box to tick)', 'an item of a list without a box: pages have nothing to tick');
  for (const [index, { value, level, ...at }] of headings.entries()) {
    const before = headings[index - 1]?.level ?? FIRST_LEVEL[path.startsWith('article/') ? 'chapter' : 'page'];
    if (level > before + 1)
      report(
        at,
        show(`${'#'.repeat(level)} ${value}`),
        `a heading of level ${before + 1} (${'#'.repeat(before + 1)}) or above: none of that level is before it`,
      );
    if (level === 1) report(at, show(`# ${value}`), 'a heading of level 2 or below (##): the title in the front matter is that of level 1');
    if (!/[\p{L}\p{N}]/u.test(value)) report(at, '(a heading without words)', 'words beside components, since the id of a heading is made of them');
  }
  return { file, text, isReadable: true, elements, texts, links, headings, problems, ...frontmatter };
};
