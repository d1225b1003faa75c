import type { Folder } from '#dataset/folder.ts';
import type { Path } from '#dataset/json-file.ts';
import { type Problem, show } from '#dataset/problem.ts';
import type { TableName } from '#tables';

/** Collects what one rule finds: the table and path of the place, the value found there, and what was expected. */
export type Report = (at: { readonly table: TableName; readonly path: Path }, found: unknown, expected: string, nearest?: string | null) => void;

/** A rule that looks across rows or files. It reports all faults that it finds and never throws for what is in the data; `warn` is for what may be right. */
export type Rule = (folder: Folder, report: Report, add: (problem: Problem) => void, warn: Report) => void;

export const reporter =
  (folder: Folder, problems: Problem[], level: 'error' | 'warning' = 'error'): Report =>
  (at, found, expected, nearest = null) => {
    problems.push({ ...folder.json[at.table].locate(at.path), value: found instanceof Words ? found.text : show(found), expected, nearest, level });
  };

/** Words for what was found, in the place of a value of the data. */
export class Words {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
