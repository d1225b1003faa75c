import { format } from '#i18n/en/format.ts';

/** Words about one source, besides its labels, and about all of them. */
export const sources = {
  publisherNotKnown: 'publisher not known',
  reported: 'not read, known through reports of it',
  /** "Read in an extract, by 24 November 2026" */
  read: (extent: 'whole' | 'extract', day: string | null): string =>
    `${extent === 'whole' ? 'Read whole' : 'Read in an extract'}, in a stored copy${day === null ? '' : `, by ${day}`}`,
  notRead: 'Not read: known only through works that report it',
  speaksFor: { armenia: 'speaks for Armenia', azerbaijan: 'speaks for Azerbaijan' },
  reports: { armenia: 'passes on what Armenia says', azerbaijan: 'passes on what Azerbaijan says' },
  intro:
    'A source is one work: copies and reprints of it count once, and stand here as plain addresses. A title in square brackets describes a page whose headline was not seen.',
  lastChange: (day: string): string => `Last change of a source or of what rests on it: ${day}.`,
  all: 'All works',
  /** Head of a group: "News, Azerbaijani side". */
  group: (kind: string, side: string): string => `${kind}: ${side}`,
  columns: { publisher: 'Publisher', title: 'Title', date: 'Date', language: 'Language', cited: 'Cited by' },
  citedTimes: (rows: number): string => format.count(rows, { one: 'row', other: 'rows' }),
  claim: (id: string): string => `Claim ${id}`,
  settlementsOf: (district: string, settlements: number): string =>
    `${district} district: ${format.count(settlements, { one: 'settlement', other: 'settlements' })}`,
  citedBy: 'Cited by',
  citedByNothing: 'Cited by nothing directly',
  copyAt: (publisher: string, url: string): string => `Read in a copy at ${publisher}: ${url}`,
  restsOn: <T>(work: T): (string | T)[] => ['Rests on ', work, '; the two are not independent.'],
  restedOnBy: <T>(work: T): (string | T)[] => ['Reported or summed up in ', work, '.'],
  health: (state: string, day: string): string => `${state} on ${day}`,
  /** Links to the tables below the list. */
  further: { balance: 'Balance part by part', links: 'State of the links' },
  links: {
    title: 'Whether the links still lead there',
    intro: (works: number): string =>
      `${format.count(works, { one: 'work has', other: 'works have' })} a URL at the original publisher. A program visits these from time to time; what it finds is the state of one day, and no word on whether a page was taken down.`,
    url: 'URL',
    works: 'Works',
    copied: 'With a known copy',
  },
  chart: {
    title: 'Whose sources each part rests on',
    /** "Independent for claims (61%), events (65%); …" */
    finding: (sides: readonly { readonly side: string; readonly parts: readonly { readonly name: string; readonly percent: number }[] }[]): string =>
      `The largest group of works behind each part. ${sides
        .map(({ side, parts }) => `${side} for ${parts.map(({ name, percent }) => `${name.toLowerCase()} (${percent}%)`).join(', ')}`)
        .join('; ')}.`,
    part: 'Part',
    inAll: 'Works in all',
    works: (name: string, works: number): string => `${name}: ${format.count(works, { one: 'work', other: 'works' })}`,
    alt: (name: string, works: number, sides: readonly string[]): string =>
      `${name}: ${format.count(works, { one: 'work', other: 'works' })}. ${sides.join(', ')}.`,
    cell: (works: number, percent: number): string => `${format.number(works)} (${percent}%)`,
    note: 'Each work counts once in each part that cites it. Bars show its share of the works of that part, from zero to all of them. A work counts for the side that published it, whatever it says.',
  },
  archived: (url: string): string => `Copy in a web archive: ${url}`,
  limits: {
    sees: 'What it can see',
    cannotSee: 'What it cannot see',
    objection: 'Objection to it',
    noObjection: 'None was found.',
  },
  /** "263 of 816 works have a copy that was seen, 2 of them in a web archive." */
  copiesSeen: (any: number, of: number, archived: number): string =>
    `${format.number(any)} of ${format.number(of)} works have a copy that was seen, ${format.number(archived)} of them in a web archive. Copies of the others were not looked for one by one, so that nothing is said on whether there are any.`,
  balance: {
    title: 'What each part rests on',
    intro:
      'How many works each part of the record cites, by whose side they are on, what they are, in which language they were read and when they were published. Each work counts once per column.',
    captions: {
      side: 'Works by side',
      kind: 'Works by kind',
      language: 'Works by language',
      period: 'Works by when they were published',
      narrow: 'Rows that rest on one work or on one party',
    },
    value: 'Works',
    list: 'All',
    parts: { claims: 'Claims', events: 'Events', figures: 'Figures', sites: 'Sites', settlements: 'Settle\u00adments' },
    top: { side: 'By side', kind: 'By kind', language: 'By language' },
    otherLanguages: 'Other languages',
    period: {
      'first-war': 'Before the ceasefire of May 1994',
      between: 'May 1994 to September 2020',
      'war-2020': 'The 44 days of autumn 2020',
      after: 'Since 10 November 2020',
      undated: 'Undated',
    },
    inAll: 'In all',
    part: 'Part',
    rows: 'Rows',
    oneWork: 'On one work',
    only: { armenia: 'Only Armenian side', azerbaijan: 'Only Azerbai\u00adjani side' },
    /** "242 of 280 figures rest on one work, …": the parts in the order of the table. */
    narrow: (counts: readonly { readonly name: string; readonly oneWork: number; readonly rows: number }[]): string =>
      `On one work rest ${format.listed(counts.map(({ name, oneWork, rows }) => `${format.number(oneWork)} of ${format.number(rows)} ${name}`))}.`,
    names: { claims: 'claims', events: 'events', figures: 'figures', sites: 'heritage sites', settlements: 'settlements' },
    note: 'Works that report one another count as the work at their root. A work that only passes on what a party said is of its side, as is a state that speaks for it; independent is not a side.',
  },
};
