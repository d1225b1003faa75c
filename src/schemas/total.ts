import { z } from 'zod';
import { note, slug, sources, text } from '#schemas/fields.ts';
import { fuzzyDate } from '#schemas/fuzzy-date.ts';
import { settlementKind } from '#schemas/settlement.ts';

/** How many settlements of a kind Azerbaijan says it took, to hold the list against. */
export const total = z.strictObject({
  id: slug('Id of the total').brand<'TotalId'>(),
  kind: settlementKind.describe('Kind of settlement'),
  value: z.int().min(1).max(10_000).describe('The announced number'),
  claimant: text(200, 'Who says so'),
  dateOfClaim: z.nullable(fuzzyDate).describe('When it was said'),
  sources,
  note,
});
