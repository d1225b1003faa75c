/** Kinds that are counted as settlements; heights and bridges are not. */
export const COUNTED_KINDS = ['city', 'town', 'village'] as const;

export type CountedKind = (typeof COUNTED_KINDS)[number];

interface Announced {
  readonly kind: string;
  readonly controlChange: string;
}

/** Whether a settlement was announced in the war. Every count of the site includes only these. */
export const isCounted = (settlement: Announced): boolean =>
  settlement.controlChange === 'fighting' && COUNTED_KINDS.some((kind) => kind === settlement.kind);

export interface Coverage {
  readonly kind: CountedKind;
  /** Number of settlements in the dataset. */
  readonly listed: number;
  /** Total given by Azerbaijan; null if the dataset has none. */
  readonly announced: number | null;
}

/** Listed settlements and announced totals per kind. */
export const coverage = (settlements: readonly Announced[], totals: readonly { readonly kind: string; readonly value: number }[]): Coverage[] =>
  COUNTED_KINDS.map((kind) => ({
    kind,
    listed: settlements.filter((settlement) => isCounted(settlement) && settlement.kind === kind).length,
    announced: totals.find((total) => total.kind === kind)?.value ?? null,
  }));
