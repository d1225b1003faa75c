import { z } from 'zod';
import { caveats, claimId, day, eventId, formerIds, note, placeId, sourceId, text } from '#schemas/fields.ts';

export const claimStatus = z.enum(['corroborated', 'partly-corroborated', 'attributed-only', 'contested', 'inaccurate', 'opinion']);
export type ClaimStatus = z.infer<typeof claimStatus>;

const works = (what: string) =>
  z
    .array(sourceId)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'each source once')
    .describe(what);

/** What a claim holds, or fails in, with the works that show it. */
const clause = (what: string, least: number) => z.strictObject({ text: text(400, what), sources: works('Works that show it').min(least) });

/** What one party says of a claim. */
const statement = z
  .strictObject({
    party: z.enum(['armenia', 'azerbaijan', 'other']).describe('The party: Armenia or the Karabakh Armenian authorities, Azerbaijan, or another'),
    name: z.nullable(text(80, 'Name of the party; only where it is another')),
    says: z.nullable(text(400, 'What it says; null where no statement was found')),
    sources: works('Works that carry the statement; none where no statement was found'),
  })
  .refine(({ party, name }) => (party === 'other') === (name !== null), {
    path: ['name'],
    message: 'the name of the party if "party" is "other", and null if it is not',
  })
  .refine(({ says, sources }) => (says === null) === (sources.length === 0), {
    path: ['sources'],
    message: 'at least one source of the statement, and none where "says" is null',
  });

/** One assertion of the essay, with what the record says of it. Its status is derived: src/lib/record/status.ts. */
export const claim = z.strictObject({
  id: claimId,
  order: z.int().min(1).max(200).describe('Place in the essay’s order, from 1'),
  part: z.enum(['partnership', 'first-war', 'war-2020', 'visit', 'heritage-figures', 'jewish-life']).describe('Part of the essay'),
  text: text(300, 'What the essay says, in quotation marks or with a verb of saying, so that it can stand alone').refine(
    (words) => /“[^”]+”|\bGut\b|\bessay\b/.test(words),
    'words of the essay in quotation marks, or a verb of saying with “Gut” or “the essay”',
  ),
  kind: z.enum(['event', 'judgement', 'attribution-of-blame', 'figure', 'date', 'quote']).describe('What sort of assertion it is'),
  universal: z.boolean().describe('Whether the essay says it of all, never, only, nothing or not one'),
  splitFrom: z.nullable(claimId).describe('The claim of which it is a part that has a status of its own; null where it is none'),
  finding: text(900, 'What the record says'),
  brief: text(120, 'The finding in one line, written by hand, that can stand alone'),
  checked: day('Day on which the finding was last checked'),
  earlier: z
    .array(
      z.strictObject({
        status: claimStatus.describe('Status that it had'),
        until: day('Last day on which the claim had this status'),
        why: text(400, 'Why it changed'),
      }),
    )
    .max(10)
    .describe('Earlier statuses, oldest first'),
  events: z.array(eventId).max(12).describe('Events of the record that it concerns'),
  places: z.array(placeId).max(14).describe('Places that it concerns'),
  evidence: z
    .strictObject({
      for: z
        .array(
          z.strictObject({ source: sourceId, bears: z.enum(['whole', 'part']).describe('Whether the work bears the whole claim or a part of it') }),
        )
        .max(20)
        .describe('Works that support the claim'),
      against: z
        .array(
          z.strictObject({
            source: sourceId,
            denies: z.enum(['core', 'part']).describe('Whether the work denies the core of the claim or a part of it'),
          }),
        )
        .max(20)
        .describe('Works that speak against it, the claimant’s own later counts among them'),
      context: works('Works that only give its background, or bear on it both ways'),
    })
    .describe('How each work bears on the claim'),
  holds: z
    .nullable(clause('What of the claim holds', 1))
    .describe('What of a partly corroborated claim holds; null where it is seen whole in one work only'),
  fails: z
    .nullable(clause('What of the claim does not hold, or was not seen', 0))
    .describe('What of it does not; null where it is seen whole in one work only'),
  parties: z
    .nullable(
      z.strictObject({
        concerned: z.array(statement).max(6).describe('What each party concerned says, by the names of the parties; none where it concerns no party'),
        why: z.nullable(text(300, 'Why these parties are concerned; null where they are Armenia and Azerbaijan')),
      }),
    )
    .describe('What the parties say; required of contested, inaccurate and partly corroborated claims'),
  caveats,
  note,
  formerIds: formerIds(claimId),
});
export type Claim = z.infer<typeof claim>;

/** Columns of a published claim that are derived from its own. */
export const claimDerived = z.object({
  status: claimStatus.describe('How well it stands, by the procedure on the method page'),
  sources: works('Ids of all works under `evidence`: for, against, context'),
});
