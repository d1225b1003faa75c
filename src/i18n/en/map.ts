import { format } from '#i18n/en/format.ts';

const HARMED = { armenian: 'Armenians', azerbaijani: 'Azerbaijanis', other: 'others' } as const;
const KINDS = {
  killed: 'killed',
  wounded: 'wounded',
  held: 'held',
  abused: 'abused while held',
  displaced: 'displaced',
  'cut-off': 'cut off from food, medicine, power or passage',
} as const;

interface Kilometres {
  readonly about: number;
  readonly most: number;
}

const km = (kilometres: number): string => `${format.number(kilometres)} km`;

/** The map, its controls and its page. */
export const map = {
  title: 'Map of the liberated districts',
  /** Where the title stands without its line: tab, search engines, share cards. */
  neutralTitle: 'Map: districts and settlements of autumn 2020, day by day',
  description:
    'The districts and settlements whose control changed in autumn 2020, day by day, on one self-hosted map, with the same places as a list.',
  word: '“Liberated” is the essay’s and Azerbaijan’s word; Armenia and the Karabakh Armenians speak of loss, and of occupation.',
  words: 'How this site uses words',
  intro: (settlements: number, unlocated: number): string =>
    `${format.count(settlements, { one: 'settlement', other: 'settlements' })} that Azerbaijan announced in the 44 days, and the districts handed over after them. ${format.count(
      unlocated,
      { one: 'place', other: 'places' },
    )} could not be located and are in the list only.`,
  scope:
    'The list does not hold Hin Tagher and Khtsaberd (December 2020), the places that came under Azerbaijani control in September 2023, or the four villages of Gazakh district (May 2024).',
  later: 'After 1 December 2020',
  laterNote: 'What changed later is in the last two stops of the slider. It is not part of the 44 days.',
  harmed:
    'Places where the record has people of either side harmed who were not fighting, with the dates. One without a point of its own has no mark on the map.',
  controls: {
    play: 'Play',
    previous: 'Previous day with an announcement, or stop',
    next: 'Next day with an announcement, or stop',
    day: 'Day',
    date: 'Date',
    range: 'Which announcements',
    upTo: 'Up to this day',
    only: 'Only this day',
  },
  /** The strip of days under the map. */
  strip: {
    label: 'Days and stops',
    rows: {
      places: 'places announced',
      armenian: 'harm to Armenians',
      azerbaijani: 'harm to Azerbaijanis',
    },
    flags: { before: '1994–2020', zone: '2021–23', later: 'Sep 2023' },
    names: {
      before: ['Armenian', 'control'],
      zone: ['Russian', 'peacekeepers'],
      later: ['Azerbaijan’s', 'offensive'],
    } satisfies Record<string, readonly [string, string]>,
    picture: 'The 44 days by the number of places announced, with the stops before and after them',
    /** "Jabrayil Jrakan: 4 October 2020, …", which begins with the words that are seen. */
    stop: (first: string, second: string, text: string): string => `${`${first} ${second}`.trim()}: ${text}`,
  },
  /** What happened at a stop, beside the map. */
  cards: {
    title: 'What happened',
    going: 'Over several days, or on a day not known',
    none: 'The record has no event of this day.',
    before: 'Events of 1988 to 2020 are on the timeline.',
    mark: 'Harm to civilians',
    /** "harm to Armenian civilians: killed, displaced · Azerbaijan’s account" */
    remark: (harm: readonly { readonly side: keyof typeof HARMED; readonly what: readonly (keyof typeof KINDS)[] }[], account: string): string =>
      [
        ...Map.groupBy(harm, ({ side }) => side)
          .entries()
          .map(([side, own]) => `${HARMED[side]} ${format.listed([...new Set(own.flatMap(({ what }) => what.map((kind) => KINDS[kind])))])}`),
        account,
      ].join(' · '),
  },
  story: {
    title: (stops: number): string => `The story in ${format.number(stops)} stops`,
  },
  sheet: {
    label: 'The day, its events and the places',
    grip: 'List of events and places',
    open: 'Events and places',
    about: 'About this map',
    later: 'What changed later, by district',
  },
  picture: (stop: string): string => `Map of the land, the districts and the settlements named in the list, as of ${stop}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'All',
  allMap: 'All of the map',
  failed: (stop: string): string => `The map could not be loaded. The picture shows ${stop}; the list follows the day.`,
  copy: 'Copy link',
  timeline: 'This day on the timeline',
  /** Where there is no room for more. */
  creditsBrief: '© OpenStreetMap, Natural Earth',
  creditsShort: 'Lines approximate · © OpenStreetMap (ODbL) · Natural Earth · GeoNames · SRTM',
  credits:
    'Borders and lakes © OpenStreetMap contributors (ODbL) · Land and its lines: this site, from places whose side is known, OpenStreetMap and Natural Earth (ODbL) · Districts, 1991 line, rivers: Natural Earth · Tributaries: EFAS / ECMWF Magics (Apache-2.0) · Places: GeoNames (CC BY 4.0) · Relief: SRTM',
  /** The key of the map, which is also its layers. Kilometres say how far a line may be from where it was: half of it at most `about`, nine tenths at most `most`. */
  key: {
    title: 'Key and layers',
    short: 'Key',
    dates: 'Dates are those of Azerbaijan’s announcements, not of the fighting.',
    exact: 'Every line is approximate: by how much',
    districts: 'Districts: 1 to 2 km off.',
    between: 'Lines run between the places that are known.',
    cell: 'The land of an announced place is all that is nearer to it than to any other known place.',
    off: (line: string, { about, most }: Kilometres): string => `${line}: about ${km(about)} off, in places ${km(most)}`,
    lines: {
      area: 'Edge of Armenian control, 1994–2020',
      zone: 'Zone of the peacekeepers, and what was handed over',
      cells: 'Edges of the land of announced places',
    },
    held: 'Armenian control, 1994–2020',
    cells: 'Land of announced places, early to late',
    handover: 'Handed over under the statement of 10 November 2020',
    zone: 'Armenian administration with Russian peacekeepers, 2020–23',
    later: 'Came under Azerbaijani control in 2022 (Lachin corridor) and 2023',
    rest: 'Blank inside the line: under Azerbaijani control by 1 December 2020, no place there known to have been announced',
    /** The key in one line, where there is no room for more. */
    mini: { held: 'Armenian control', cells: 'announced', harm: 'harm' },
    settlements: 'announced, early to late; ringed on its day',
    denied: 'denied when announced',
    waiting: 'not announced by this day',
    sites: 'worship, burial, other; filled if destroyed or in ruins, half if damaged or altered; a number for several',
    harm: 'either side; heavy on its days',
    road: (about: number): string => `schematic, up to ${km(about)} off`,
    contact: 'line of contact, 1994–2020',
    oblast: 'oblast of 1923–91',
  },
  list: 'Places',
  district: 'About the district',
  events: 'Events',
  elsewhere: 'Heritage sites elsewhere',
  find: 'Find by any spelling',
  noneFound: 'Nothing in the list has these words.',
  place: 'Place',
  close: 'Close',
};
