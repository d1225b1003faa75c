import { format } from '#i18n/en/format.ts';
import type { SliderDay, Stop } from '#lib/map/days.ts';

const settlements = (number: number): string => format.count(number, { one: 'settlement', other: 'settlements' });

/** "20 October 2020", "2021 to September 2023" */
const stopName = (stop: Stop): string => {
  switch (stop.kind) {
    case 'before':
      return '26 September 2020, before the war';
    case 'zone':
      return '2021 to September 2023';
    case 'later':
      return 'After 20 September 2023';
    default:
      return format.day(stop.from);
  }
};

/** "20 October 2020", "day 24 of 44" and "24 settlements announced, 98 up to this day" */
const dayParts = ({
  stop,
  number,
  of,
  announced,
  soFar,
  handedOver,
}: SliderDay): { readonly title: string; readonly note: string; readonly facts: string } => {
  const title = stopName(stop);
  const upTo = `${format.number(soFar)} up to this day`;
  switch (stop.kind) {
    case 'before':
      return { title: 'Before the war', note: '1994 to 2020', facts: 'the area under Armenian control' };
    case 'day':
      return {
        title,
        note: `day ${number} of ${of}`,
        facts: `${announced === 0 ? 'no settlements announced' : `${settlements(announced)} announced`}, ${upTo}`,
      };
    case 'end':
      return { title, note: 'the fighting ends', facts: `no settlements announced, ${upTo}` };
    case 'handover':
      return {
        title,
        note: 'after the war',
        facts: `${handedOver.length === 0 ? 'no district handed over' : `${format.listed(handedOver)} handed over`}, ${settlements(soFar)} announced in the war`,
      };
    case 'zone':
      return { title, note: '', facts: 'Armenian administration with Russian peacekeepers inside the dashed line' };
    case 'later':
      return { title, note: '', facts: 'all of Karabakh under Azerbaijani control' };
  }
};

/** Status lines of the map. */
export const mapStatus = {
  region: 'Map of the districts. The same places are in the list.',
  dayParts,
  /** "20 October 2020, day 24 of 44: 24 settlements announced, 98 up to this day" */
  day: (day: SliderDay): string => {
    const { title, note, facts } = dayParts(day);
    return `${title}${note === '' ? '' : `, ${note}`}: ${facts}`;
  },
  /** Buttons that change their words. */
  tell: 'Tell it',
  telling: 'Stop',
  use: 'Use the map',
  done: 'Done',
  /** "8 of 12 · 28 October 2020. Cluster munitions …" */
  told: (number: number, of: number, stop: Stop, caption: string): string =>
    `${format.number(number)} of ${format.number(of)} · ${stop.kind === 'before' ? 'Before the war' : stopName(stop)}. ${caption}`,
  /** "3 events, 294 places", on the button that opens the sheet. */
  sheet: (events: number, places: number): string =>
    `${format.count(events, { one: 'event', other: 'events' })}, ${format.count(places, { one: 'place', other: 'places' })} in the list`,
  stop: (stop: Stop): string => stopName(stop),
  /** "17 of 90 places", under the name of a district. */
  share: (announced: number, of: number): string => `${format.number(announced)} of ${format.count(of, { one: 'place', other: 'places' })}`,
  /** "3 places announced": where not all of a district came under Azerbaijani control by announcements. */
  someAnnounced: (announced: number): string => `${format.count(announced, { one: 'place', other: 'places' })} announced`,
  handedOver: (day: string): string => `handed over ${format.dayWithoutYear(day)}`,
  /** Names of lines on the map. */
  contact: 'Line of contact, 1994–2020',
  oblast: 'Nagorno-Karabakh Autonomous Oblast, 1923–91',
  zone: 'Russian peacekeepers, 2020–23',
  sitesHere: (sites: number): string => `${format.count(sites, { one: 'heritage site', other: 'heritage sites' })} here; zoom in to tell them apart`,
  outside: (day: string, first: string, last: string): string =>
    `The slider has no ${format.day(day)}: its days are ${format.day(first)} to ${format.day(last)}, and the stops before and after them.`,
  found: (entries: number): string => `${format.count(entries, { one: 'entry', other: 'entries' })} of the list with these words`,
  copied: 'Copied the link to this view.',
  addressed: 'The URL of this page now leads to this view.',
  kilometres: (km: number): string => `${format.number(km)} km`,
  names: 'Districts on the map',
  ownPage: 'On its own page',
};
