import { must, rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import type { Claim } from '#schemas/claim.ts';

/** A claim with all that a note or the ledger shows of it. */
export interface ClaimView {
  readonly id: string;
  readonly order: number;
  readonly part: Claim['part'];
  readonly text: string;
  readonly kind: Claim['kind'];
  readonly status: Claim['status'];
  readonly finding: string;
  readonly checked: string;
  readonly earlier: Claim['earlier'];
  readonly events: readonly { readonly id: string; readonly title: string }[];
  readonly sources: readonly CitedSource[];
  readonly caveats: Claim['caveats'];
  readonly note: string | null;
}

/** All claims in the order of the essay. */
export const claimViews = async (): Promise<ClaimView[]> => {
  const [rows, sourcesOf, events] = await Promise.all([rowsById('claims'), sourceLookup(), rowsById('events')]);
  return [...rows.values()]
    .sort((a, b) => a.order - b.order)
    .map((claim) => ({
      id: claim.id,
      order: claim.order,
      part: claim.part,
      text: claim.text,
      kind: claim.kind,
      status: claim.status,
      finding: claim.finding,
      checked: claim.checked,
      earlier: claim.earlier,
      events: claim.events.map((id) => ({ id, title: must(events, id, 'event').title })),
      sources: sourcesOf(claim.sources),
      caveats: claim.caveats,
      note: claim.note,
    }));
};
