import { format } from '#i18n/en/format.ts';

/** Marks, notes and pictures of the article. */
export const article = {
  /** Accessible name of a mark. */
  note: (number: number, status: string): string => `Note ${number}: ${status}`,
  noteOnClaims: (number: number, claims: number, statuses: readonly string[]): string =>
    `Note ${number}: ${format.number(claims)} claims, ${statuses.join(', ')}`,
  record: 'The record',
  /** Heard at the end of a box of the record. */
  endOfRecord: 'End of the record.',
  /** Name of a note: its claim. */
  noteOf: (id: string, claim: string): string => `Claim ${id}: ${claim}`,
  kind: 'An opinion essay, retold and checked',
  heading: '“A true and reliable strategic partner”',
  standfirst:
    'What Arye Gut argues about Azerbaijan, Israel and the war of autumn 2020, part by part and in our words; beside each of its claims, what the record says.',
  noteOnAuthor: 'Note on the author',
  length: (words: number, minutes: number): string => `${format.number(words)} words, ${format.count(minutes, { one: 'minute', other: 'minutes' })}`,
  changed: (day: string): string => `· last changed ${day}`,
  bar: { stand: ', and how they stand.', how: ' Each has a mark in the text, which opens what the record says of it.' },
  chapters: 'Chapters',
  toldByRecord: 'Told by the record, not by the essay',
  linkTo: (chapter: string): string => `Link to “${chapter}”`,
  notesTo: (chapter: string): string => `Notes to “${chapter}”`,
  /** Numbers of works in the list at the end, on paper. */
  references: (numbers: string): string => `Sources: ${numbers}.`,
  next: 'Next:',
  back: 'Back to the text',
  readerView: 'Reader views may leave out some of the notes; this page has all of them.',
  edition: (version: string, day: string): string => `Version ${version}, ${day}`,
  tools: {
    contents: 'Contents',
    andMarks: 'and marks',
    which: 'Which claims are marked',
    marks: { all: 'All marks', doubtful: 'Doubtful only', none: 'No marks' },
    claims: 'Claims',
    previous: 'Previous',
    next: 'Next',
    claim: 'claim',
    cite: 'Cite',
    passage: 'this passage',
  },
  end: {
    title: 'Sources and corrections',
    sources: 'Sources',
    sourcesNote:
      'What the claims, dates and figures of this page rest on, each work once, by publisher. Each leads to its record, which says where the work can be read, whose side it is on, how it was seen, and what else cites it.',
    corrections: 'Corrections',
    noCorrections: 'Nothing that is said of a claim has changed so far.',
    correctionsNote: 'What was said of a claim and has changed since:',
    allCorrections: 'All corrections',
    cite: 'How to cite',
    managers: 'For reference managers:',
  },
  steps: {
    title: 'The war on the map, step by step',
    picture: (title: string, count: string): string => `“${title}” on the map, with the districts and settlements announced by then. ${count}.`,
  },
  counts: {
    /** "Libraries found completely destroyed (State heritage service, 28 January 2021)" */
    label: (label: string, claimant: string, date: string): string => `${label} (${claimant}, ${date})`,
    key: 'Outlined: the number of the essay. Filled: what others counted.',
  },
};
