import { z } from 'zod';
import { caveats, claimId, day, eventId, formerIds, note, placeId, sourceId, sources, text } from '#schemas/fields.ts';

export const claimStatus = z.enum(['corroborated', 'partly-corroborated', 'attributed-only', 'contested', 'inaccurate', 'opinion']);
export type ClaimStatus = z.infer<typeof claimStatus>;

const bearing = (what: string) => z.array(sourceId).max(20).describe(what);

/** One assertion of the essay, with what the record says of it. */
export const claim = z.strictObject({
  id: claimId,
  order: z.int().min(1).max(200).describe('Place in the essay’s order, from 1'),
  part: z.enum(['partnership', 'first-war', 'war-2020', 'visit', 'heritage-figures', 'jewish-life']).describe('Part of the essay'),
  text: text(300, 'What the essay says, in our own words'),
  kind: z.enum(['event', 'opinion', 'attribution-of-blame', 'figure', 'date', 'quote']).describe('What sort of assertion it is'),
  status: claimStatus.describe('How well it stands'),
  finding: text(900, 'What the record says'),
  checked: day('Day on which the finding was last checked'),
  earlier: z
    .array(
      z.strictObject({
        status: claimStatus,
        until: day('Last day on which the claim had this status'),
        why: text(400, 'Why it changed'),
      }),
    )
    .max(10)
    .describe('Earlier statuses, oldest first'),
  events: z.array(eventId).max(12).describe('Events of the record that it concerns'),
  places: z.array(placeId).max(14).describe('Places that it concerns'),
  parties: z
    .nullable(
      z.strictObject({
        azerbaijan: text(300, 'What Azerbaijan says'),
        armenia: text(300, 'What Armenia or the Karabakh Armenian authorities say'),
      }),
    )
    .describe('What the parties say where they differ, from the sources of the claim and of its events; null where both were not found to speak'),
  sources,
  evidence: z
    .strictObject({
      for: bearing('Sources that support the claim'),
      against: bearing('Sources that speak against it'),
      context: bearing('Sources that bear on it both ways, or only give its background'),
    })
    .describe('How each source of the claim bears on it'),
  caveats,
  note,
  formerIds: formerIds(claimId),
});
export type Claim = z.infer<typeof claim>;
