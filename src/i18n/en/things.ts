import { format } from '#i18n/en/format.ts';

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
    wholeDay: (date: string): string => `All of ${date}`,
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
  /** A day of the map. */
  day: {
    page: 'This day on a page of its own',
    row: 'The map, on this day',
    afterWar: 'after the war',
    pageTitle: (date: string, when: string): string => `${date} (${when}): what was announced, and who was harmed`,
    description: (date: string, when: string, headline: string): string =>
      `${date}, ${when}: ${headline}. What was announced and denied, and harm to civilians of either side, with the map of the day.`,
    picture: (count: string): string => `Map of Karabakh and the districts around it. ${count}`,
    announced: 'Places announced on this day',
    /** On the picture for shared links. */
    harmed: (parties: readonly ('armenian' | 'azerbaijani')[]): string =>
      `Civilians or captives harmed: ${format.listed(parties.map((party) => ({ armenian: 'Armenian', azerbaijani: 'Azerbaijani' })[party]))}`,
    denied: (denied: number, of: number): string =>
      denied === 0 ? 'No denial found' : `Denied or disputed then: ${format.number(denied)} of ${format.number(of)}`,
  },
};
