/** Names of pages and of links to them. */
export const navigation = {
  main: 'Main',
  aboutTheRecord: 'About the record',
  onThisPage: 'On this page',
  search: 'Search',
  pages: {
    article: 'Article',
    timeline: 'Timeline',
    map: 'Map',
    losses: 'Losses',
    claims: 'Claims',
    sources: 'Sources',
    findings: 'What this site found',
    classroom: 'A sheet for the classroom',
    places: 'Places',
    data: 'Data',
    method: 'Method',
    terms: 'Terms and names',
    corrections: 'Corrections',
    accessibility: 'Accessibility',
    about: 'About',
  },
};
