import { z } from 'zod';
import { caveats, claimId, figureId, groupId, heritageSide, note, sources, text } from '#schemas/fields.ts';
import { fuzzyDate } from '#schemas/fuzzy-date.ts';

const amount = (what: string) => z.number().min(0).max(100_000_000).describe(what);

/** One number that one claimant gave for one quantity. Values of different claimants are never merged. */
export const figure = z
  .strictObject({
    id: figureId,
    group: groupId.describe('Id of the quantity it belongs to'),
    label: text(140, 'What is counted, in a few words'),
    unit: text(30, 'What the value counts; that of its group'),
    qualifier: z
      .enum(['exact', 'over', 'about', 'up-to', 'range'])
      .describe('How the claimant put it: an exact number, over, about, up to, or a range from low to high'),
    value: z.nullable(amount('The number; null where a range was given')),
    low: z.nullable(amount('Lower end of a range, else null')),
    high: z.nullable(amount('Upper end of a range, else null')),
    counted: text(400, 'What exactly this claimant counted'),
    damage: z.nullable(text(240, 'What is said to have happened, in the claimant’s terms; null where the label says it')),
    period: z.nullable(fuzzyDate).describe('Period the number speaks of; null where none was given'),
    affected: heritageSide.describe('Whose loss it is'),
    claimant: text(200, 'Who says so'),
    claimantSide: z.enum(['azerbaijan', 'armenia', 'other-state', 'independent']).describe('Whose side the claimant belongs to'),
    dateOfClaim: z.nullable(fuzzyDate).describe('When it was said; null is printed as "undated"'),
    claim: z.nullable(claimId).describe('The claim of the essay that states it; null for every other claimant'),
    verified: z
      .nullable(z.enum(['yes', 'partly', 'no']))
      .describe('Whether it was independently verified; null exactly where `claim` is set, whose status then stands for it'),
    sources,
    caveats,
    note,
  })
  .refine((row) => (row.qualifier === 'range') === (row.value === null), {
    path: ['value'],
    message: 'null if the qualifier is "range", and a number if it is not',
  })
  .refine((row) => (row.qualifier === 'range') === (row.low !== null && row.high !== null) && (row.low === null) === (row.high === null), {
    path: ['low'],
    message: 'low and high both numbers if the qualifier is "range", and both null if it is not',
  })
  .refine((row) => row.low === null || row.high === null || row.low <= row.high, {
    path: ['high'],
    message: 'a high that is not below the low',
  })
  .refine((row) => (row.claim === null) === (row.verified !== null), {
    path: ['verified'],
    message: 'null for a figure of the essay (its claim carries the status), and yes, partly or no for any other',
  });
export type Figure = z.infer<typeof figure>;
