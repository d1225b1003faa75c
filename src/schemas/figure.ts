import { z } from 'zod';
import { caveats, claimId, figureId, groupId, heritageSide, note, sourceId, sources, text } from '#schemas/fields.ts';
import { fuzzyDate } from '#schemas/fuzzy-date.ts';

const amount = (what: string) => z.number().min(0).max(100_000_000).describe(what);

/** A work of another that checked a figure. */
const confirmation = z
  .strictObject({
    source: sourceId.describe('Id of the work: countable, not the claimant’s own, not resting on it, and not of its side'),
    how: z.enum(['yes', 'partly']).describe('yes: it checked this number; partly: it checked a part of it, or its order of magnitude'),
    what: z.nullable(text(240, 'What it checked; null only where it checked the number')),
  })
  .refine((entry) => entry.how === 'yes' || entry.what !== null, {
    path: ['what'],
    message: 'which part or order of magnitude was checked, if how is "partly"',
  })
  .describe('A work of another that checked the figure');

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
    claimantShort: text(30, 'Who says so, short enough for a label of a chart; not that of another claimant of the quantity'),
    claimantSide: z.enum(['azerbaijan', 'armenia', 'other-state', 'independent']).describe('Whose side the claimant belongs to'),
    passedOn: z.boolean().describe('True where the claimant did not count, but passes on a number of others, as newspapers and parliaments do'),
    dateOfClaim: z.nullable(fuzzyDate).describe('When it was said; null is printed as "undated"'),
    claim: z.nullable(claimId).describe('The claim of the essay that states it; null for every other claimant'),
    confirmedBy: z
      .array(confirmation)
      .max(6)
      .refine((entries) => new Set(entries.map(({ source }) => source)).size === entries.length, 'each work once')
      .describe('Works of others that checked it; empty where none was found, and for a figure of the essay, whose claim has a status'),
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
  .refine((row) => row.claim === null || row.confirmedBy.length === 0, {
    path: ['confirmedBy'],
    message: 'no entries for a figure of the essay: its claim carries the status',
  });
export type Figure = z.infer<typeof figure>;

/** Columns of a published figure that are derived from its own. */
export const figureDerived = z.object({
  verified: z
    .nullable(z.enum(['yes', 'partly', 'no']))
    .describe('How far works of others confirm it, by `confirmedBy`; null for a figure of the essay'),
  independentCount: z.boolean().describe('Whether an independent body counted it itself; said apart, since a body does not confirm its own number'),
});
export type FigureDerived = z.infer<typeof figureDerived>;
