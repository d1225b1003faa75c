import type { z } from 'zod';
import type { ContentFiles } from '#dataset/files.ts';
import { type JsonFile, readJsonFile } from '#dataset/json-file.ts';
import type { Problem } from '#dataset/problem.ts';
import { schemaProblems } from '#dataset/schema-problems.ts';

/** A JSON file beside the folders of content, as its schema reads it. */
export interface RootFile<T> {
  readonly json: JsonFile;
  /** Null where the file or its content is faulty; the faults are reported then. */
  readonly data: T | null;
}

/** Reads a JSON file of a content folder that is no table, such as "todo.json"; null where there is none. Reports all its faults. */
export const readRootFile = <S extends z.ZodType>(
  files: ContentFiles,
  name: string,
  schema: S,
  add: (problem: Problem) => void,
): RootFile<z.output<S>> | null => {
  if (!files.list().includes(name)) return null;
  const json = readJsonFile(files, name);
  for (const problem of json.problems) add(problem);
  if (json.value === undefined) return { json, data: null };
  const read = schema.safeParse(json.value);
  if (read.success) return { json, data: read.data };
  for (const problem of schemaProblems(read.error, json, [], json.value, schema)) add(problem);
  return { json, data: null };
};
