import { z } from 'zod';
import { text } from '#schemas/fields.ts';

/** The names of a place or a site. `headword` is what the site prints first; all of them are searchable. */
export const names = z.strictObject({
  headword: text(80, 'The English name used by the country in which the place is internationally recognised to lie'),
  az: z.nullable(text(80, 'Azerbaijani name in its own spelling; null where none is known')),
  hy: z.nullable(text(80, 'Armenian name, romanised or in Armenian script; null where none is known')),
  other: z.array(text(80, 'Another spelling or an earlier name')).max(12).describe('Other spellings and earlier names, for search'),
});
export type Names = z.infer<typeof names>;
