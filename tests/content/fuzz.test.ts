import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Problem } from '#dataset/problem.ts';
import { TABLE_NAMES, type TableName, tableOf } from '#tables';
import { checkWith, type Loose, rowsOf } from '../fixtures/edited-content.ts';

/** Values that must never get into a page unnoticed, or that are wrong almost everywhere. */
const HOSTILE: readonly Loose[] = [
  null,
  true,
  0,
  -1,
  1e99,
  '',
  ' ',
  'no-such-id',
  'x'.repeat(100_000),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://a.example","b")',
  '@SUM(1+1)',
  '\u0000',
  'line\nbreak',
  '\u202Eright to left',
  '\uD800',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '2020-02-30',
  '9999-99-99',
  '1799-12-31',
  '2031-01-01',
  '2020-10-04T00:00:00Z',
  ' 2020-10-04',
  'e31',
  'E031',
  'c1000',
  'a--b',
  'Shusha-City',
  'toString',
  'hasOwnProperty',
  '\u0085',
  '\uFFFF',
  '\u2028',
  'http://',
  'https://a.example/\u202Egnp.exe',
  'HTTPS://A.EXAMPLE/"onload="x',
  Number.MAX_SAFE_INTEGER + 1,
  -0.5,
  1e-320,
  {},
  [],
  [[]],
  ['no-such-id'],
  Array.from({ length: 2_000 }, (_, index) => `id-${index}`),
  [null, 1, {}],
  { on: '2020-02-30' },
  { from: '2020-12-01', to: '2020-01-01' },
  { earliest: '2020-01-01', latest: '2020-12-01', on: '2020-06-01' },
  { lat: 90.1, lon: 0, precision: 'exact', origin: 'x' },
  JSON.parse('{"__proto__": {"id": "x"}, "constructor": null}'),
  JSON.parse(`${'{"a":'.repeat(200)}1${'}'.repeat(200)}`),
];

/** What the schemas say of a row, as JSON Schema, by a validator that is not ours. */
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const VALIDATORS = new Map(TABLE_NAMES.map((table) => [table, ajv.compile(JSON.parse(JSON.stringify(z.toJSONSchema(tableOf(table).schema))))]));

const TABLES: ReadonlyMap<TableName, Loose[]> = new Map(TABLE_NAMES.map((table) => [table, rowsOf(table)]));

/** Paths to every value of a row, lists and records included. */
const pathsIn = (value: Loose, path: readonly string[] = []): string[][] => [
  ...(path.length === 0 ? [] : [[...path]]),
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, own]) => pathsIn(own, [...path, key])) : []),
];

interface Mutation {
  readonly table: TableName;
  readonly index: number;
  readonly path: readonly string[];
  readonly value: Loose;
  readonly kind: 'replace' | 'delete' | 'add';
}

const KEYS = ['__proto__', 'constructor', 'toString', 'extra'];

/** An item of a list can only be replaced. */
const kindOf = ({ path, kind }: Mutation): Mutation['kind'] => (/^\d+$/.test(path.at(-1) ?? '') ? 'replace' : kind);

const mutate = (rows: Loose[], mutation: Mutation): void => {
  const { index, path } = mutation;
  // An id that another mutation of the batch refers to would make that reference a good one.
  const isNewId = path.at(-1) === 'id' && /^[a-z0-9-]+$/.test(mutation.value);
  const value = isNewId ? `of-${mutation.value}` : mutation.value;
  const parent = path.slice(0, -1).reduce((own, key) => own[key], rows[index]);
  const key = path.at(-1) ?? '';
  const kind = kindOf(mutation);
  if (kind === 'delete') delete parent[key];
  else if (kind === 'add') Object.defineProperty(parent, KEYS[index % KEYS.length] ?? '', { value, enumerable: true });
  else parent[key] = value;
};

const mutations = fc.constantFrom(...TABLE_NAMES).chain((table) =>
  fc.nat({ max: (TABLES.get(table)?.length ?? 1) - 1 }).chain((index) =>
    fc.record({
      table: fc.constant(table),
      index: fc.constant(index),
      path: fc.constantFrom(...pathsIn(TABLES.get(table)?.[index])),
      value: fc.constantFrom(...HOSTILE),
      kind: fc.constantFrom('replace' as const, 'replace' as const, 'replace' as const, 'delete' as const, 'add' as const),
    }),
  ),
);

/** One mutation per row, so that each problem can be assigned to its mutation. */
const batches = fc.uniqueArray(mutations, { minLength: 100, maxLength: 150, selector: ({ table, index }) => `${table} ${index}` });

const REFERENCES = /^(?:sources|places|events|district|administrativeDistrict|place|group|event|claim|counterpart|restsOn|polygon)$/;

/** Values that the check accepts: plain text on one line, and values of the same kind as before. */
const isInert = (mutation: Mutation): boolean => {
  const { path, value, table, index } = mutation;
  const kind = kindOf(mutation);
  const before = path.reduce((own, key) => own[key], TABLES.get(table)?.[index]);
  if (JSON.stringify(before) === JSON.stringify(value) && kind === 'replace') return true;
  if (kind !== 'replace') return false;
  const isReference = path.some((key) => REFERENCES.test(key));
  if (isReference && (typeof value === 'string' || (Array.isArray(value) && value.length > 0))) return false;
  if (typeof value === 'string')
    return (
      !/<\/?[a-z!]|[\p{Cc}\p{Cs}\p{NChar}\u2028\u2029\u202E]/iu.test(value) && value.length < 1_000 && !(path.includes('url') && value !== before)
    );
  return value === null || typeof value !== 'object' || Array.isArray(value) ? value !== undefined : false;
};

/** Says what failed without the whole batch. */
const reporter = <T>({ failed, errorInstance }: fc.RunDetails<T>): void => {
  if (failed) throw errorInstance;
};

describe('a dataset mutated in any way', () => {
  test('is reported where it was broken, or holds nothing that could do harm', () => {
    let mutated = 0;
    fc.assert(
      fc.property(batches, (batch) => {
        const files: Record<string, string> = {};
        const invalid: Mutation[] = [];
        for (const table of new Set(batch.map((entry) => entry.table))) {
          const rows = structuredClone(TABLES.get(table) ?? []);
          for (const own of batch) if (own.table === table) mutate(rows, own);
          const text = JSON.stringify(rows, null, 1);
          const read: Loose[] = JSON.parse(text);
          invalid.push(...batch.filter((candidate) => candidate.table === table && VALIDATORS.get(table)?.(read[candidate.index]) !== true));
          files[`data/${table}.json`] = text;
        }
        const { problems } = checkWith(files);
        const reported = new Set(problems.map(({ file, path }) => `${/(\w+)\.json$/.exec(file)?.[1]} ${/^\$\[(\d+)\]/.exec(path)?.[1]}`));
        const isReported = (own: Mutation): boolean => reported.has(`${own.table} ${own.index}`);
        const silent = new Set([...batch.filter((candidate) => !isInert(candidate)), ...invalid].filter((candidate) => !isReported(candidate)));
        expect(
          [...silent].map(
            ({ table: own, index, path, value, kind }) => `${kind} ${own}[${index}].${path.join('.')}: ${JSON.stringify(value).slice(0, 40)}`,
          ),
        ).toEqual([]);
        for (const { line, column, expected } of problems) expect(line > 0 && column > 0 && expected.length > 0).toBe(true);
        mutated += batch.length;
      }),
      { numRuns: 25, seed: 44, endOnFailure: true, reporter },
    );
    expect(mutated).toBeGreaterThan(2_500);
  });

  test('whose files are no JSON at all is reported, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TABLE_NAMES), fc.uint8Array({ maxLength: 400 }), (table, bytes) => {
        const { problems } = checkWith({ [`data/${table}.json`]: bytes });
        expect(problems.some(({ file }) => file.endsWith(`${table}.json`))).toBe(true);
      }),
      { numRuns: 30, seed: 44, endOnFailure: true },
    );
  });
});

const ARTICLE = resolve(import.meta.dirname, '../../content/article');
const CHAPTERS = readdirSync(ARTICLE).map((file) => ({ file: `article/${file}`, text: readFileSync(join(ARTICLE, file), 'utf8') }));

/** Text that no chapter may contain, wherever it is. */
const FORBIDDEN = [
  '<script>alert(1)</script>',
  '<img src="x" onerror="alert(1)" />',
  '<iframe src="https://a.example/" />',
  '<Claim id="c01" onClick={alert} />',
  '<Claim {...globalThis} />',
  '<span lang="az" onclick="alert(1)">x</span>',
  '<FigureValue id="constructor" />',
  '<PlaceName id="__proto__" />',
  '<constructor />',
  '<Claim.constructor />',
  '<></>',
  '{process.exit(1)}',
  '{/* a comment */}',
  'export const x = 1',
  'import fs from "node:fs"',
  '[x](javascript:alert(1))',
  '![x](https://a.example/x.png)',
  '![x][y]\n\n[y]: https://a.example/x.png',
  '{',
  '<Claim id="c01">',
  '</Record>',
  '<!-- comment -->',
  '123,456,789',
] as const;

/** Values that front matter may not have under a key for text. */
const NOT_TEXT = [
  'null',
  '1e999',
  'true',
  '2020-10-04',
  '[a]',
  '{ a: b }',
  '{ __proto__: b }',
  '!!js/function "x"',
  '*unknown',
  '&a [*a]',
  '"\\u202Ex"',
  '"a\\nb"',
  '"<b>x</b>"',
  '" x"',
  '"',
  '|',
  `"${'x'.repeat(100_000)}"`,
] as const;

const NOT_KEYS = ['__proto__: x', 'constructor: x', 'toString: x', 'title: twice'] as const;

/** Texts of chapters that are checked beside the real ones: without marks of claims, which are marked once, and about no second author. */
const COPIES = CHAPTERS.map(({ text }) => text.replace(/<Claim id="[^"]*">|<\/Claim>/g, '').replace(/^kind: author$/m, 'kind: essay'));

/** A copy of a chapter with a paragraph put into it somewhere. */
const withParagraph = (paragraph: string, seed: number): string => {
  const [own] = fc.sample(fc.record({ text: fc.constantFrom(...COPIES), place: fc.nat() }), { numRuns: 1, seed });
  const paragraphs = own?.text.split('\n\n') ?? [];
  const at = 1 + ((own?.place ?? 0) % (paragraphs.length - 1));
  return [...paragraphs.slice(0, at), paragraph, ...paragraphs.slice(at)].join('\n\n');
};

const [CHAPTER = ''] = COPIES;

describe('a chapter mutated in any way', () => {
  /** Each mutated chapter is a file of its own beside the real ones, so that one check reads them all. */
  const texts = new Map<string, string>([
    ['nothing', CHAPTER],
    ...FORBIDDEN.map((snippet, index): [string, string] => [snippet, withParagraph(snippet, index)]),
    ...NOT_TEXT.map((value): [string, string] => [value, CHAPTER.replace(/^(title|standfirst|kind): .*$/gm, (_, key) => `${key}: ${value}`)]),
    ...NOT_KEYS.map((line): [string, string] => [line, CHAPTER.replace('---\n', () => `---\n${line}\n`)]),
  ]);
  const fileOf = new Map([...texts.keys()].map((mutation, index) => [mutation, `article/99-mutated-${index}.mdx`]));
  const reported = ((): readonly Problem[] => {
    const mutated = [...texts].map(([mutation, text]) => [fileOf.get(mutation) ?? '', text]);
    return checkWith(Object.fromEntries([...CHAPTERS.map(({ file, text }) => [file, text]), ...mutated])).problems;
  })();
  const problemsOf = (mutation: string): readonly Problem[] => reported.filter(({ file }) => file === `content/${fileOf.get(mutation)}`);

  test('is in order before', () => {
    expect(problemsOf('nothing')).toEqual([]);
  });
  test.each(FORBIDDEN)('is reported where it says %s', (snippet) => {
    expect(problemsOf(snippet).length).toBeGreaterThan(0);
  });
  test.each(NOT_TEXT)('is reported where its front matter has %s', (value) => {
    const paths = problemsOf(value).map(({ path }) => path);
    expect(paths.includes('(text)') || ['$.title', '$.standfirst', '$.kind'].every((path) => paths.includes(path)), String(paths)).toBe(true);
  });
  test.each(NOT_KEYS)('is reported where its front matter has the key %s', (line) => {
    expect(problemsOf(line).length).toBeGreaterThan(0);
  });
  test('is reported at a place, and with what was expected', () => {
    for (const { line, column, expected } of reported) expect(line > 0 && column > 0 && expected.length > 0).toBe(true);
  });
});
