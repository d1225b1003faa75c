import { z } from 'zod';
import { formerIds, groupId, heritageSide, text } from '#schemas/fields.ts';

/** A quantity that several claimants give figures for: one unit, one definition. */
export const group = z.strictObject({
  id: groupId,
  part: z.enum(['heritage', 'human-cost']).describe('Which part of the losses it belongs to'),
  phase: z.nullable(z.enum(['1988-1994', '2020', '2020-2025', '2023'])).describe('Phase of the conflict; null for heritage'),
  title: text(140, 'What is compared; asks nothing and claims nothing'),
  unit: text(30, 'What the values count: a plural noun, or "percent"'),
  definition: text(500, 'What exactly is counted'),
  affected: heritageSide.describe('Whose loss it is'),
  whyDiffer: z.nullable(text(700, 'Why the values differ; null where there is one value')),
  counterpart: z.nullable(groupId).describe('The quantity that shows the other side of the same kind of loss'),
  formerIds: formerIds(groupId),
});
export type Group = z.infer<typeof group>;
