import { show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { stillToRead } from '#dataset/todo.ts';
import { type Finding, wordFinder } from '#lib/record/vocabulary.ts';
import { TABLE_NAMES, type TableName, vocabulary } from '#tables';

const VOCABULARY = 'vocabulary.json';

/** Columns that are not in our own voice: titles of works, names, what others call a thing, what a text said before. */
const NOT_OURS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  sources: ['title', 'publisher', 'author', 'copies', 'state'],
  districts: ['names'],
  settlements: ['names'],
  places: ['names'],
  sites: ['names'],
  figures: ['damage'],
  corrections: ['from'],
};

interface Text {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

const textsIn = (value: unknown, path: Text['path']): readonly Text[] => {
  if (typeof value === 'string') return value.includes(' ') ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((entry, at) => textsIn(entry, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => textsIn(entry, [...path, key]));
};

const advice = ({ word, instead }: Finding): string =>
  `no ${show(word)} in our own voice: ${instead}; or the word in quotation marks, or beside the name of who uses it`;

type Words = Parameters<typeof wordFinder>[0];

interface Compiled {
  readonly find: (text: string) => readonly Finding[];
  /** Entries that do not do what they say, with their places. */
  readonly faults: readonly { readonly path: readonly (string | number)[]; readonly value: string; readonly expected: string }[];
}

const faultsOf = (data: Words): Compiled['faults'] =>
  (['words', 'flight'] as const).flatMap((list) =>
    data[list].flatMap((entry, index) => {
      const own = wordFinder({ ...data, words: [], flight: [], [list]: [entry] });
      return [
        ...(own(entry.refuses).length === 0
          ? [{ path: [list, index, 'refuses'], value: entry.refuses, expected: 'a sentence that the entry refuses' }]
          : []),
        ...(own(entry.passes).length > 0
          ? [{ path: [list, index, 'passes'], value: entry.passes, expected: 'a sentence that the entry lets pass' }]
          : []),
      ];
    }),
  );

const MOST_TEXTS = 50_000;
let last: { readonly key: string; readonly compiled: Compiled } | null = null;

/** A vocabulary, compiled, with what it found in each text: tests check the same content hundreds of times, with a row changed. */
const compiled = (data: Words): Compiled => {
  const key = JSON.stringify(data);
  if (last?.key === key) return last.compiled;
  const search = wordFinder(data);
  const known = new Map<string, readonly Finding[]>();
  const find = (text: string): readonly Finding[] => {
    const found = known.get(text) ?? search(text);
    if (known.size < MOST_TEXTS) known.set(text, found);
    return found;
  };
  last = { key, compiled: { find, faults: faultsOf(data) } };
  return last.compiled;
};

/** Our own voice uses one vocabulary for both sides; each entry of it refuses and passes the sentences that it names. */
export const oneVocabulary: Rule = (folder, report, add) => {
  const file = readRootFile(folder.files, VOCABULARY, vocabulary, add);
  if (file === null || file.data === null) return;
  const { json, data } = file;
  const { find, faults } = compiled(data);
  for (const { path, value, expected } of faults) add({ ...json.locate(path), value: show(value), expected, nearest: null });
  const isListed = stillToRead(folder);
  for (const table of TABLE_NAMES) {
    for (const { row, index } of folder.rows(table)) {
      for (const [column, value] of Object.entries(row)) {
        if (NOT_OURS[table]?.includes(column) || isListed(table, column, row.id)) continue;
        for (const { path, text } of textsIn(value, [index, column]))
          for (const finding of find(text)) report({ table, path }, finding.found, advice(finding));
      }
    }
  }
  for (const { file: name, texts, frontmatter, locateKey } of folder.mdx) {
    for (const { value, line, column } of texts)
      for (const finding of find(value))
        add({ file: name, line, column, path: '(text)', value: show(finding.found), expected: advice(finding), nearest: null });
    for (const { path, text } of textsIn(frontmatter, []))
      for (const finding of find(text)) add({ ...locateKey(path), value: show(finding.found), expected: advice(finding), nearest: null });
  }
};
