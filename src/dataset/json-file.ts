import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ContentFiles } from '#dataset/files.ts';
import { type Location, type Problem, show } from '#dataset/problem.ts';
import { positionIn, readTextFile } from '#dataset/text-file.ts';

export type Path = readonly (string | number)[];

/** A JSON file with its value and the position of everything in it. `value` is undefined where it could not be read. */
export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  locate(path: Path, options?: { readonly key?: string }): Location;
}

export const formatPath = (steps: Path): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return /^[A-Za-z_]\w*$/.test(step) ? `${path}.${step}` : `${path}[${JSON.stringify(step)}]`;
  }, '$');

const SYNTAX: Readonly<Record<string, string>> = {
  CommaExpected: 'a comma between two entries',
  ColonExpected: 'a colon between a key and its value',
  ValueExpected: 'a value (and no comma after the last one)',
  PropertyNameExpected: 'a key in double quotes (and no comma after the last entry)',
  CloseBraceExpected: 'a closing brace }',
  CloseBracketExpected: 'a closing bracket ]',
  EndOfFileExpected: 'nothing after the end of the array',
  InvalidCommentToken: 'no comment: JSON has none',
  InvalidSymbol: 'a JSON value: text in double quotes, a number, true, false, null, [ or {',
  UnexpectedEndOfString: 'a closing double quote',
};

const duplicateKeys = (root: Node): Node[] => {
  const found: Node[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      open.push(child);
      const key = node.type === 'object' ? child.children?.[0] : undefined;
      if (key === undefined) continue;
      if (seen.has(key.value)) found.push(key);
      seen.add(key.value);
    }
  }
  return found;
};

const unreadable = (file: string, problems: Problem[]): JsonFile => ({
  file,
  value: undefined,
  problems,
  locate: (path) => ({ file, line: 1, column: 1, path: formatPath(path) }),
});

const parsed = new WeakMap<Uint8Array, JsonFile>();

/** Reads one JSON file. Never throws: what is wrong with it is in `problems`. The same bytes, as an overlay gives them, are parsed once. */
export const readJsonFile = (files: ContentFiles, path: string): JsonFile => {
  const file = `${files.name}/${path}`;
  const read = readTextFile(files, path, path.startsWith('data/') ? 'a readable file with a JSON array of rows' : 'a readable file of JSON');
  if (read.text === null) return unreadable(file, [read.problem]);
  const known = parsed.get(read.bytes);
  if (known?.file === file) return known;
  const json = parseJson(file, read.text);
  parsed.set(read.bytes, json);
  return json;
};

const parseJson = (file: string, text: string): JsonFile => {
  const start = { file, line: 1, column: 1, path: '$', nearest: null };
  const position = positionIn(text);

  const errors: ParseError[] = [];
  let root: Node | undefined;
  let value: unknown;
  try {
    root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const first = errors[0];
    if (first !== undefined) {
      const code = printParseErrorCode(first.error);
      const found = text.slice(first.offset, first.offset + Math.max(first.length, 1));
      return unreadable(file, [
        {
          ...start,
          ...position(first.offset),
          value: found === '' ? '(end of file)' : show(found),
          expected: `JSON that can be read: ${SYNTAX[code] ?? code}; the rest of this file was not checked`,
        },
      ]);
    }
    value = JSON.parse(text);
  } catch (error) {
    const found = error instanceof RangeError ? '(nested too deeply)' : '(not JSON)';
    return unreadable(file, [{ ...start, value: found, expected: 'JSON that can be read; the rest of this file was not checked' }]);
  }

  const tree = root;
  const locate: JsonFile['locate'] = (path, options) => {
    let node: Node | undefined;
    for (let depth = path.length; node === undefined && depth >= 0 && tree !== undefined; depth--) {
      node = depth === 0 ? tree : findNodeAtLocation(tree, path.slice(0, depth));
    }
    const key = options?.key;
    const property = key === undefined ? undefined : node?.children?.findLast((child) => child.children?.[0]?.value === key);
    const offset = (property ?? node)?.offset ?? 0;
    return { file, ...position(offset), path: formatPath(key === undefined ? path : [...path, key]) };
  };
  const problems: Problem[] = [];
  if (tree !== undefined) {
    for (const key of duplicateKeys(tree)) {
      problems.push({
        ...start,
        ...position(key.offset),
        path: `$ … ${show(key.value)}`,
        value: `${show(key.value)} twice in one object`,
        expected: 'each key once',
      });
    }
  }
  return { file, value, problems, locate };
};
