import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { formatPath, type Path } from '#dataset/json-file.ts';
import type { Location, Problem } from '#dataset/problem.ts';
import { readTextFile } from '#dataset/text-file.ts';

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface MdxElement extends Position {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string | null>;
}

export interface MdxText extends Position {
  readonly value: string;
}

/** A link or a picture in Markdown. */
export interface MdxLink extends Position {
  readonly url: string;
  readonly isPicture: boolean;
}

/** A chapter or page as the check sees it: its front matter, the components it uses and the words it types. */
export interface MdxFile {
  readonly file: string;
  /** Null where there is none, undefined where it cannot be read. */
  readonly frontmatter: unknown;
  readonly elements: readonly MdxElement[];
  readonly texts: readonly MdxText[];
  readonly links: readonly MdxLink[];
  readonly problems: readonly Problem[];
  /** Where a key of the front matter stands; its first line for what is missing. */
  locateKey(path: Path, options?: { readonly key?: string }): Location;
}

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx);

const messageOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));

const positionOf = (error: unknown): Position => {
  const number = (key: string) => {
    const value: unknown = typeof error === 'object' && error !== null && key in error ? Reflect.get(error, key) : undefined;
    return typeof value === 'number' ? value : 1;
  };
  return { line: number('line'), column: number('column') };
};

/** Reads one MDX file. Never throws: what is wrong with it is in `problems`. */
export const readMdxFile = (diskPath: string, file: string): MdxFile => {
  const elements: MdxElement[] = [];
  const texts: MdxText[] = [];
  const links: MdxLink[] = [];
  const problems: Problem[] = [];
  const report = (at: Position, value: string, expected: string) => problems.push({ file, ...at, path: '(text)', value, expected, nearest: null });
  let frontmatter: unknown = null;
  let locateKey: MdxFile['locateKey'] = (path) => ({ file, line: 1, column: 1, path: formatPath(path) });
  const { text, problem } = readTextFile(diskPath, file, 'a readable file of Markdown');
  if (text === null) return { file, frontmatter: undefined, elements, texts, links, problems: [problem], locateKey };
  try {
    const tree = processor.parse(text);
    visit(tree, (node) => {
      const at: Position = { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
      if (node.type === 'yaml') {
        const counter = new LineCounter();
        // A day without quotes is a date to the build, not text.
        const document = parseDocument(node.value, { lineCounter: counter, customTags: ['timestamp'] });
        const faults = [...document.errors, ...document.warnings];
        for (const error of faults) {
          const start = counter.linePos(error.pos[0]);
          report({ line: at.line + start.line, column: start.col }, messageOf(error), 'front matter in YAML');
        }
        frontmatter = faults.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined;
        locateKey = (path, options) => {
          const whole = options?.key === undefined ? path : [...path, options.key];
          const found: unknown = document.getIn(whole, true);
          const start = isNode(found) && found.range ? counter.linePos(found.range[0]) : { line: 0, col: 1 };
          return { file, line: at.line + start.line, column: start.col, path: formatPath(whole) };
        };
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const attributes = new Map<string, string | null>();
        for (const attribute of node.attributes) {
          const code = attribute.type === 'mdxJsxExpressionAttribute' ? attribute : attribute.value;
          if (typeof code === 'object' && code !== null) report(at, `{${code.value}}`, 'attributes in double quotes, without code');
          else if (attribute.type === 'mdxJsxAttribute') attributes.set(attribute.name, code ?? null);
        }
        elements.push({ name: node.name ?? '', attributes, ...at });
      } else if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
        links.push({ url: node.url, isPicture: node.type === 'image', ...at });
      } else if (node.type === 'imageReference') {
        links.push({ url: node.identifier, isPicture: true, ...at });
      } else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') {
        texts.push({ value: node.value, ...at });
      } else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        report(at, node.value.split('\n')[0] ?? '', 'no imports and no code: the page hands a chapter its components');
      }
    });
  } catch (error) {
    frontmatter = undefined;
    report(positionOf(error), messageOf(error), 'MDX that can be read');
  }
  return { file, frontmatter, elements, texts, links, problems, locateKey };
};
