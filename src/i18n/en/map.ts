import { format } from '#i18n/en/format.ts';

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
    legend: 'Day and layers of the map',
    play: 'Play',
    previous: 'Previous day with an announcement, or stop',
    next: 'Next day with an announcement, or stop',
    day: 'Day',
    date: 'Date',
    range: 'Which announcements',
    upTo: 'up to this day',
    only: 'only this day',
    layers: 'Layers',
  },
  picture: (stop: string): string => `Map of the land, the districts and the settlements named in the list, as of ${stop}`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'All',
  failed: (stop: string): string => `The map could not be loaded. The picture shows ${stop}; the list follows the day.`,
  use: 'Use the map',
  copy: 'Copy link',
  timeline: 'This day on the timeline',
  credits:
    'Borders and lakes © OpenStreetMap contributors (ODbL) · Land and its lines: this site, from places whose side is known, OpenStreetMap and Natural Earth (ODbL) · Districts, 1991 line, rivers: Natural Earth · Tributaries: EFAS / ECMWF Magics (Apache-2.0) · Places: GeoNames (CC BY 4.0) · Relief: SRTM',
  /** The key of the map. Kilometres say how far a line may be from where it was: half of it at most `about`, nine tenths at most `most`. */
  key: {
    dates:
      'Dates are those of Azerbaijan’s announcements, not of the fighting. Every line is approximate: it runs between the places that are known.',
    lines: 'Districts: 1 to 2 km off.',
    held: ({ about, most }: Kilometres): string => `Under Armenian control, 1994–2020; line about ${km(about)} off, in places ${km(most)}`,
    cells: ({ about, most }: Kilometres): string =>
      `Land of an announced place, early to late: all that is nearer to it than to any other known place; edges about ${km(about)} off, in places ${km(most)}`,
    handover: ({ about, most }: Kilometres): string =>
      `Handed over under the statement of 10 November 2020; about ${km(about)} off, in places ${km(most)}`,
    zone: ({ about, most }: Kilometres): string =>
      `Under Armenian administration, with Russian peacekeepers, 2020–23, and the Lachin corridor; line about ${km(about)} off, in places ${km(most)}`,
    later: 'Came under Azerbaijani control in 2022 (Lachin corridor) and 2023',
    rest: 'Blank inside the line of 1994–2020: under Azerbaijani control by 1 December 2020, but no place there is known to have been announced',
    announced: 'Announced place; ringed on its day',
    denied: 'Denied when it was announced',
    waiting: 'Not announced up to this day',
    sites:
      'Heritage sites: place of worship, of burial, other; filled if destroyed or in ruins, half if damaged or altered; several at one spot show their number',
    harm: 'Harm to people of either side who were not fighting; heavy on its days',
    road: (about: number): string => `Road, schematic, up to ${km(about)} off`,
    oblast: 'Oblast of 1923–91',
    contact: 'Line of contact, 1994–2020',
  },
  list: 'The same as a list',
  find: 'Find by any spelling',
  noneFound: 'Nothing in the list has these words.',
  place: 'Place',
  close: 'Close',
};
