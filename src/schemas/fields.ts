import { z } from 'zod';

/** Lower-case ASCII words joined by hyphens: the form of every id of the dataset. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = (what: string) =>
  z.string().max(60).regex(SLUG, 'lower-case letters, digits and single hyphens, such as "shusha-city"').describe(what);

export const sourceId = slug('Id of a source').brand<'SourceId'>();
export const eventId = z
  .string()
  .regex(/^e\d{3}$/, '"e" and three digits, such as "e031"')
  .describe('Id of an event')
  .brand<'EventId'>();
export const claimId = z
  .string()
  .regex(/^c\d{2}$/, '"c" and two digits, such as "c16"')
  .describe('Id of a claim of the essay')
  .brand<'ClaimId'>();
export const figureId = slug('Id of a figure').brand<'FigureId'>();
export const groupId = slug('Id of a quantity for which figures are compared').brand<'GroupId'>();
export const placeId = slug('Id of a district, a settlement or another place').brand<'PlaceId'>();

/** Ids that a row had before. What had them is now part of this row, and their URLs lead to it. */
export const formerIds = <Id extends z.ZodType<string>>(id: Id) =>
  z
    .array(id)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'each id once')
    .describe('Ids that this row had before, or that rows had which are now part of it; their URLs lead to this row');

/** One line of prose: no leading or trailing space, no line break, no control character, nothing that XML cannot hold, no markup. */
export const text = (max: number, what: string) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^\S(?:.*\S)?$/su, 'text without space at its ends')
    .regex(/^[^\p{Cc}\p{Cs}\p{NChar}\u2028\u2029\u202A-\u202E\u2066-\u2069]*$/u, 'text on one line, without control characters')
    .regex(/^(?!.*<\/?[a-z!])/isu, 'plain text without markup')
    .describe(what);

const isRealDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

/** A calendar day, `YYYY-MM-DD`, within the years that the record covers. */
export const day = (what: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
    .refine(isRealDay, 'a day that exists in the calendar')
    .refine((value) => value >= '1800-01-01' && value <= '2030-12-31', 'a day from 1800 to 2030')
    .meta({ description: what, format: 'date' });

/** Sources in the order in which they are printed: at least one, none twice. */
export const sources = z
  .array(sourceId)
  .min(1)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'each source once')
  .describe('Ids of the sources of this row, the weightiest first');

export const caveats = z
  .array(z.enum(['reported-only', 'reference-only', 'weak-copy']))
  .max(3)
  .refine((values) => new Set(values).size === values.length, 'each caveat once')
  .describe(
    'What is weak about the sources: reported-only (all are known only through works that rest on them), reference-only (all are encyclopedias), weak-copy (read only in a copy whose faithfulness is doubtful)',
  );

export const geonamesId = z.nullable(z.int().positive().max(99_999_999).describe('Number of its record in GeoNames; null where none is known'));
export const wikidataId = z.nullable(
  z
    .string()
    .max(12)
    .regex(/^Q[1-9]\d*$/, '"Q" and a number, such as "Q201647"')
    .describe('Id of its item in Wikidata; null where none is known'),
);

export const heritageSide = z.enum(['azerbaijani', 'armenian', 'both', 'shared', 'other']);

export const note = z.nullable(text(700, 'What a reader must know to use the row, in our own words; null where there is nothing'));

export const httpUrl = z
  .string()
  .max(600)
  .regex(/^https?:\/\//iu, 'a URL that begins with http:// or https://')
  .regex(/^[^\s<>"'`\p{C}]+$/u, 'a URL without spaces, quotation marks, < and >; write %20, %22, %27, %3C and %3E')
  .refine((value) => URL.canParse(value), 'a complete URL');
