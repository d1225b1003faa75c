import { z } from 'zod';
import { codePoint } from '#dataset/characters.ts';
import type { JsonFile, Path } from '#dataset/json-file.ts';
import { nearest, type Problem, show } from '#dataset/problem.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((so, step) => (typeof so === 'object' && so !== null && Object.hasOwn(so, step) ? Reflect.get(so, step) : undefined), value);

const schemaAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null => {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return schemaAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodObject) {
    const field: unknown = Object.hasOwn(schema.shape, step) ? Reflect.get(schema.shape, step) : undefined;
    return field instanceof z.ZodType ? schemaAt(field, rest) : null;
  }
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) {
      const found = schemaAt(option, path);
      if (found !== null) return found;
    }
  }
  return null;
};

const keysOf = (schema: z.core.$ZodType | null): string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysOf(asType(option)));
  return [];
};

const describe = (schema: z.core.$ZodType | null): string => {
  const text = schema instanceof z.ZodType ? schema.description : undefined;
  return text === undefined ? '' : ` (${text})`;
};

const list = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join(', ');

const article = (type: string): string =>
  ({ string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object', null: 'null' })[
    type
  ] ?? type;

const plural = (count: number | bigint, one: string): string => `${count} ${one}${Number(count) === 1 ? '' : 's'}`;

const bound = (issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string => {
  const big = issue.code === 'too_big';
  const limit = big ? issue.maximum : issue.minimum;
  if (issue.origin === 'string') {
    if (!big && limit === 1) return 'text that is not empty';
    return `${big ? 'at most' : 'at least'} ${plural(limit, 'character')}`;
  }
  if (issue.origin === 'array')
    return `${big ? 'at most' : 'at least'} ${plural(limit, 'entr')}`.replace(/entrs$/, 'entries').replace(/entr$/, 'entry');
  const comparison = big ? (issue.inclusive ? 'at most' : 'less than') : issue.inclusive ? 'at least' : 'more than';
  return `a number that is ${comparison} ${limit}`;
};

/** The branch of a union that the value was most likely meant for. */
const likeliest = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const cost = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => {
      if (issue.code === 'unrecognized_keys') return sum + 2 * issue.keys.length;
      return sum + (issue.code === 'invalid_type' && issue.path.length === 1 ? 2 : 1);
    }, 0);
  return branches.toSorted((a, b) => cost(a) - cost(b))[0] ?? [];
};

const isAboutShape = (issue: Issue): boolean => issue.code === 'unrecognized_keys' || issue.code === 'invalid_type';

const asType = (option: unknown): z.core.$ZodType | null => (option instanceof z.ZodType ? option : null);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The characters beyond ASCII in a value whose form has none, such as an id with a letter that looks like another. */
const foreignTo = (issue: Issue, value: unknown): string => {
  if (issue.code !== 'invalid_format' || typeof value !== 'string' || issue.pattern === undefined || issue.pattern.includes('\\p')) return '';
  const foreign = [...value].find((character) => character > '~');
  return foreign === undefined ? '' : `, with ${codePoint(foreign)}`;
};

const toProblems = (issue: Issue, json: Pick<JsonFile, 'locate'>, base: Path, row: unknown, schema: z.core.$ZodType): Problem[] => {
  const inRow = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const path = [...base, ...inRow];
  const value = valueAt(row, issue.path);
  const at = { ...json.locate(path), value: show(value), nearest: null };
  const target = schemaAt(schema, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(target);
      return issue.keys.map((key) => ({
        ...json.locate(path, { key }),
        value: `the key ${show(key)}`,
        expected: `only these keys: ${list(known)}`,
        nearest: nearest(key, known),
      }));
    }
    case 'invalid_type':
      return [
        {
          ...at,
          expected:
            value === undefined ? `this key, with ${article(issue.expected)}${describe(target)}` : `${article(issue.expected)}${describe(target)}`,
        },
      ];
    case 'invalid_value':
      return [
        {
          ...at,
          expected: issue.values.length === 1 ? list(issue.values) : `one of ${list(issue.values)}`,
          nearest:
            typeof value === 'string'
              ? nearest(
                  value,
                  issue.values.filter((entry) => typeof entry === 'string'),
                )
              : null,
        },
      ];
    case 'too_big':
    case 'too_small':
      return [{ ...at, expected: bound(issue) }];
    case 'invalid_union': {
      const likely = likeliest(issue.errors);
      if (isObject(value) && !likely.some(isAboutShape)) {
        return likely.flatMap((inner) => toProblems({ ...inner, path: [...issue.path, ...inner.path] }, json, base, row, schema));
      }
      const shapes = target instanceof z.ZodUnion ? target.options.map((option) => `{ ${keysOf(asType(option)).join(', ')} }`) : [];
      return [{ ...at, expected: `an object: ${shapes.join(' or ')}${describe(target)}` }];
    }
    default:
      return [{ ...at, value: `${at.value}${foreignTo(issue, value)}`, expected: issue.message }];
  }
};

/** What a schema finds wrong with one row, each fault once and at its own place. */
export const schemaProblems = (error: z.ZodError, json: Pick<JsonFile, 'locate'>, base: Path, row: unknown, schema: z.ZodType): Problem[] => {
  const byPath = new Map<string, Problem>();
  for (const problem of error.issues.flatMap((issue) => toProblems(issue, json, base, row, schema))) {
    const earlier = byPath.get(problem.path);
    if (earlier === undefined) byPath.set(problem.path, problem);
    else if (!earlier.expected.includes(problem.expected)) {
      byPath.set(problem.path, { ...earlier, expected: `${earlier.expected}; and ${problem.expected}` });
    }
  }
  return [...byPath.values()];
};
