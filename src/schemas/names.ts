import { z } from 'zod';
import { day, text } from '#schemas/fields.ts';

/** The names of a place or a site. `headword` is what the site prints first; all of them are searchable. */
export const names = z.strictObject({
  headword: text(80, 'The English name used by the country in which the place is internationally recognised to lie'),
  az: z.nullable(text(80, 'Azerbaijani name in its own spelling; null where none is known')),
  hy: z.nullable(
    text(80, 'Armenian name in Armenian script; null where none was found').regex(/^[\p{Script=Armenian}\p{P}\s\d]+$/u, 'a name in Armenian script'),
  ),
  hyLatin: z.nullable(
    text(80, 'The same name in Latin letters; null where none was found').regex(/^\P{Script=Armenian}+$/u, 'a name in Latin letters'),
  ),
  hySought: z.nullable(
    day('Day by which the name of hyLatin was last looked for in Armenian script, without being found; null where it is known, or there is none'),
  ),
  other: z.array(text(80, 'Another spelling or an earlier name')).max(12).describe('Other spellings and earlier names, for search'),
  given: z
    .array(
      z.strictObject({
        name: text(80, 'The name'),
        year: z.int().min(1989).max(2030).describe('Year in which it was given'),
      }),
    )
    .max(4)
    .describe('Names among these that were given after 1988, by either side'),
});
export type Names = z.infer<typeof names>;
