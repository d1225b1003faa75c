import { z } from 'zod';
import { day, httpUrl, sourceId } from '#schemas/fields.ts';

const visit = z.strictObject({
  id: sourceId.describe('Source whose address was visited'),
  url: httpUrl.describe('The address, as the source gives it'),
  on: day('Day of the visit'),
  result: z
    .enum(['reachable', 'refused', 'not-reachable'])
    .describe('reachable: the page answered; refused: the host turned an automatic visit away; not-reachable: neither, on that day'),
  status: z.nullable(z.int().min(100).max(999)).describe('HTTP status of the answer; null where there was none'),
});
export type Visit = z.infer<typeof visit>;

/** What became of the addresses of sources, as `npm run check:links` found it. An address that is not in it was not visited yet. */
export const linkReport = z.array(visit);
