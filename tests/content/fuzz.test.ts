import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '#dataset/check.ts';
import { NOUNS, type Noun } from '#schemas/index.ts';
import { contentWith, type Loose, rowsOf } from '../fixtures/edited-content.ts';

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
  {},
  [],
  [[]],
  ['no-such-id'],
];

const TABLES: ReadonlyMap<Noun, Loose[]> = new Map(NOUNS.map((noun) => [noun, rowsOf(noun)]));

/** Paths to every value of a row, lists and records included. */
const pathsIn = (value: Loose, path: readonly string[] = []): string[][] => [
  ...(path.length === 0 ? [] : [[...path]]),
  ...(typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, own]) => pathsIn(own, [...path, key])) : []),
];

interface Mutation {
  readonly noun: Noun;
  readonly index: number;
  readonly path: readonly string[];
  readonly value: Loose;
  readonly kind: 'replace' | 'delete' | 'add';
}

const KEYS = ['__proto__', 'constructor', 'extra'];

/** An item of a list can only be replaced. */
const kindOf = ({ path, kind }: Mutation): Mutation['kind'] => (/^\d+$/.test(path.at(-1) ?? '') ? 'replace' : kind);

const mutate = (rows: Loose[], mutation: Mutation): void => {
  const { index, path } = mutation;
  // An id that another mutation of the batch refers to would make that reference a good one.
  const value = path.at(-1) === 'id' && mutation.value === 'no-such-id' ? 'another-id' : mutation.value;
  const parent = path.slice(0, -1).reduce((own, key) => own[key], rows[index]);
  const key = path.at(-1) ?? '';
  const kind = kindOf(mutation);
  if (kind === 'delete') delete parent[key];
  else if (kind === 'add') Object.defineProperty(parent, KEYS[index % KEYS.length] ?? '', { value, enumerable: true });
  else parent[key] = value;
};

const mutations = fc.constantFrom(...NOUNS).chain((noun) =>
  fc.nat({ max: (TABLES.get(noun)?.length ?? 1) - 1 }).chain((index) =>
    fc.record({
      noun: fc.constant(noun),
      index: fc.constant(index),
      path: fc.constantFrom(...pathsIn(TABLES.get(noun)?.[index])),
      value: fc.constantFrom(...HOSTILE),
      kind: fc.constantFrom('replace' as const, 'replace' as const, 'replace' as const, 'delete' as const, 'add' as const),
    }),
  ),
);

/** One mutation a row, so that each problem can be told from the others. */
const batches = fc.uniqueArray(mutations, { minLength: 100, maxLength: 150, selector: ({ noun, index }) => `${noun} ${index}` });

const REFERENCES = /^(?:sources|places|events|district|administrativeDistrict|place|group|claim|counterpart|restsOn|polygon)$/;

/** What may stand in the dataset without a word: plain text on one line, and values of the kind that was there. */
const isInert = (mutation: Mutation): boolean => {
  const { path, value, noun, index } = mutation;
  const kind = kindOf(mutation);
  const before = path.reduce((own, key) => own[key], TABLES.get(noun)?.[index]);
  if (JSON.stringify(before) === JSON.stringify(value) && kind === 'replace') return true;
  if (kind !== 'replace') return false;
  const isReference = path.some((key) => REFERENCES.test(key));
  if (isReference && (typeof value === 'string' || (Array.isArray(value) && value.length > 0))) return false;
  if (typeof value === 'string')
    return !/<\/?[a-z!]|[\p{Cc}\p{Cs}\u2028\u2029\u202E]/iu.test(value) && value.length < 1_000 && !(path.includes('url') && value !== before);
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
        for (const noun of new Set(batch.map((own) => own.noun))) {
          const rows = structuredClone(TABLES.get(noun) ?? []);
          for (const own of batch) if (own.noun === noun) mutate(rows, own);
          files[`data/${noun}.json`] = JSON.stringify(rows, null, 1);
        }
        const content = contentWith(files);
        try {
          const { problems } = checkFolder(content.folder);
          const reported = new Set(problems.map(({ file, path }) => `${/(\w+)\.json$/.exec(file)?.[1]} ${/^\$\[(\d+)\]/.exec(path)?.[1]}`));
          const silent = batch.filter((own) => !reported.has(`${own.noun} ${own.index}`) && !isInert(own));
          expect(
            silent.map(
              ({ noun: own, index, path, value, kind }) => `${kind} ${own}[${index}].${path.join('.')}: ${JSON.stringify(value).slice(0, 40)}`,
            ),
          ).toEqual([]);
          for (const { line, column, expected } of problems) expect(line > 0 && column > 0 && expected.length > 0).toBe(true);
          mutated += batch.length;
        } finally {
          content.remove();
        }
      }),
      { numRuns: 25, seed: 44, endOnFailure: true, reporter },
    );
    expect(mutated).toBeGreaterThan(2_500);
  }, 120_000);

  test('whose files are no JSON at all is reported, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NOUNS), fc.uint8Array({ maxLength: 400 }), (noun, bytes) => {
        const content = contentWith({ [`data/${noun}.json`]: bytes });
        try {
          expect(checkFolder(content.folder).problems.some(({ file }) => file.endsWith(`${noun}.json`))).toBe(true);
        } finally {
          content.remove();
        }
      }),
      { numRuns: 30, seed: 44, endOnFailure: true },
    );
  }, 120_000);
});
