import { type Qualifier, reachOf, type Standing } from '#lib/charts/marks.ts';

/** One claim in a plot. A range has `low` and `high`, any other number has `value`. */
export interface PlotValue {
  readonly id: string;
  /** The claimant; in a series of one claimant, what is counted. */
  readonly label: string;
  /** Date and standing in words. */
  readonly meta: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** The number in words and digits, such as "over 40,000". */
  readonly said: string;
  readonly standing: Standing;
  readonly isDated: boolean;
}

/** One row of a plot. Horizontal positions are shares of the width of the drawing, from 0 (left) to 1; vertical ones are pixels from its top. */
export interface PlotRow {
  readonly value: PlotValue;
  readonly top: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly isMeta: boolean }[];
  /** Middle of the mark. */
  readonly y: number;
  /** Start of a range or a bar; null for a mark. */
  readonly from: number | null;
  /** Middle of the mark, or end of a range or a bar. */
  readonly at: number;
  /** Position of the printed number: `dx` pixels from the share. */
  readonly number: { readonly share: number; readonly dx: number; readonly anchor: 'start' | 'end' };
}

export interface Plot {
  readonly height: number;
  /** Largest value of the scale, which begins at 0. */
  readonly max: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { readonly value: number; readonly share: number; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly axisY: number;
  /** Vertical parts of the tick lines: one for the whole height, or one per row where labels are between the rows. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** Heading and rule above the claims without a date; null where there are none. */
  readonly undated: { readonly y: number; readonly ruleY: number } | null;
  readonly rows: readonly PlotRow[];
  readonly isNarrow: boolean;
  /** Whether one claimant gave all numbers; they are bars from 0 then. */
  readonly isSeries: boolean;
}

/** Below this width in pixels, labels are above the marks, not beside them. */
export const NARROW_BELOW = 640;

/** From this value on, narrow screens have one tick less: the labels would collide. */
const LONG_NUMBER = 100_000;
const WIDE = { left: 0.38, right: 0.955, characters: 38, ticks: 6 } as const;
const NARROW = { left: 0.035, right: 0.92, characters: 42, ticks: 4 } as const;

const LINE = 17;
const AXIS = 40;
const PADDING = 9;
const TRACK = 28;
const UNDATED = 38;
const FOOT = 8;
const GAP = 7;
/** Marks right of this share have their number on their left, so that it stays inside the drawing. */
const TURN = 0.62;

/** Breaks a text between words into lines of at most `characters`; a longer word has a line of its own. */
export const wrapText = (text: string, characters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > characters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

/** Ticks from 0 to `value` or the next tick above it, in at most `most` equal steps of round whole numbers. */
export const ticksTo = (value: number, most: number): number[] => {
  const least = value / most;
  const power = 10 ** Math.max(Math.floor(Math.log10(least)), 0);
  const step = power * ((power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]).find((factor) => factor * power >= least) ?? 1);
  return Array.from({ length: Math.ceil(value / step) + 1 }, (_, index) => index * step);
};

const highest = ({ value, high }: PlotValue): number => value ?? high ?? 0;

/** Moves values without a date to the end; the order is otherwise kept. */
export const byDate = <T>(values: readonly T[], isDated: (value: T) => boolean): T[] => [
  ...values.filter((value) => isDated(value)),
  ...values.filter((value) => !isDated(value)),
];

/** Geometry of the numbers of one quantity: one row per number in the order given, those without a date in a block at the bottom. */
export const plotOf = (values: readonly PlotValue[], { isNarrow, isSeries }: { readonly isNarrow: boolean; readonly isSeries: boolean }): Plot => {
  const frame = isNarrow ? NARROW : WIDE;
  const most = Math.max(...values.map(highest), 1);
  const scale = ticksTo(most, isNarrow && most >= LONG_NUMBER ? frame.ticks - 1 : frame.ticks);
  const max = scale.at(-1) ?? 1;
  const shareOf = (value: number): number => frame.left + (value / max) * (frame.right - frame.left);
  const ordered = byDate(values, (value) => value.isDated);
  const rows: PlotRow[] = [];
  let top = AXIS;
  let undated: Plot['undated'] = null;
  for (const value of ordered) {
    if (!value.isDated && undated === null) {
      undated = { ruleY: top + 6, y: top + UNDATED - 10 };
      top += UNDATED;
    }
    const row = rowAt(value, top, { shareOf, isNarrow, isSeries, characters: frame.characters });
    rows.push(row);
    top += row.height;
  }
  const ticks = scale.map((value, index) => ({
    value,
    share: shareOf(value),
    anchor: index === 0 && isNarrow ? ('start' as const) : index === scale.length - 1 ? ('end' as const) : ('middle' as const),
  }));
  const height = top + FOOT;
  const spans = isNarrow ? rows.map(({ y }) => ({ from: y - TRACK / 2, to: y + TRACK / 2 })) : [{ from: AXIS - 6, to: height }];
  return { height, spans, max, left: frame.left, right: frame.right, ticks, axisY: AXIS, undated, rows, isNarrow, isSeries };
};

interface RowFrame {
  readonly shareOf: (value: number) => number;
  readonly isNarrow: boolean;
  readonly isSeries: boolean;
  readonly characters: number;
}

const rowAt = (value: PlotValue, top: number, { shareOf, isNarrow, isSeries, characters }: RowFrame): PlotRow => {
  const words = [
    ...wrapText(value.label, characters).map((text) => ({ text, isMeta: false })),
    ...wrapText(value.meta, characters).map((text) => ({ text, isMeta: true })),
  ];
  const lines = words.map((line, index) => ({ ...line, y: top + PADDING + 12 + index * LINE }));
  const text = words.length * LINE + 2 * PADDING;
  const height = isNarrow ? text + TRACK : text;
  const y = isNarrow ? top + text + TRACK / 2 - PADDING : top + height / 2;
  const at = shareOf(highest(value));
  const from = value.low !== null ? shareOf(value.low) : isSeries ? shareOf(0) : null;
  const anchor = !isSeries && at > TURN ? 'end' : 'start';
  const away = (isSeries ? 2 : reachOf(value.qualifier, anchor)) + GAP;
  const share = anchor === 'end' ? (value.low === null ? at : (from ?? at)) : at;
  return { value, top, height, lines, y, from, at, number: { share, dx: anchor === 'end' ? -away : away, anchor } };
};

/** Values of the scale at the left and right edges of the drawing. */
export const domainOf = ({ left, right, max }: Plot): { readonly min: number; readonly max: number } => ({
  min: (-left / (right - left)) * max,
  max: ((1 - left) / (right - left)) * max,
});

/** One point per row: the value (of a range, its upper end) and the vertical position in pixels. */
export const pointsOf = ({ rows }: Plot): { x: number; y: number }[] => rows.map(({ value, y }) => ({ x: highest(value), y }));
