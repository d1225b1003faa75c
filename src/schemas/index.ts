import { claim } from '#schemas/claim.ts';
import { correction } from '#schemas/correction.ts';
import { district } from '#schemas/district.ts';
import { event } from '#schemas/event.ts';
import { figure } from '#schemas/figure.ts';
import { group } from '#schemas/group.ts';
import { place } from '#schemas/place.ts';
import { settlement } from '#schemas/settlement.ts';
import { site } from '#schemas/site.ts';
import { source } from '#schemas/source.ts';
import { total } from '#schemas/total.ts';

/** Schema of one row, by the name of the file in `content/data` that holds the rows. */
export const schemas = {
  sources: source,
  events: event,
  districts: district,
  settlements: settlement,
  places: place,
  groups: group,
  figures: figure,
  sites: site,
  claims: claim,
  corrections: correction,
  totals: total,
} as const;

export type Noun = keyof typeof schemas;
export const NOUNS: readonly Noun[] = [
  'sources',
  'events',
  'districts',
  'settlements',
  'places',
  'groups',
  'figures',
  'sites',
  'claims',
  'corrections',
  'totals',
];

/** An object with a value for each noun. */
export const forEachNoun = <T>(make: (noun: Noun) => T): Readonly<Record<Noun, T>> => ({
  sources: make('sources'),
  events: make('events'),
  districts: make('districts'),
  settlements: make('settlements'),
  places: make('places'),
  groups: make('groups'),
  figures: make('figures'),
  sites: make('sites'),
  claims: make('claims'),
  corrections: make('corrections'),
  totals: make('totals'),
});
