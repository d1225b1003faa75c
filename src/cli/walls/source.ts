import { convertToTsx } from '@astrojs/astro2tsx';
import ts from 'typescript';

/** An import as it is written. Lines count from 1. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Whether only types are taken from it. */
  readonly isType: boolean;
  /** Whether it is in a `<script>` of a component, and so is sent to readers. */
  readonly isScript: boolean;
}

export interface Found {
  readonly text: string;
  readonly line: number;
}

/** What the walls look at in one source file. */
export interface Source {
  readonly imports: readonly Import[];
  /** Imports whose path is computed at run time. */
  readonly computedImports: readonly Found[];
  /** Uses of `import.meta.env`. */
  readonly env: readonly Found[];
  /** Uses of `process.env`. */
  readonly processEnv: readonly Found[];
  /** Texts that a reader of the site may see. */
  readonly sentences: readonly Found[];
}

interface Part {
  readonly code: string;
  readonly kind: ts.ScriptKind;
  readonly isScript: boolean;
  /** Gives the line of the file, from 1, of an offset of the code. */
  readonly lineOf: (offset: number) => number;
}

const lineIn = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** The TypeScript of a file: all of it, or for a component its frontmatter and template as TSX, and each of its scripts. */
const partsOf = (file: string, text: string): Part[] => {
  if (!file.endsWith('.astro'))
    return [
      { code: text, kind: file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS, isScript: false, lineOf: (offset) => lineIn(text, offset) },
    ];
  const { code, mappings, scripts } = convertToTsx(text);
  const originalOf = (offset: number): number => {
    const span = mappings.findLast(([start]) => start <= offset);
    return span === undefined ? 0 : span[2] + Math.min(offset - span[0], span[3]);
  };
  return [
    { code, kind: ts.ScriptKind.TSX, isScript: false, lineOf: (offset) => lineIn(text, originalOf(offset)) },
    ...scripts
      .filter(({ content }) => content.trim() !== '')
      .map(
        ({ content, position }): Part => ({
          code: content,
          kind: ts.ScriptKind.TS,
          isScript: true,
          lineOf: (offset) => lineIn(text, position.start + offset),
        }),
      ),
  ];
};

/** Attributes of HTML that readers see or hear. */
const READ_ATTRIBUTES = ['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext', 'label', 'placeholder', 'title'];

/** Attributes of HTML that may hold sentences, and other values as well. */
const SET_ATTRIBUTES = ['set:html', 'set:text', 'content', 'value', 'srcdoc'];

/** Props of components that usually hold words for readers. */
const READ_PROPS = [...READ_ATTRIBUTES, 'caption', 'description', 'heading', 'intro', 'legend', 'lead', 'text', 'what', 'words'];

/** Calls whose texts are selectors, queries or messages for developers. */
const TECHNICAL_CALLS =
  /(?:^|\.)(?:querySelector|querySelectorAll|closest|matches|matchMedia|addEventListener|on|off|getContext|test|warn|error|log|info|insertDirective|insertStyleHash|insertScriptResource|glob)$/;

/** Stands for a value in a template. */
const VALUE = '…';

const isWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(/&\w+;/g, ''));

/** Two words, or a word and a value, with a space between them, and nothing that only code, selectors, paths or styles hold. */
const isSentence = (text: string): boolean =>
  /(?:\p{L}{2,}[’'”)]?[,;:.!?]?|…)\s+[(“‘]?\p{L}{2,}|\p{L}{2,}[,;:.]?\s+…/u.test(text) &&
  !/[{}<>[\]=|]|^[.#@(-]|--|\d(?:px|rem|em|fr|%)\b|\w\(|^[\w-]+(?:, [\w-]+)*$(?<=serif)/.test(text);

const isExempt = (node: ts.Node): boolean => {
  for (let at: ts.Node = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isTypeNode(at) || ts.isImportDeclaration(at) || ts.isExportDeclaration(at) || ts.isThrowStatement(at)) return true;
    if (ts.isNewExpression(at) && /Error$/.test(at.expression.getText())) return true;
    if (ts.isCallExpression(at) && TECHNICAL_CALLS.test(at.expression.getText())) return true;
    if (ts.isJsxAttribute(at)) {
      const name = at.name.getText();
      const isComponent = /^[A-Z]/.test(at.parent.parent.tagName.getText());
      return isComponent ? /^(?:class|class:list|path|href|id|style)$/.test(name) : !READ_ATTRIBUTES.includes(name) && !SET_ATTRIBUTES.includes(name);
    }
    if (ts.isFunctionLike(at)) return false;
  }
  return false;
};

/** Whether a text is where a reader sees it, whatever it says: as a child of an element, or in an attribute for words. */
const isShown = (node: ts.Node): boolean => {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isJsxAttribute(at)) return READ_PROPS.includes(at.name.getText());
    if (ts.isJsxElement(at) || ts.isJsxFragment(at)) return true;
    if (ts.isConditionalExpression(at) && at.condition !== node && !isWithin(node, at.condition)) continue;
    if (ts.isJsxExpression(at) || ts.isParenthesizedExpression(at) || ts.isTemplateSpan(at) || ts.isTemplateExpression(at)) continue;
    if (
      ts.isBinaryExpression(at) &&
      [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.PlusToken].includes(at.operatorToken.kind)
    )
      continue;
    if (ts.isBinaryExpression(at) && at.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken && isWithin(node, at.right)) continue;
    return false;
  }
  return false;
};

const isWithin = (node: ts.Node, other: ts.Node): boolean => node.pos >= other.pos && node.end <= other.end;

/** Whether an identifier is the name of a property or of a parameter, not a value. */
const isNameOfProperty = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node && node.parent.expression.getText() !== 'globalThis') ||
  ts.isPropertyAssignment(node.parent);

const readPart = (part: Part): Source => {
  const file = ts.createSourceFile('part', part.code, ts.ScriptTarget.Latest, true, part.kind);
  const imports: Import[] = [];
  const computedImports: Found[] = [];
  const env: Found[] = [];
  const processEnv: Found[] = [];
  const sentences: Found[] = [];
  const lineOf = (node: ts.Node): number => part.lineOf(node.getStart(file));
  const addImport = (specifier: ts.Node, isType: boolean): void => {
    if (ts.isStringLiteralLike(specifier)) imports.push({ specifier: specifier.text, line: lineOf(specifier), isType, isScript: part.isScript });
    else computedImports.push({ text: specifier.getText(file), line: lineOf(specifier) });
  };
  const addSentence = (node: ts.Node, text: string): void => {
    if (isShown(node) ? isWords(text) && !isExempt(node) : isSentence(text) && !isExempt(node))
      sentences.push({ text: text.replace(/\s+/g, ' ').trim(), line: lineOf(node) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const areTypes =
        named !== undefined && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
      addImport(
        node.moduleSpecifier,
        clause !== undefined && (clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause.name === undefined && areTypes)),
      );
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) addImport(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) addImport(node.argument.literal, true);
    else if (ts.isExternalModuleReference(node)) addImport(node.expression, false);
    else if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const callee = node.expression.getText(file);
      const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword || /^(?:(?:module\.)?require|import\.meta\s*\.glob)$/.test(callee);
      if (isImport && first !== undefined) for (const path of ts.isArrayLiteralExpression(first) ? first.elements : [first]) addImport(path, false);
    } else if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
      // Whatever is not import.meta.url, .dirname or .glob( may read the environment, also by a name or in brackets.
      const use = node.parent;
      const isKnown = ts.isPropertyAccessExpression(use) && ['url', 'dirname', 'filename', 'glob'].includes(use.name.text);
      if (!isKnown) env.push({ text: use.getText(file).slice(0, 60), line: lineOf(node) });
    } else if (ts.isIdentifier(node) && node.text === 'process' && !isNameOfProperty(node)) {
      const use = node.parent;
      const isKnown =
        ts.isPropertyAccessExpression(use) && use.expression === node && !['env', 'getBuiltinModule', 'binding'].includes(use.name.text);
      if (!isKnown) processEnv.push({ text: use.getText(file).slice(0, 60), line: lineOf(node) });
    } else if (ts.isIdentifier(node) && node.text === 'createRequire') {
      computedImports.push({ text: node.parent.getText(file).slice(0, 60), line: lineOf(node) });
    } else if (ts.isJsxAttribute(node) && node.name.getText(file) === 'src' && node.parent.parent.tagName.getText(file) === 'script') {
      const value = node.initializer;
      if (value !== undefined && ts.isStringLiteral(value))
        imports.push({ specifier: value.text, line: lineOf(value), isType: false, isScript: true });
    }
    if (ts.isJsxText(node)) {
      if (isWords(node.text)) sentences.push({ text: node.text.replace(/\s+/g, ' ').trim(), line: part.lineOf(node.getStart(file)) });
    } else if (ts.isStringLiteralLike(node)) addSentence(node, node.text);
    else if (ts.isTemplateExpression(node)) addSentence(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(VALUE));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, computedImports, env, processEnv, sentences };
};

/** Reads a `.ts`, `.mts`, `.cts`, `.js`, `.mjs`, `.cjs`, `.tsx` or `.astro` file. */
export const readSource = (file: string, text: string): Source => {
  const parts = partsOf(file, text).map(readPart);
  return {
    imports: parts.flatMap(({ imports }) => imports),
    computedImports: parts.flatMap(({ computedImports }) => computedImports),
    env: parts.flatMap(({ env }) => env),
    processEnv: parts.flatMap(({ processEnv }) => processEnv),
    sentences: parts.flatMap(({ sentences }) => sentences),
  };
};
