import { format } from '#i18n/en/format.ts';
import type { SliderDay } from '#lib/map/days.ts';

const settlements = (number: number): string => format.count(number, { one: 'settlement', other: 'settlements' });

/** Status lines of the map. */
export const mapStatus = {
  region: 'Map of the districts. The same places are in the list below.',
  /** "20 October 2020, day 24 of 44: 24 settlements announced, 98 so far" */
  day: ({ day, lastDay, number, of, announced, soFar }: SliderDay): string => {
    if (day === null) return `After ${format.day(lastDay)}, to the present: ${settlements(soFar)} announced in the war`;
    const when = number === null ? 'after the war' : `day ${number} of ${of}`;
    const what = announced === 0 ? 'no settlements announced' : `${settlements(announced)} announced`;
    return `${format.day(day)}, ${when}: ${what}, ${format.number(soFar)} so far`;
  },
  found: (entries: number): string => `${format.count(entries, { one: 'entry', other: 'entries' })} of the list with these words`,
  copied: 'Copied the link to this view.',
  addressed: 'The URL of this page now leads to this view.',
  kilometres: (km: number): string => `${format.number(km)} km`,
  names: 'Districts on the map',
  ownPage: 'On its own page',
};
