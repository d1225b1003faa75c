import type { Folder } from '#dataset/folder.ts';
import type { Rule } from '#dataset/report.ts';
import type { Noun } from '#schemas/index.ts';

/** Kinds of rows that share one set of ids, since one reference may point to any of them. */
const NAMESPACES: readonly (readonly Noun[])[] = [
  ['districts', 'settlements', 'places'],
  ['sources'],
  ['events'],
  ['groups'],
  ['figures'],
  ['sites'],
  ['claims'],
  ['corrections'],
  ['totals'],
];

const idOf = (row: unknown): string | null => {
  const id: unknown = typeof row === 'object' && row !== null && Object.hasOwn(row, 'id') ? Reflect.get(row, 'id') : null;
  return typeof id === 'string' ? id : null;
};

/** Ids of the rows of a file, also of rows that are faulty otherwise; null if the file could not be read. */
export const idsOf = (folder: Folder, noun: Noun): ReadonlySet<string> | null => {
  const raw = folder.raw[noun];
  return raw === null ? null : new Set(raw.map(idOf).filter((id) => id !== null));
};

export const uniqueIds: Rule = (folder, report) => {
  for (const nouns of NAMESPACES) {
    const first = new Map<string, string>();
    for (const noun of nouns) {
      folder.raw[noun]?.forEach((row, index) => {
        const id = idOf(row);
        if (id === null) return;
        const path = [index, 'id'];
        const earlier = first.get(id);
        const { file, line } = folder.json[noun].locate(path);
        if (earlier === undefined) first.set(id, `${file}:${line}`);
        else report({ noun, path }, id, `an id of its own; this one is taken at ${earlier}`);
      });
    }
  }
};
