import { z } from 'zod';
import { caveats, formerIds, note, placeId, slug, sourceId, sources, text } from '#schemas/fields.ts';
import { fuzzyDate } from '#schemas/fuzzy-date.ts';
import { names } from '#schemas/names.ts';
import { regionPoint } from '#schemas/point.ts';

const siteId = slug('Id of a heritage site').brand<'SiteId'>();

export const siteState = z.enum(['standing', 'restored', 'altered', 'damaged', 'ruined', 'destroyed', 'unknown']);
export type SiteState = z.infer<typeof siteState>;

/** What is known of a site at one time. */
const condition = (when: string) =>
  z
    .strictObject({
      state: siteState.describe(`Condition ${when}, in one word`),
      date: z.nullable(fuzzyDate).describe('When it was seen in this condition; null where no day was found'),
      note: text(300, `Condition ${when}, in words, and who says so`),
      sources: z.array(sourceId).min(1).max(6).describe('Sources of the site that say so'),
    })
    .describe(`Condition ${when}`);

/** A single heritage site: what was documented of it, when, and by whom. Damage is kept apart from blame. */
export const site = z.strictObject({
  id: siteId,
  names,
  place: placeId.describe('Id of the district, settlement or other place where it stands'),
  address: z.nullable(text(120, 'Where in that place; null where nothing more is known')),
  kind: z
    .enum([
      'mosque',
      'church',
      'monastery',
      'mausoleum',
      'cemetery',
      'museum',
      'palace',
      'fortress',
      'bridge',
      'monument',
      'archaeological-site',
      'village-ensemble',
    ])
    .describe('What it is'),
  heritage: z
    .enum(['azerbaijani', 'armenian', 'russian', 'shared', 'contested'])
    .describe('Whose heritage it is by common account; contested where the parties disagree, as `heritageNote` says'),
  heritageNote: z.nullable(text(240, 'Denomination, or how the accounts of its origin differ')),
  point: z.nullable(regionPoint).describe('Where it stands; null where it is not located'),
  before: text(400, 'Origin, and condition before the conflict'),
  history: z
    .array(
      z.strictObject({
        date: z.nullable(fuzzyDate).describe('When; null is printed as "undated"'),
        what: text(400, 'What happened, and who says so'),
      }),
    )
    .max(12)
    .describe('What is documented, in order'),
  condition2020: condition('in autumn 2020'),
  conditionNow: condition('now, as last described'),
  documentedBy: text(300, 'Who documented it'),
  sources,
  caveats,
  note,
  formerIds: formerIds(siteId),
});
export type Site = z.infer<typeof site>;
