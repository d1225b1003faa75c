/** The kinds that count as settlements; heights and bridges do not. */
export const COUNTED_KINDS = ['city', 'town', 'village'] as const;

export type CountedKind = (typeof COUNTED_KINDS)[number];

interface Announced {
  readonly kind: string;
  readonly controlChange: string;
}

/** True for the settlements announced in the war, which every count of the site means. */
export const isCounted = (settlement: Announced): boolean =>
  settlement.controlChange === 'fighting' && COUNTED_KINDS.some((kind) => kind === settlement.kind);

export interface Coverage {
  readonly kind: CountedKind;
  /** How many the dataset lists. */
  readonly listed: number;
  /** How many Azerbaijan says there are; null where no total is in the dataset. */
  readonly announced: number | null;
}

/** The list held against the announced totals, kind by kind. */
export const coverage = (settlements: readonly Announced[], totals: readonly { readonly kind: string; readonly value: number }[]): Coverage[] =>
  COUNTED_KINDS.map((kind) => ({
    kind,
    listed: settlements.filter((settlement) => isCounted(settlement) && settlement.kind === kind).length,
    announced: totals.find((total) => total.kind === kind)?.value ?? null,
  }));
