import { codePoint, lookOf } from '#dataset/characters.ts';
import { type Rule, Words } from '#dataset/report.ts';
import { firstDay } from '#lib/dates.ts';
import type { TableName } from '#tables';

interface Held {
  readonly table: TableName;
  readonly index: number;
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly text: string;
  /** What else must be the same. */
  readonly beside: string;
}

/** No two rows of one kind look alike to a reader: names of districts, of places and sites beside each other, titles of one day, quantities and claims. */
export const namesTellApart: Rule = (folder, report) => {
  const headwords = (['districts', 'places', 'sites'] as const).map((table) =>
    folder.rows(table).map(({ row, index }): Held => {
      const beside = 'place' in row ? row.place : 'country' in row ? `${row.country} ${row.kind}` : '';
      return { table, index, path: ['names', 'headword'], id: row.id, text: row.names.headword, beside };
    }),
  );
  const titles = (['events', 'missing'] as const).map((table) =>
    folder.rows(table).map(
      ({ row, index }): Held => ({
        table,
        index,
        path: ['title'],
        id: row.id,
        text: row.title,
        beside: firstDay(row.date),
      }),
    ),
  );
  const groups = folder
    .rows('groups')
    .map(({ row, index }): Held => ({ table: 'groups', index, path: ['title'], id: row.id, text: row.title, beside: '' }));
  const claims = folder
    .rows('claims')
    .map(({ row, index }): Held => ({ table: 'claims', index, path: ['text'], id: row.id, text: row.text, beside: '' }));
  for (const rows of [...headwords, ...titles, groups, claims]) {
    const first = new Map<string, Held>();
    for (const held of rows) {
      const key = `${lookOf(held.text)} | ${held.beside}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, held);
      else
        report(
          { table: held.table, path: [held.index, ...held.path] },
          held.text,
          `${held.path.at(-1) === 'headword' ? 'a name' : `a ${held.path.at(-1)}`} that readers can tell from that of "${earlier.id}"; merge the two rows, or say what differs`,
        );
    }
  }
};

/** Names of publishers and claimants are written in one way, so that readers and counts see one. */
export const oneSpelling: Rule = (folder, _report, _add, warn) => {
  const columns = [
    ...folder.rows('sources').map(({ row, index }) => ({ table: 'sources', column: 'publisher', index, name: row.publisher }) as const),
    ...folder.rows('figures').map(({ row, index }) => ({ table: 'figures', column: 'claimant', index, name: row.claimant }) as const),
  ];
  const first = new Map<string, string>();
  for (const { table, column, index, name } of columns) {
    if (name === null) continue;
    const key = `${table} ${lookOf(name)}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, name);
    else if (earlier !== name) warn({ table, path: [index, column] }, name, `${JSON.stringify(earlier)}, as in an earlier row, if it is the same`);
  }
};

/** The English and the Azerbaijani name are in Latin letters. */
export const latinNames: Rule = (folder, report) => {
  for (const table of ['districts', 'settlements', 'places', 'sites'] as const) {
    for (const { row, index } of folder.rows(table)) {
      for (const key of ['headword', 'az'] as const) {
        const name = row.names[key];
        const letter = name === null ? null : /(?!\p{Script=Latin})\p{L}/u.exec(name.replace(/\p{Lm}/gu, ''))?.[0];
        if (letter != null)
          report(
            { table, path: [index, 'names', key] },
            new Words(`${codePoint(letter)}, in ${JSON.stringify(name)}`),
            'a name in Latin letters; those in other scripts go to hy or other',
          );
      }
    }
  }
};
