import { type MdastNode, mdxToMdast } from 'satteri';

/** What stands for a link and a heading of Markdown among names of elements. */
export const LINK = '[link]';
export const HEADING = '[heading]';

/** Line and column in the file, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A component or element. An attribute without a value is null. */
export interface MdxElement extends Position {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string | null>;
  /** Names of the attributes that are given more than once. */
  readonly repeated: readonly string[];
  /** Names of the elements that it is in, outermost first, LINK and HEADING among them. */
  readonly within: readonly string[];
  /** Whether there is neither a word nor an element in it. */
  readonly isEmpty: boolean;
}

export interface MdxText extends Position {
  readonly value: string;
}

export interface MdxHeading extends MdxText {
  /** From 1 to 6. */
  readonly level: number;
}

/** A link or an image in Markdown. */
export interface MdxLink extends Position {
  readonly url: string;
  readonly isPicture: boolean;
  /** Whether readers see nothing of it. */
  readonly isEmpty: boolean;
}

/** The contents of an MDX file, in the order of its text. */
export interface ParsedMdx {
  readonly elements: readonly MdxElement[];
  /** Text as it is typed, in prose and in code blocks. */
  readonly texts: readonly MdxText[];
  readonly links: readonly MdxLink[];
  /** Headings, with their words. */
  readonly headings: readonly MdxHeading[];
  /** References to footnotes and their definitions, by label. */
  readonly footnotes: readonly MdxText[];
  /** Items of lists with a box to tick. */
  readonly tasks: readonly Position[];
  /** Code in attributes: spreads, and values in braces. */
  readonly attributeCode: readonly MdxText[];
  /** Imports, exports and expressions. */
  readonly code: readonly MdxText[];
  /** The front matter without its fences, and where its first line is; null where there is none. */
  readonly frontmatter: MdxText | null;
}

/** Position and reason of a syntax error. */
export interface MdxFault extends Position {
  readonly message: string;
}

/**
 * The extensions of Markdown that the build uses (the defaults of @astrojs/mdx with its parser, satteri): GitHub's, and front matter. Typographic
 * quotes and dashes are left out: they change how words are printed, not what is typed.
 */
const FEATURES = { gfm: true, frontmatter: true } as const;

const childrenOf = (node: MdastNode): readonly MdastNode[] => ('children' in node ? node.children : []);

const positionOf = (node: MdastNode): Position => ({ line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 });

/** Text of a node and all that is in it. */
const wordsOf = (node: MdastNode): string =>
  node.type === 'text' || node.type === 'inlineCode' ? node.value : childrenOf(node).map(wordsOf).join('');

const holdsElement = (node: MdastNode): boolean =>
  childrenOf(node).some((child) => child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement' || holdsElement(child));

const isEmpty = (node: MdastNode): boolean => wordsOf(node).trim() === '' && !holdsElement(node);

/** Parses MDX with the parser of the build, so that what the check accepts is what the build sees. Never throws. */
export const parseMdx = (source: string): ParsedMdx | MdxFault => {
  let root: MdastNode;
  try {
    root = mdxToMdast(source, { features: FEATURES });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const [, line = '1', column = '1', message = said] = /^(\d+):(\d+): (.*)$/.exec(said) ?? [];
    return { line: Number(line), column: Number(column), message };
  }
  const elements: MdxElement[] = [];
  const texts: MdxText[] = [];
  const links: MdxLink[] = [];
  const headings: MdxHeading[] = [];
  const footnotes: MdxText[] = [];
  const tasks: Position[] = [];
  const attributeCode: MdxText[] = [];
  const code: MdxText[] = [];
  let frontmatter: MdxText | null = null;
  const visit = (node: MdastNode, within: readonly string[]): void => {
    const at = positionOf(node);
    let inside = within;
    switch (node.type) {
      case 'yaml':
        frontmatter = { value: node.value, line: at.line + 1, column: 1 };
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const attributes = new Map<string, string | null>();
        const repeated: string[] = [];
        for (const attribute of node.attributes) {
          if (attribute.type === 'mdxJsxExpressionAttribute') attributeCode.push({ value: attribute.value, ...at });
          else if (typeof attribute.value === 'object' && attribute.value !== null) attributeCode.push({ value: attribute.value.value, ...at });
          else {
            if (attributes.has(attribute.name)) repeated.push(attribute.name);
            attributes.set(attribute.name, attribute.value ?? null);
          }
        }
        elements.push({ name: node.name ?? '', attributes, repeated, within, isEmpty: isEmpty(node), ...at });
        inside = [...within, node.name ?? ''];
        break;
      }
      case 'heading':
        headings.push({ value: wordsOf(node), level: node.depth, ...at });
        inside = [...within, HEADING];
        break;
      case 'footnoteReference':
      case 'footnoteDefinition':
        footnotes.push({ value: node.identifier, ...at });
        break;
      case 'link':
      case 'definition':
        links.push({ url: node.url, isPicture: false, isEmpty: node.type === 'link' && isEmpty(node), ...at });
        inside = [...within, LINK];
        break;
      case 'image':
        links.push({ url: node.url, isPicture: true, isEmpty: false, ...at });
        break;
      case 'imageReference':
        links.push({ url: node.identifier, isPicture: true, isEmpty: false, ...at });
        break;
      case 'listItem':
        if (typeof node.checked === 'boolean') tasks.push(at);
        break;
      case 'text':
      case 'inlineCode':
      case 'code':
        texts.push({ value: node.value, ...at });
        break;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        code.push({ value: node.value, ...at });
        break;
      default:
    }
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(root, []);
  return { elements, texts, links, headings, footnotes, tasks, attributeCode, code, frontmatter };
};

export const isParsed = (parsed: ParsedMdx | MdxFault): parsed is ParsedMdx => 'elements' in parsed;
