import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { dateModified, latestChanges } from '#lib/record/changes.ts';
import type { TableName } from '#tables';

/** The last change of a row. `entry` is the id of its entry in the log. */
export interface RowChange {
  readonly entry: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly words: string;
}

const log = async () => [...(await rowsById('corrections')).values()];

/** Looks up the latest change of a row; null if the log has none. */
export const changeLookup = async (table: TableName): Promise<(id: string) => RowChange | null> => {
  const changes = latestChanges(await log());
  return (id) => {
    const change = changes.get(`${table}/${id}`) ?? changes.get(id);
    return change === undefined ? null : { ...change, words: t.dates.day(change.date) };
  };
};

/** Day on which the rows of these tables last changed, `YYYY-MM-DD`; null if the log has no change of them. */
export const modifiedDay = async (...tables: readonly TableName[]): Promise<string | null> => {
  const rows = await Promise.all(tables.map(async (table) => [...(await rowsById(table)).keys()].flatMap((id) => [id, `${table}/${id}`])));
  return dateModified(await log(), new Set(rows.flat()));
};
