import { getCollection } from 'astro:content';
import { once } from '#lib/once.ts';
import { forEachTable, type Rows, type TableName, tableOf } from '#tables';

/** The rows of each table from Astro’s content store. */
const raw = forEachTable((name) => once(async (): Promise<readonly unknown[]> => (await getCollection(name)).map(({ data }) => data)));

export const rowsById = async <N extends TableName>(name: N): Promise<ReadonlyMap<string, Rows[N]>> => tableOf(name).read(await raw[name]()).byId;

/**
 * The row with this id. Throws if there is none. The dataset check refuses such ids, so this is a defect of the check, not of the content.
 */
export const getOrThrow = <T>(rows: ReadonlyMap<string, T>, id: string, what: string): T => {
  const row = rows.get(id);
  if (row === undefined)
    throw new Error(`No ${what} has the id "${id}", though the dataset check let it pass. Report this message: the check has a gap.`);
  return row;
};
