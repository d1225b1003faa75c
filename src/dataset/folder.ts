import type { z } from 'zod';
import type { ContentFiles } from '#dataset/files.ts';
import { type JsonFile, readJsonFile } from '#dataset/json-file.ts';
import { type MdxFile, readMdxFile } from '#dataset/mdx-file.ts';
import { type Problem, show } from '#dataset/problem.ts';
import { schemaProblems } from '#dataset/schema-problems.ts';
import { isLeftBehind, strayFiles } from '#dataset/stray-files.ts';
import { forEachTable, type Reading, type Rows, schemaOf, TABLE_NAMES, type TableName, TEXTS, tableOf } from '#tables';

/** A content folder as read: every row that its schema accepts, and the raw rows for what looks across them. */
export interface Folder {
  readonly name: string;
  readonly files: ContentFiles;
  readonly json: Readonly<Record<TableName, JsonFile>>;
  /** The rows of a table before its schema; null where the file could not be read. */
  readonly raw: Readonly<Record<TableName, readonly unknown[] | null>>;
  /** The rows of a table that its schema accepts, with their index in the file. */
  rows<N extends TableName>(name: N): Reading<Rows[N]>['rows'];
  readonly mdx: readonly MdxFile[];
  readonly problems: readonly Problem[];
}

const noFolder = (file: string, expected: string): Problem => ({
  file,
  line: 1,
  column: 1,
  path: '$',
  value: '(no such folder)',
  expected,
  nearest: null,
});

const NO_ROWS: readonly unknown[] = [];

/** The raw rows of a file, and what is wrong with the file or with any of them. */
const readRows = (name: TableName, json: JsonFile): { readonly raw: readonly unknown[] | null; readonly problems: readonly Problem[] } => {
  if (json.value === undefined) return { raw: null, problems: json.problems };
  if (!Array.isArray(json.value) || json.value.length === 0) {
    const value = Array.isArray(json.value) ? '[]' : show(json.value);
    return {
      raw: null,
      problems: [...json.problems, { ...json.locate([]), value, expected: `a list of at least one row of ${name}`, nearest: null }],
    };
  }
  const raw: readonly unknown[] = json.value;
  const refused = tableOf(name)
    .read(raw)
    .refused.flatMap(({ index, error }) => schemaProblems(error, json, [index], raw[index], schemaOf(name)));
  return { raw, problems: [...json.problems, ...refused] };
};

const frontmatterProblems = (mdx: MdxFile, schema: z.ZodType): Problem[] => {
  if (mdx.frontmatter === undefined) return [];
  const result = schema.safeParse(mdx.frontmatter ?? {});
  return result.success ? [] : schemaProblems(result.error, { locate: mdx.locateKey }, [], mdx.frontmatter, schema);
};

const folderProblems = (files: ContentFiles): Problem[] => {
  if (!files.hasFolder('')) return [noFolder(files.name, 'a folder with data/*.json')];
  if (!files.hasFolder('data')) return [noFolder(`${files.name}/data`, `a folder with ${TABLE_NAMES.map((name) => `${name}.json`).join(', ')}`)];
  return strayFiles(files);
};

/** Reads a content folder whole. Never throws for what is in it: all faults of single files are in `problems`. */
export const readFolder = (files: ContentFiles): Folder => {
  const json = forEachTable((name) => readJsonFile(files, `data/${name}.json`));
  const tables = forEachTable((name) => readRows(name, json[name]));
  const mdx = files
    .list()
    .filter((file) => file.endsWith('.mdx') && !isLeftBehind(file))
    .map((file) => readMdxFile(files, file));
  return {
    name: files.name,
    files,
    json,
    raw: forEachTable((name) => tables[name].raw),
    rows: (name) => tableOf(name).read(tables[name].raw ?? NO_ROWS).rows,
    mdx,
    problems: [
      ...folderProblems(files),
      ...(files.hasFolder('data') ? TABLE_NAMES.flatMap((name) => tables[name].problems) : []),
      ...mdx.flatMap((file) => file.problems),
      ...Object.entries(TEXTS).flatMap(([part, schema]) =>
        mdx.filter(({ file }) => file.startsWith(`${files.name}/${part}/`)).flatMap((file) => frontmatterProblems(file, schema)),
      ),
    ],
  };
};
