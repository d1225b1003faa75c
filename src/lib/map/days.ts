import { addDays, dayOfWar, daysBetween, shadeOfDay, WAR, warDays } from '#lib/record/war.ts';

/** A span of days, `YYYY-MM-DD`, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** A stop of the slider: one of the 44 days, or a time before or after them. */
export interface Stop extends DaySpan {
  /** Its name in URLs: the day, or a word. */
  readonly key: string;
  readonly kind: 'before' | 'day' | 'end' | 'handover' | 'zone' | 'later';
  /** First day of the part of the record that it belongs to: harm to civilians of earlier parts is not shown at it. */
  readonly since: string;
}

/** Days on which districts were handed over; a test compares them with the dataset. */
const HANDOVERS = ['2020-11-20', '2020-11-25', '2020-12-01'];

/** The day after the last of the 44, on which the fighting ended. */
const END = addDays(WAR.lastAnnouncement, 1);

/** Days that can be typed and linked: from the first day of the war to the last hand-over. */
export const SLIDER = { first: WAR.firstDay, last: '2020-12-01' } as const;

export const LATER = 'later';

/** Azerbaijan’s offensive of 19 and 20 September 2023 began on this day. */
const OFFENSIVE_2023 = '2023-09-19';

const onDay = (day: string, kind: Stop['kind']): Stop => ({ key: day, kind, since: WAR.firstDay, from: day, to: day });

/** Every stop of the slider in order; its step is its index. */
export const STOPS: readonly Stop[] = [
  { key: 'before', kind: 'before', since: '1988-01-01', from: '1988-01-01', to: addDays(WAR.firstDay, -1) },
  ...warDays().map((day) => onDay(day, 'day')),
  onDay(END, 'end'),
  ...HANDOVERS.map((day) => onDay(day, 'handover')),
  { key: '2021', kind: 'zone', since: addDays(SLIDER.last, 1), from: addDays(SLIDER.last, 1), to: addDays(OFFENSIVE_2023, -1) },
  { key: LATER, kind: 'later', since: OFFENSIVE_2023, from: OFFENSIVE_2023, to: '9999-12-31' },
];

/** The step on which the map opens: the end of the war. */
export const END_STEP = STOPS.findIndex(({ kind }) => kind === 'end');

export const LAST_STEP = STOPS.length - 1;

/** The stop at a step; steps beyond the ends give the ends. */
export const stopAt = (step: number): Stop => {
  const stop = STOPS[Math.min(Math.max(Math.round(step), 0), LAST_STEP)];
  if (stop === undefined) throw new Error(`The slider has no step ${step}, expected a number.`);
  return stop;
};

/** The stop that shows a day, `YYYY-MM-DD`: between two stops the earlier, whose state was still so. */
export const stopOn = (day: string): Stop => stopAt(STOPS.findLastIndex(({ from }) => from <= day));

/** The step of a day of the slider or of a named stop, or null if there is none. On a day between two stops, what the earlier shows was so. */
export const stepOf = (key: string): number | null => {
  const named = STOPS.findIndex((stop) => stop.key === key);
  if (named >= 0) return named;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(key) || Number.isNaN(Date.parse(key)) || key < SLIDER.first || key > SLIDER.last) return null;
  if (addDays(SLIDER.first, daysBetween(SLIDER.first, key)) !== key) return null;
  return STOPS.indexOf(stopOn(key));
};

/** How many counted settlements were announced on a stop, and up to it. */
interface Announced {
  on(stop: Stop): number;
  soFar(stop: Stop): number;
}

interface Handover {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Name of the district. */
  readonly name: string;
}

/** The facts of a stop of the slider. */
export interface SliderDay {
  readonly stop: Stop;
  /** Number of the day in the war, from 1; null at other stops. */
  readonly number: number | null;
  /** Days of the war. */
  readonly of: number;
  /** Counted settlements announced on the day. */
  readonly announced: number;
  /** Counted settlements announced up to the day. */
  readonly soFar: number;
  /** Names of the districts handed over on the day. */
  readonly handedOver: readonly string[];
}

/** A stop of the slider with its numbers from the counted settlements, and the districts handed over on it. */
export const sliderDay = (stop: Stop, announced: Announced, handovers: readonly Handover[] = []): SliderDay => ({
  stop,
  number: stop.kind === 'day' ? dayOfWar(stop.from) : null,
  of: WAR.days,
  announced: stop.kind === 'day' ? announced.on(stop) : 0,
  soFar: announced.soFar(stop),
  handedOver: stop.kind === 'handover' ? handovers.filter(({ day }) => day === stop.from).map(({ name }) => name) : [],
});

/** Shade of a day, from 1 (early) to 5 (late): one hue for time. */
export const shadeOf = (day: string): number => {
  const number = dayOfWar(day);
  return number === null ? (day < WAR.firstDay ? 1 : 5) : Number(shadeOfDay(number).slice(-1));
};
