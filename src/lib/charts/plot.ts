import { type Qualifier, reachOf, type Standing } from '#lib/charts/marks.ts';

/** One claim as a plot shows it. `low` and `high` hold a range, `value` any other number. */
export interface PlotValue {
  readonly id: string;
  /** Who says so; in a series of one claimant, what is counted. */
  readonly label: string;
  /** When it was said and how it stands, in words. */
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

/** Shares are of the whole width of the drawing, from 0 at its left to 1; heights are pixels from its top. */
export interface PlotRow {
  readonly value: PlotValue;
  readonly top: number;
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly y: number; readonly isMeta: boolean }[];
  /** Height of the middle of the mark. */
  readonly y: number;
  /** Share at which a range or a bar begins; null where there is a mark alone. */
  readonly from: number | null;
  /** Share at which the mark stands, or a range or a bar ends. */
  readonly at: number;
  /** Where the number is written: at the share, so many pixels away, on that side of it. */
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
  /** From where to where the lines of the ticks go: all the way, or through the marks alone where labels stand between them. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  /** Said over the claims without a date, which stand apart; null where there are none. */
  readonly undated: { readonly y: number; readonly ruleY: number } | null;
  readonly rows: readonly PlotRow[];
  readonly isNarrow: boolean;
  /** True if one claimant gave all numbers: they are bars from 0 then. */
  readonly isSeries: boolean;
}

/** Drawings below this width, in pixels, have their labels above the marks and not beside them. */
export const NARROW_BELOW = 640;

/** Numbers from here on are so long that fewer of them stand side by side on a narrow screen. */
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
/** Marks right of this share have their number on their left, so that it stays inside. */
const TURN = 0.62;

/** Lines of whole words, at most so many characters each where words allow it. */
export const wrapText = (text: string, characters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > characters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

/** A scale from 0 to the value or just beyond, in at most so many equal steps of whole numbers that read easily. */
export const ticksTo = (value: number, most: number): number[] => {
  const least = value / most;
  const power = 10 ** Math.max(Math.floor(Math.log10(least)), 0);
  const step = power * ((power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10]).find((factor) => factor * power >= least) ?? 1);
  return Array.from({ length: Math.ceil(value / step) + 1 }, (_, index) => index * step);
};

const highest = ({ value, high }: PlotValue): number => value ?? high ?? 0;

/** What has a date in its order, and then what has none. */
export const byDate = <T>(values: readonly T[], isDated: (value: T) => boolean): T[] => [
  ...values.filter((value) => isDated(value)),
  ...values.filter((value) => !isDated(value)),
];

/** Geometry of the numbers of one quantity, a row each in the order given, those without a date apart at the foot. */
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

/** What the scale would read at the left and at the right end of the drawing. */
export const domainOf = ({ left, right, max }: Plot): { readonly min: number; readonly max: number } => ({
  min: (-left / (right - left)) * max,
  max: ((1 - left) / (right - left)) * max,
});

/** The points of a plot, row by row: the value (of a range its upper end), and the height of the row. */
export const pointsOf = ({ rows }: Plot): { x: number; y: number }[] => rows.map(({ value, y }) => ({ x: highest(value), y }));
