import { z } from 'zod';
import { eventId, figureId, formerIds, groupId, heritageSide, text } from '#schemas/fields.ts';

/** What is lost or suffered. */
const lossKind = z.enum([
  'archives',
  'books',
  'captives-held',
  'captives-returned',
  'cemeteries',
  'clubs',
  'displaced',
  'displaced-by-district',
  'displaced-for-good',
  'displaced-from-other-republic',
  'exhibits',
  'galleries',
  'internally-displaced',
  'killed',
  'killed-civilians',
  'killed-fighters',
  'killed-or-injured-civilians',
  'killed-or-missing-servicemen',
  'killed-servicemen',
  'libraries',
  'material-damage',
  'mine-victims',
  'mined-land',
  'missing',
  'monuments',
  'monuments-destroyed',
  'museums',
  'palaces',
  'population',
  'refugees',
  'remains-found',
  'remains-identified',
  'returned',
  'schools',
  'sites-affected',
  'sites-assessed',
  'sites-damaged',
  'sites-destroyed',
  'strikes',
  'territory',
  'theatres',
  'tombstones',
  'worship-destroyed',
  'worship-standing',
]);

const comparison = z.strictObject({
  a: figureId.describe('Id of a figure'),
  is: z.enum(['more', 'fewer', 'same']).describe('What it is beside the other, by what the claimants said: same is the same digits'),
  b: figureId.describe('Id of the other figure'),
});

const finding = z.strictObject({
  text: text(
    420,
    'One sentence in plain words: who gave what, when; figures by id, such as {figure-id}, and {claimants} for how many claimants there are',
  ),
  compares: z.array(comparison).max(10).describe('What the sentence compares; refused where the figures contradict it'),
});

/** A quantity that several claimants give figures for: one unit, one definition. */
export const group = z.strictObject({
  id: groupId,
  part: z.enum(['heritage', 'human-cost']).describe('Which part of the losses it belongs to'),
  phase: z.nullable(z.enum(['1988-1994', '1994-2020', '2020', '2020-2025', '2023'])).describe('Phase of the conflict; null for heritage'),
  kind: lossKind.describe('What is lost or suffered; quantities of one kind, phase, part and unit can be compared'),
  event: z.nullable(eventId).describe('The one event that it counts; null for any other quantity'),
  title: text(140, 'What is compared; asks nothing and claims nothing'),
  unit: text(30, 'What the values count: a plural noun, or "percent"'),
  definition: text(500, 'What exactly is counted'),
  affected: heritageSide.describe('Whose loss it is'),
  finding: finding.describe('What the figures show, written by hand: no verdict, no sum, no range across claimants'),
  whyDiffer: z.nullable(text(700, 'Why the values differ; null where there is one value')),
  counterpart: z
    .nullable(groupId)
    .describe('The like quantity of the other side: of the same kind, phase, part and unit, and neither of a single event; null where there is none'),
  formerIds: formerIds(groupId),
});
export type Group = z.infer<typeof group>;
