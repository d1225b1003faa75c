import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import { type JsonFile, readJsonFile } from '#dataset/json-file.ts';
import { type MdxFile, readMdxFile } from '#dataset/mdx-file.ts';
import { nearest, type Problem, show } from '#dataset/problem.ts';
import { schemaProblems } from '#dataset/schema-problems.ts';
import { chapter } from '#schemas/chapter.ts';
import { forEachNoun, NOUNS, type Noun, schemas } from '#schemas/index.ts';
import { page } from '#schemas/page.ts';

export type Row<N extends Noun> = z.infer<(typeof schemas)[N]>;

/** A row that passed its schema, with its index in the file. */
export interface Placed<T> {
  readonly index: number;
  readonly row: T;
}

export type Rows = { readonly [N in Noun]: readonly Placed<Row<N>>[] };

/** A content folder as read: every row that its schema accepts, and the raw rows for what looks across them. */
export interface Folder {
  readonly name: string;
  readonly path: string;
  readonly json: Readonly<Record<Noun, JsonFile>>;
  readonly raw: Readonly<Record<Noun, readonly unknown[] | null>>;
  readonly rows: Rows;
  readonly mdx: readonly MdxFile[];
  readonly problems: readonly Problem[];
}

const files = (folder: string, ending: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .sort();
  } catch {
    return [];
  }
};

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

const noFolder = (file: string, expected: string): Problem => ({
  file,
  line: 1,
  column: 1,
  path: '$',
  value: '(no such folder)',
  expected,
  nearest: null,
});

const strayFiles = (path: string, name: string): Problem[] =>
  files(join(path, 'data'), '')
    .filter((file) => !NOUNS.some((noun) => file === `${noun}.json`))
    .map((file) => ({
      file: `${name}/data/${file}`,
      line: 1,
      column: 1,
      path: '$',
      value: `a file named ${JSON.stringify(file)}`,
      expected: `only ${NOUNS.map((noun) => `${noun}.json`).join(', ')}`,
      nearest: nearest(
        file,
        NOUNS.map((noun) => `${noun}.json`),
      ),
    }));

interface ReadFile<T> {
  readonly json: JsonFile;
  readonly raw: readonly unknown[] | null;
  readonly rows: readonly Placed<T>[];
  readonly problems: readonly Problem[];
}

const readRows = <T>(noun: Noun, schema: z.ZodType<T>, json: JsonFile): ReadFile<T> => {
  if (json.value === undefined) return { json, raw: null, rows: [], problems: json.problems };
  if (!Array.isArray(json.value) || json.value.length === 0) {
    const value = Array.isArray(json.value) ? '[]' : show(json.value);
    const problem = { ...json.locate([]), value, expected: `a list of at least one row of ${noun}`, nearest: null };
    return { json, raw: null, rows: [], problems: [...json.problems, problem] };
  }
  const raw: readonly unknown[] = json.value;
  const rows: Placed<T>[] = [];
  const problems: Problem[] = [...json.problems];
  raw.forEach((row, index) => {
    const result = schema.safeParse(row);
    if (result.success) rows.push({ index, row: result.data });
    else problems.push(...schemaProblems(result.error, json, [index], row, schema));
  });
  return { json, raw, rows, problems };
};

const frontmatterProblems = (mdx: MdxFile, schema: z.ZodType): Problem[] => {
  if (mdx.frontmatter === undefined) return [];
  const result = schema.safeParse(mdx.frontmatter ?? {});
  return result.success ? [] : schemaProblems(result.error, { locate: mdx.locateKey }, [], mdx.frontmatter, schema);
};

/** Schemas of the front matter, by folder. */
const FRONT_MATTER = { article: chapter, pages: page } as const;

/** Reads a content folder whole. Never throws for what is in it: all faults of single files are in `problems`. */
export const readFolder = (folder: string): Folder => {
  const path = resolve(folder);
  const name = basename(path);
  const problems: Problem[] = [];
  const isThere = isFolder(join(path, 'data'));
  if (!isFolder(path)) problems.push(noFolder(name, 'a folder with data/*.json'));
  else if (!isThere) problems.push(noFolder(`${name}/data`, `a folder with ${NOUNS.map((noun) => `${noun}.json`).join(', ')}`));
  else problems.push(...strayFiles(path, name));

  const read = <T>(noun: Noun, schema: z.ZodType<T>) =>
    readRows(noun, schema, readJsonFile(join(path, 'data', `${noun}.json`), `${name}/data/${noun}.json`));
  const parts = {
    sources: read('sources', schemas.sources),
    events: read('events', schemas.events),
    districts: read('districts', schemas.districts),
    settlements: read('settlements', schemas.settlements),
    places: read('places', schemas.places),
    groups: read('groups', schemas.groups),
    figures: read('figures', schemas.figures),
    sites: read('sites', schemas.sites),
    claims: read('claims', schemas.claims),
    corrections: read('corrections', schemas.corrections),
    totals: read('totals', schemas.totals),
  };
  if (isThere) for (const noun of NOUNS) problems.push(...parts[noun].problems);
  const mdx = files(path, '.mdx').map((file) => readMdxFile(join(path, file), `${name}/${file}`));
  problems.push(
    ...mdx.flatMap((file) => file.problems),
    ...Object.entries(FRONT_MATTER).flatMap(([part, schema]) =>
      mdx.filter(({ file }) => file.startsWith(`${name}/${part}/`)).flatMap((file) => frontmatterProblems(file, schema)),
    ),
  );

  return {
    name,
    path,
    json: forEachNoun((noun) => parts[noun].json),
    raw: forEachNoun((noun) => parts[noun].raw),
    rows: {
      sources: parts.sources.rows,
      events: parts.events.rows,
      districts: parts.districts.rows,
      settlements: parts.settlements.rows,
      places: parts.places.rows,
      groups: parts.groups.rows,
      figures: parts.figures.rows,
      sites: parts.sites.rows,
      claims: parts.claims.rows,
      corrections: parts.corrections.rows,
      totals: parts.totals.rows,
    },
    mdx,
    problems,
  };
};
