import type { Folder } from '#dataset/folder.ts';
import type { Path } from '#dataset/json-file.ts';
import { type Problem, show } from '#dataset/problem.ts';
import type { TableName } from '#tables';

/** Collects what one rule finds. `at` names the place in a JSON file, `value` what stands there. */
export type Report = (at: { readonly table: TableName; readonly path: Path }, found: unknown, expected: string, nearest?: string | null) => void;

/** A rule that looks across rows or files; it reports all it finds and throws for nothing in the data. */
export type Rule = (folder: Folder, report: Report, add: (problem: Problem) => void) => void;

export const reporter =
  (folder: Folder, problems: Problem[]): Report =>
  (at, found, expected, nearest = null) => {
    problems.push({ ...folder.json[at.table].locate(at.path), value: found instanceof Words ? found.text : show(found), expected, nearest });
  };

/** Marks what was found as words of the report, not as a value of the data. */
export class Words {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
