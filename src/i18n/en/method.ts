import { format } from '#i18n/en/format.ts';

/** Rows that lack a fact: "None of 560 sources are undated", "12 of 94 events …". */
const share =
  (what: string) =>
  (number: number, of: number): string =>
    `${number === 0 ? 'None' : format.number(number)} of ${format.number(of)} ${what}`;

/** Tables and lists that the texts of the site include: unknowns, coverage, names of places, statuses. */
export const method = {
  unknowns: {
    'settlements-unlocated': share('places announced or handed over could not be located'),
    'settlements-denied': share('settlements announced were denied at the time by the other party'),
    'sites-unlocated': share('heritage sites have no point of their own'),
    'places-unlocated': share('other places have no point: they are areas, lie outside the map or could not be located'),
    'events-no-day': share('events have no single day: they lasted, or their day is not known'),
    'events-weak': share('events rest on weak sources alone'),
    'figures-unverified': share('figures are confirmed by no work of another that was found'),
    'figures-undated': share('figures are undated'),
    'claims-attributed': share('claims could neither be confirmed nor refuted'),
    'claims-unsupported': share('claims of fact have no source of this list that supports them'),
    'sources-undated': share('sources are undated'),
    'sources-reported': share('sources are known only through other works that report them'),
    'sources-copy': share('sources were seen only in a copy, or their URL was not kept'),
  },
  selection: {
    label: 'Events by period, and whose civilians or captives they harmed',
    period: 'Period',
    events: 'Events',
    /** "Armenian (16)" */
    counted: (what: string, number: number): string => `${what} (${format.number(number)})`,
    /** "12, and 3 missing" */
    andMissing: (number: number, missing: number): string =>
      missing === 0 ? format.number(number) : `${format.number(number)}, and ${format.number(missing)} missing`,
    criterion: (what: string, number: number, missing: number): string =>
      `${what}: ${format.number(number)}${missing === 0 ? '' : `, and ${format.number(missing)} known to be missing`}.`,
    sites: (counts: readonly string[]): string => `Single sites by whose heritage they are: ${format.listed(counts)}.`,
    quantities: (counts: readonly string[]): string => `Quantities by whose loss they count: ${format.listed(counts)}.`,
    missing: (number: number): string => `Known and missing: ${format.number(number)} that meet the rule and are still to be read and entered`,
    missingEntry: (date: string, title: string, toRead: string | null): string =>
      `${date}: ${title}.${toRead === null ? '' : ` To be read: ${toRead}.`}`,
  },
  coverage: {
    caption: 'Settlements listed against the announced totals',
    kind: 'Kind',
    listed: 'Listed here',
    announced: 'Announced total',
    announcedBy: 'Who announced the total',
    kinds: { city: 'Cities', town: 'Towns', village: 'Villages' },
    unknown: 'unknown',
    nobody: 'nobody, as far as was found',
  },
  precision: {
    caption: 'How exactly places and sites are located',
    locatedBy: 'Located by',
    settlements: 'Settlements, heights and bridges',
    sites: 'Heritage sites',
    notLocated: 'not located',
  },
  names: {
    label: 'Table of names',
    printed: 'Printed here as',
    what: 'What it is',
    azerbaijani: 'Azerbaijani',
    armenian: 'Armenian',
    others: 'Other spellings and earlier names',
    none: 'none found',
    district: 'district',
    cityOrDistrict: 'city or district',
    /** "city, Azerbaijan" */
    kindIn: (kind: string, country: string): string => `${kind}, ${country}`,
    whatAndNote: (what: string, note: string): string => `${what}. ${note}`,
  },
  noContact: 'No contact address is configured for this copy of the site.',
  contact: <T>(address: T): (string | T)[] => [
    'To report an error, write to ',
    address,
    ', and name the page and the sentence or the id of the row.',
  ],
};
