/** Pages of single claims, events, quantities and heritage sites. */
export const things = {
  /** Name of the navigation above the title, which leads back to the list. */
  where: 'Where this page belongs',
  neighbours: 'Previous and next',
  previous: 'Previous',
  next: 'Next',
  concerns: 'What it concerns',
  cite: 'To cite',
  moved: {
    title: (title: string): string => `Moved: ${title}`,
    heading: 'This page has moved',
    description: (title: string): string => `What was at this URL is now part of another page: ${title}`,
    text: <T>(link: (text: string) => T, title: string): (string | T)[] => ['What was here is now part of: ', link(title)],
  },
  claim: {
    /** Link of a row of the ledger, and of a note of the article. */
    page: (id: string): string => `Claim ${id} on a page of its own`,
    row: (id: string): string => `Claims, at ${id}`,
    kicker: (kind: string, by: string): string => `${kind}, ${by}`,
    pageTitle: (id: string, text: string): string => `Claim ${id} of the essay: ${text}`,
    description: (status: string, brief: string): string => `${status}. ${brief}`,
  },
  event: {
    page: 'This event on a page of its own',
    row: 'Timeline, at this event',
    pageTitle: (title: string, date: string): string => `${title} (${date})`,
    dayOfWar: (day: number): string => `day ${day} of 44`,
    claims: 'Claims of the essay about it',
    noClaims: 'No claim of the essay is about it.',
  },
  quantity: {
    row: (band: string): string => `Losses: ${band}`,
    pageTitle: (title: string): string => `${title}: who gives which number`,
    description: (finding: string, definition: string): string => `${finding} Counted here: ${definition}`,
  },
  site: {
    page: 'This site on a page of its own',
    row: 'Single sites, at this one',
    pageTitle: (name: string, kind: string, place: string): string => `${name}, ${kind} at ${place}`,
    condition: (when: string, state: string): string => `${when}: ${state}`,
    description: (name: string, conditions: readonly string[], note: string): string => `${[name, ...conditions, note].join('. ')}`,
    onMap: 'On the map',
    inDistrict: 'Among the sites of its district',
    kicker: (kind: string, place: string): string => `Heritage site: ${kind}, ${place}`,
  },
};
