import { statusLookup } from '#collections/claim-status.ts';
import { rowsById } from '#collections/rows.ts';
import { isIndependentCount, verifiedOf } from '#lib/record/confirmation.ts';
import { harmToOf } from '#lib/record/harm.ts';
import { worksOf } from '#lib/record/status.ts';
import type { Derived, DerivedName, Rows, TableName } from '#tables';

/** Reads what the derivation of a table needs, and gives a function from a row to the values of its derived columns. */
type Derivation<N extends TableName> = () => Promise<(row: Rows[N]) => N extends DerivedName ? Derived<N> : never>;

const DERIVATIONS: { readonly [N in DerivedName]: Derivation<N> } = {
  claims: async () => {
    const statusOf = await statusLookup();
    return ({ id, evidence }) => ({ status: statusOf(id).status, sources: worksOf(evidence) });
  },
  events:
    async () =>
    ({ harm }) => ({ harmTo: harmToOf(harm) }),
  figures: async () => {
    const works = await rowsById('sources');
    return (figure) => ({
      verified: verifiedOf(figure),
      independentCount: isIndependentCount(
        figure,
        figure.sources.flatMap((id) => works.get(id) ?? []),
      ),
    });
  },
};

/** The rows of a table as they are published: with their derived columns after their own. */
export const publishedRows = async <N extends TableName>(name: N): Promise<readonly (Rows[N] & { readonly id: string })[]> => {
  const derivations: { readonly [M in TableName]?: Derivation<M> } = DERIVATIONS;
  const [rows, derive] = await Promise.all([rowsById(name), derivations[name]?.()]);
  return [...rows.values()].map((row) => (derive === undefined ? row : { ...row, ...derive(row) }));
};
