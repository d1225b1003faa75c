import { format } from '#i18n/en/format.ts';
import type { Topic } from '#lib/record/topics.ts';

const events = (number: number): string => format.count(number, { one: 'event', other: 'events' });
const settlements = (number: number): string => format.count(number, { one: 'settlement', other: 'settlements' });

/** The timeline: its strip of days, its days and its rows. */
export const timeline = {
  intro: (number: number, silent: number): string =>
    `${events(number)} from 1988 to the present. Each says when it happened and how exactly that is known, whose account it is, whether civilians were harmed, and which sources it rests on. Every day of the war has its place, also the ${format.number(silent)} for which no announcement was found.`,
  strip: {
    name: 'Days of the war',
    drawing: 'The 44 days to scale; each leads to its events',
    before: (from: string, number: number): string => `Before the war, from ${from}: ${events(number)}`,
    after: (to: string, number: number): string => `After the war, to ${to}: ${events(number)}`,
    /** Below the parts of the strip. */
    years: (from: string, to: string): string => `${from}–${to}`,
    day: (number: number): string => (number === 1 ? 'day 1' : format.number(number)),
    dateOfDay: (date: string): string => `, ${date}`,
    column: (day: number, date: string, announced: number, number: number): string =>
      `Day ${day}, ${date}: ${announced === 0 ? 'no announcement found' : `${settlements(announced)} announced`}, ${events(number)}`,
    key: 'Columns: settlements announced that day, 27 September to 9 November. Lines left and right: events before and after, each side to a scale of its own.',
    marks: { harm: 'Harm to civilians', ceasefire: 'Ceasefires', heritage: 'Heritage' },
  },
  before: 'Before the war',
  war: 'The 44 days, 27 September – 9 November 2020',
  after: 'After the war',
  /** How many events a part has. */
  scale: (number: number, years: string): string => `${events(number)}, ${years}`,
  warScale: (number: number): string => `${events(number)}. One row per day; announcements are Azerbaijan’s.`,
  day: (number: number): string => `Day ${format.number(number)}`,
  noAnnouncement: 'No announcement found.',
  announced: (number: number): string => `${settlements(number)} announced`,
  soFar: (soFar: number, byDistrict: readonly string[]): string => `, ${format.number(soFar)} up to this day: ${byDistrict.join(', ')}`,
  inDistrict: (district: string, number: number): string => `${district} ${format.number(number)}`,
  notCounted: ' (not a settlement)',
  denied: ' (denied at the time)',
  onMap: 'On the map',
  dayOnMap: (date: string): string => `${date} on the map`,
  topic: {
    'civilian-harm': 'Civilians harmed',
    military: 'Fighting',
    settlement: 'Control changes',
    handover: 'Hand-over',
    ceasefire: 'Ceasefire',
    captives: 'Captives and missing',
    diplomacy: 'Acts and diplomacy',
    heritage: 'Heritage',
    essay: 'Named in the essay',
  } satisfies Record<Topic, string>,
};
