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
