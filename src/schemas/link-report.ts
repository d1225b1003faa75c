import { z } from 'zod';
import { day, httpUrl, sourceId } from '#schemas/fields.ts';

const visit = z
  .strictObject({
    id: sourceId.describe('Source of which a URL was visited'),
    url: httpUrl.describe('The URL, as the source gives it: of the original, of the copy in an archive, or of another copy'),
    on: day('Day of the visit'),
    result: z
      .enum(['reachable', 'refused', 'not-reachable'])
      .describe('reachable: the page answered; refused: the host turned an automatic visit away; not-reachable: neither, on that day'),
    status: z
      .nullable(z.int().min(100).max(999))
      .describe('HTTP status of the answer, after redirects; null where there was none, or the page was not asked for'),
    reason: z
      .literal('robots-txt')
      .optional()
      .describe('Only where robots.txt of the host asks programs to stay away from the page, which was not asked for then'),
  })
  .refine(({ status, reason }) => reason === undefined || status === null, {
    path: ['status'],
    message: 'null, since a page that robots.txt closes to programs is not asked for',
  });
export type Visit = z.infer<typeof visit>;

/** What became of the URLs of sources, as `npm run check:links` found it. A URL that is not in it was not visited yet. */
export const linkReport = z.array(visit);
