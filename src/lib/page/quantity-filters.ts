import type { ListedItem } from '#lib/page/filters-wire.ts';
import { type Band, type LossSide, sideOf } from '#lib/record/losses.ts';
import type { Group } from '#schemas/group.ts';

interface Filtered {
  readonly band: Band;
  readonly affected: Group['affected'];
  readonly phase: Group['phase'];
  readonly figures: readonly { readonly claim: unknown; readonly verified: string | null }[];
}

/** The values of a quantity by which the poster is filtered. */
export const quantityFilters = ({ band, affected, phase, figures }: Filtered): ListedItem => {
  const side: LossSide = sideOf(affected);
  const has = [
    ...(figures.some(({ claim }) => claim !== null) ? ['essay'] : []),
    ...(figures.some(({ verified }) => verified === 'yes' || verified === 'partly') ? ['confirmed'] : []),
  ];
  return { values: { kind: [band], side: [side], period: [phase ?? 'any'], has }, search: '' };
};
