import { nearestOf, show } from '#dataset/problem.ts';
import type { Rule } from '#dataset/report.ts';
import { readRootFile } from '#dataset/root-file.ts';
import { idsOf } from '#dataset/rules/ids.ts';
import { addDays, WAR } from '#lib/record/war.ts';
import { opening } from '#tables';

/** The opening of the home page names events and figures that there are, and its stops are after the 44 days, in order. */
export const openingOfRows: Rule = (folder, _report, add) => {
  const file = readRootFile(folder.files, 'opening.json', opening, add);
  if (file === null || file.data === null) return;
  const { json, data } = file;
  const known = (table: 'events' | 'figures', ids: readonly { readonly id: string; readonly path: readonly (string | number)[] }[]): void => {
    const rows = idsOf(folder, table);
    if (rows === null) return;
    const near = nearestOf(rows);
    for (const { id, path } of ids)
      if (!rows.has(id)) add({ ...json.locate(path), value: show(id), expected: `the id of a row of ${table}`, nearest: near(id) });
  };
  const { after, since } = data;
  known('events', [
    ...after.flatMap(({ events }, stop) => events.map((id, at) => ({ id, path: ['after', stop, 'events', at] }))),
    ...since.map(({ event: id }, at) => ({ id, path: ['since', at, 'event'] })),
  ]);
  const figuresOf = (name: string, entries: readonly { readonly figures: readonly string[] }[]) =>
    entries.flatMap(({ figures }, entry) => figures.map((id, at) => ({ id, path: [name, entry, 'figures', at] })));
  known('figures', [...figuresOf('after', after), ...figuresOf('since', since)]);
  after.forEach(({ day }, index) => {
    const last = after[index - 1]?.day ?? addDays(WAR.firstDay, WAR.days - 1);
    if (day <= last) add({ ...json.locate(['after', index, 'day']), value: show(day), expected: `a day after ${last}`, nearest: null });
  });
};
