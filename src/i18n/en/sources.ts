/** Words about one source, besides its labels. */
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
};
