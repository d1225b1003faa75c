import { format } from '#i18n/en/format.ts';

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
  laterNote: 'What changed later is the last stop of the slider. It is not part of the 44 days.',
  controls: {
    legend: 'Day and layers of the map',
    play: 'Play',
    previous: 'Previous day with an announcement',
    next: 'Next day with an announcement',
    day: 'Day',
    date: 'Date',
    range: 'Which announcements',
    upTo: 'up to this day',
    only: 'only this day',
    layers: 'Layers',
  },
  picture: 'Map of the districts and settlements named in the list beside it, as of 1 December 2020',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  all: 'All',
  failed: 'The map could not be loaded. The picture shows 1 December 2020; the list follows the day.',
  use: 'Use the map',
  copy: 'Copy link',
  timeline: 'This day on the timeline',
  credits:
    'Borders and lakes © OpenStreetMap contributors (ODbL) · Districts, 1991 and 1994 lines, rivers: Natural Earth · Tributaries: EFAS / ECMWF Magics (Apache-2.0) · Places: GeoNames (CC BY 4.0) · Relief: SRTM',
  list: 'The same as a list',
  find: 'Find by any spelling',
  noneFound: 'Nothing in the list has these words.',
  place: 'Place',
  close: 'Close',
};
