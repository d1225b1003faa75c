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

/** Our own voice uses one vocabulary for both sides; each entry of it refuses and passes the sentences that it names. */
export const oneVocabulary: Rule = (folder, report, add) => {
  const file = readRootFile(folder.files, VOCABULARY, vocabulary, add);
  if (file === null || file.data === null) return;
  const { json, data } = file;
  for (const list of ['words', 'flight'] as const) {
    data[list].forEach((entry, index) => {
      const own = wordFinder({ ...data, words: [], flight: [], [list]: [entry] });
      const say = (key: 'refuses' | 'passes', expected: string) =>
        add({ ...json.locate([list, index, key]), value: show(entry[key]), expected, nearest: null });
      if (own(entry.refuses).length === 0) say('refuses', 'a sentence that the entry refuses');
      if (own(entry.passes).length > 0) say('passes', 'a sentence that the entry lets pass');
    });
  }
  const find = wordFinder(data);
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
