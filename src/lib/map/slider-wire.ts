import { type DataAttributes, type WiredElement, WireReader } from '#lib/wire.ts';

/** A step of a slider of days. */
export interface SliderStep {
  /** Its name in URLs and links: a day, `YYYY-MM-DD`, or a word. */
  readonly key: string;
  /** Whether Previous, Next and Play stop here. */
  readonly hasEntry: boolean;
  /** What screen readers hear of it. */
  readonly text: string;
  /** Where it stands on the track of the slider, from 0 to 1; null where the range itself is the track. */
  readonly at: number | null;
  /** What the handle says at it; null for a handle without words. */
  readonly flag: string | null;
}

/** A step as a page lists it: a range that is its own track has neither places nor a handle with words. */
export type ListedStep = Omit<SliderStep, 'at' | 'flag'> & Partial<Pick<SliderStep, 'at' | 'flag'>>;

/** Days from one to another by their numbers, both included; numbers are those of steps of the slider. */
export interface StepSpan {
  readonly from: number;
  readonly to: number;
}

/** The option of a step; its text is what screen readers hear. */
export const stepAttributes = ({ key, hasEntry, at = null, flag = null }: Omit<ListedStep, 'text'>): DataAttributes => ({
  'data-step': key,
  'data-entry': hasEntry ? '' : undefined,
  'data-at': at ?? undefined,
  'data-flag': flag ?? undefined,
});

export const readStep = (element: WiredElement & { readonly textContent: string | null }): SliderStep => {
  const wire = new WireReader(element);
  const text = element.textContent?.trim() ?? '';
  if (text === '') throw wire.error('step', 'a text inside the element, for screen readers');
  const at = wire.optionalNumber('at');
  if (at !== null && (at < 0 || at > 1)) throw wire.error('at', 'a share of the track from 0 to 1');
  return { key: wire.text('step'), hasEntry: wire.flag('entry'), text, at, flag: wire.optional('flag') };
};

/** A link or button that goes to a step. */
export const goAttributes = (key: string): DataAttributes => ({ 'data-go': key });

export const readGo = (element: WiredElement): string => new WireReader(element).text('go');

/** What a slider sends with each change: the step that it went to, and its index in the list of steps. */
export class DayEvent extends Event {
  readonly key: string;
  readonly index: number;

  constructor(key: string, index: number) {
    super('day', { bubbles: true });
    this.key = key;
    this.index = index;
  }
}

/** Asks a slider to go to a step; `dispatchEvent` gives false where it has one with this key. */
export class GoEvent extends Event {
  readonly key: string;

  constructor(key: string) {
    super('go', { cancelable: true });
    this.key = key;
  }
}

/** What is drawn from a step on. */
export const fromAttributes = (step: number): DataAttributes => ({ 'data-from': step });

export const readFrom = (element: WiredElement): number => {
  const wire = new WireReader(element);
  const step = wire.optionalNumber('from');
  if (step === null || !Number.isInteger(step)) throw wire.error('from', 'the number of a step');
  return step;
};

/** What is drawn during spans of steps. */
export const duringAttributes = (spans: readonly StepSpan[]): DataAttributes => ({
  'data-during': spans.map(({ from, to }) => `${from}-${to}`).join(' '),
});

export const readDuring = (element: WiredElement): readonly StepSpan[] => {
  const wire = new WireReader(element);
  const spans = wire.words('during').map((word) => /^(\d+)-(\d+)$/.exec(word));
  return spans.map((span) => {
    if (span === null) throw wire.error('during', 'spans of steps such as 1-44, separated by spaces');
    return { from: Number(span[1]), to: Number(span[2]) };
  });
};

/** Places of a district announced up to each step at which there were more, and in all. */
export interface Share {
  readonly counts: readonly { readonly step: number; readonly soFar: number }[];
  readonly total: number;
}

export const shareAttributes = ({ counts, total }: Share): DataAttributes => ({
  'data-share': counts.map(({ step, soFar }) => `${step}:${soFar}`).join(' '),
  'data-total': total,
});

export const readShare = (element: WiredElement): Share => {
  const wire = new WireReader(element);
  const total = wire.optionalNumber('total');
  if (total === null) throw wire.error('total', 'a number of places');
  const counts = wire.words('share').map((word) => /^(\d+):(\d+)$/.exec(word));
  return {
    total,
    counts: counts.map((count) => {
      if (count === null) throw wire.error('share', 'steps with counts such as 8:17, separated by spaces');
      return { step: Number(count[1]), soFar: Number(count[2]) };
    }),
  };
};

/** Places of a district announced up to a step. */
export const soFarAt = ({ counts }: Share, step: number): number => counts.findLast((count) => count.step <= step)?.soFar ?? 0;

/** Where the words of a step stand in the page. */
export const wordsAttributes = (key: string): DataAttributes => ({ 'data-words': key });

export const readWords = (element: WiredElement): string => new WireReader(element).text('words');
