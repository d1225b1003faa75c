import type { Rule } from '#dataset/report.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { ID_SETS } from '#tables';

/** The ids that a raw row had before. */
const formerIdsOf = (row: unknown): readonly string[] => {
  const ids: unknown = typeof row === 'object' && row !== null && Object.hasOwn(row, 'formerIds') ? Reflect.get(row, 'formerIds') : [];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
};

/** A former id leads to one row: it is no id of today, and no other row had it. */
export const freeFormerIds: Rule = (folder, report) => {
  for (const tables of ID_SETS) {
    const current = new Set(tables.flatMap((table) => [...(idsOf(folder, table) ?? [])]));
    const holders = new Map<string, string>();
    for (const table of tables) {
      folder.raw[table]?.forEach((row, index) => {
        formerIdsOf(row).forEach((id, at) => {
          const place = { table, path: [index, 'formerIds', at] };
          const { file, line } = folder.json[table].locate(place.path);
          const earlier = holders.get(id);
          if (current.has(id)) report(place, id, 'an id that no row has now; take it out, or give the row that has it another id');
          else if (earlier !== undefined) report(place, id, `a former id of one row; the row at ${earlier} has it already`);
          holders.set(id, earlier ?? `${file}:${line}`);
        });
      });
    }
  }
};

/** Pages below `/losses/` that are no page of a quantity. */
const OTHER_PAGES = ['sites'];

/** No quantity has or had an id whose page would be at the URL of another page. */
export const quantitiesBesidePages: Rule = (folder, report) => {
  for (const { row, index } of folder.rows('groups')) {
    const say = (path: readonly (string | number)[], id: string) =>
      report({ table: 'groups', path: [index, ...path] }, id, `another id, since /losses/${id}/ is a page of its own`);
    if (OTHER_PAGES.includes(row.id)) say(['id'], row.id);
    row.formerIds.forEach((id, at) => {
      if (OTHER_PAGES.includes(id)) say(['formerIds', at], id);
    });
  }
};
