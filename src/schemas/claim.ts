import { z } from 'zod';
import { caveats, claimId, confidence, day, eventId, note, placeId, sources, text } from '#schemas/fields.ts';

export const claimStatus = z.enum(['corroborated', 'partly-corroborated', 'attributed-only', 'contested', 'inaccurate', 'opinion']);
export type ClaimStatus = z.infer<typeof claimStatus>;

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
  sources,
  caveats,
  confidence,
  note,
});
export type Claim = z.infer<typeof claim>;
