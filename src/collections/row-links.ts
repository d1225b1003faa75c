import { getOrThrow, rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { itemOf } from '#lib/record/changes.ts';
import { type Rows, TABLE_NAMES, type TableName, tableOf } from '#tables';

/** Link to the row of a table. */
export interface RowLink {
  readonly table: TableName;
  readonly id: string;
  readonly label: string;
  /** Path and fragment, without the base of the site. */
  readonly path: string;
}

/** Labels of rows in tables where the name of the row is not enough. */
const LABELS: { readonly [N in TableName]?: (row: Rows[N], name: string) => string } = {
  claims: ({ id }, name) => t.rows.claim(id, name),
  figures: ({ claimant }, name) => t.rows.figure(name, claimant),
  districts: (_, name) => t.places.district(name),
  totals: ({ kind }) => t.rows.total(t.labels.settlementKind[kind]),
};

const linksOf = async <N extends TableName>(table: N): Promise<RowLink[]> => {
  const { name, path } = tableOf(table);
  const label = LABELS[table];
  return [...(await rowsById(table)).values()].map((row) => {
    const rowName = name?.(row) ?? row.id;
    return { table, id: row.id, label: label?.(row, rowName) ?? rowName, path: path?.(row) ?? `/data/#${table}` };
  });
};

const rowLinksByKey = once(async () => {
  const all = (await Promise.all(TABLE_NAMES.map((table) => linksOf(table)))).flat();
  return { byTable: new Map(all.map((row) => [`${row.table}/${row.id}`, row])), byId: new Map(all.map((row) => [row.id, row])) };
});

/** Looks up the link to a row by "table/id", or by id if only one table has it. */
export const rowLinks = async () => {
  const { byTable, byId } = await rowLinksByKey();
  return (item: string): RowLink => getOrThrow(itemOf(item).table === null ? byId : byTable, item, 'row');
};
