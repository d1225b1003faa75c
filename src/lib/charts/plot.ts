import { boxOf, Ground, leaderBox, type Placing, placingsApart, placingsBeside, type Spot, widthOf } from '#lib/charts/labels.ts';
import { hasSignAbove, MARK_SIZES, type MarkSize, type Qualifier, SIGN_REACH, type Standing } from '#lib/charts/marks.ts';
import type { Plot, PlotPoint, Primitive } from '#lib/charts/primitives.ts';
import { middleDay, roundWithin, shareOfDay, type TimeAxis, ticksTo, yearTicks } from '#lib/charts/scale.ts';
import { daysBetween, WAR } from '#lib/record/war.ts';

/** One number that one claimant gave. A range has `low` and `high`, any other has `value`. */
export interface PlotValue {
  readonly id: string;
  /** The claimant, short. */
  readonly name: string;
  /** What is counted, where one claimant gave all numbers. */
  readonly part: string;
  /** Year or years in which it was said. */
  readonly year: string;
  /** The number in words and digits, such as "over 40,000". */
  readonly said: string;
  /** The number in digits. */
  readonly number: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly standing: Standing;
  readonly days: { readonly first: string; readonly last: string } | null;
}

export interface PlotWords {
  readonly undated: string;
  readonly number: (value: number) => string;
  /** One name for all who gave the same number, where there is no room for each: that of one of them, and how many others there are. */
  readonly together?: (named: string, others: number) => string;
}

export interface PlotFrame {
  /** Least width at which the drawing is shown, in pixels: no label meets another at it, and at a greater width they only move apart. */
  readonly width: number;
  readonly height: number;
  readonly size: MarkSize;
  /** Null where nothing is dated. */
  readonly axis: TimeAxis | null;
  /** Whether there is a zone for what is undated. */
  readonly hasUndated: boolean;
  /** Highest value of the scale, which begins at zero. */
  readonly max: number;
  /** How many numbers are written at most. */
  readonly labels: number;
  /** How many lanes for names there are above it; as many as it needs where this is left out. Drawings of one scale have as many as each other. */
  readonly lanes?: number;
  readonly words: PlotWords;
}

export const highestOf = ({ value, high }: PlotValue): number => value ?? high ?? 0;

/** Sizes in pixels by the size of marks. */
const SIZES = {
  small: { label: 11.5, axis: 11, foot: 17, undated: 44, right: 6, lane: 0, lanes: 0, head: 16, apart: 6 },
  large: { label: 13, axis: 12, foot: 22, undated: 84, right: 10, lane: 17, lanes: 5, head: 26, apart: 10 },
} as const;

/** Times longer than this are drawn as a line through their mark. */
const LONG_DAYS = 300;

const isLong = ({ days }: PlotValue): boolean => days !== null && daysBetween(days.first, days.last) > LONG_DAYS;

interface Placed {
  readonly value: PlotValue;
  readonly spot: Spot;
}

/**
 * Moves marks that would hide each other aside, by little and in their order: to the right, and where there is no more room to the left. Where many come
 * together they overlap rather than stand at a wrong time.
 */
const aside = (spots: readonly Spot[], [least, most]: readonly [number, number], apart: number): readonly Spot[] => {
  const order = spots.map((_, index) => index).toSorted((a, b) => (spots[a]?.x ?? 0) - (spots[b]?.x ?? 0));
  const xs = spots.map(({ x }) => x);
  const push = (sequence: readonly number[], way: 1 | -1): void => {
    sequence.forEach((index, at) => {
      const own = spots[index];
      if (own === undefined) return;
      for (const other of sequence.slice(0, at)) {
        const high = Math.abs((spots[other]?.y ?? 0) - own.y);
        if (high >= apart) continue;
        const clear = (xs[other] ?? 0) + way * Math.sqrt(apart ** 2 - high ** 2);
        if (((xs[index] ?? 0) - clear) * way < 0) xs[index] = clear;
      }
      xs[index] = Math.min(Math.max(xs[index] ?? 0, own.x - apart, least), own.x + apart, most);
    });
  };
  push(order, 1);
  push(order.toReversed(), -1);
  return spots.map((spot, index) => ({ ...spot, x: xs[index] ?? spot.x }));
};

/** Marks without a time, each where it hides no other. */
const spread = (spots: readonly Spot[], [least, most]: readonly [number, number], apart: number): readonly Spot[] => {
  const placed: Spot[] = [];
  for (const spot of spots) {
    const hides = (x: number): boolean => placed.some((other) => Math.hypot(other.x - x, other.y - spot.y) < apart);
    const steps = Array.from({ length: 40 }, (_, step) => [spot.x + step * 2, spot.x - step * 2]).flat();
    placed.push({ ...spot, x: steps.find((x) => x >= least && x <= most && !hides(x)) ?? spot.x });
  }
  return placed;
};

/** The numbers of one quantity by the day on which they were said, with as few lanes for names above it as give most names a place. */
export const plotOf = (values: readonly PlotValue[], frame: PlotFrame): Plot => {
  const most = SIZES[frame.size].lanes;
  if (frame.lanes !== undefined) return layOut(values, frame, frame.lanes);
  const tried = Array.from({ length: most + 1 }, (_, lanes) => layOut(values, frame, lanes));
  const named = ({ primitives }: Plot): number =>
    primitives.reduce((sum, item) => sum + (item.kind === 'text' && item.as === 'label' && item.text !== '' ? 1 : 0), 0);
  return tried.reduce((best, next) => (named(next) > named(best) ? next : best));
};

const layOut = (values: readonly PlotValue[], frame: PlotFrame, lanes: number): Plot => {
  const { width, height, size, axis, hasUndated, max, words } = frame;
  const sizes = SIZES[size];
  const radius = MARK_SIZES[size];
  const ticks = size === 'large' ? ticksTo(max, 4) : [0, roundWithin(max)];
  const top = size === 'large' ? Math.max(max, ticks.at(-1) ?? 0) : max;
  const tickText = (tick: number): string => words.number(tick);
  const left = size === 'large' ? Math.max(...ticks.map((tick) => widthOf(tickText(tick), sizes.axis))) + 10 : radius + 2;
  const undated = hasUndated ? (axis === null ? width - left : Math.min(sizes.undated, width * 0.3)) : 0;
  const right = width - sizes.right;
  const dated: readonly [number, number] = [left + (size === 'large' ? 6 : 0), (axis === null ? left : right - undated) - (hasUndated ? 8 : 0)];
  const base = height - sizes.foot;
  const head = sizes.head + lanes * sizes.lane;
  const yOf = (value: number): number => base - (value / Math.max(top, 1)) * (base - head);
  const share = (x: number): number => Math.round((x / width) * 1e4) / 1e4;
  const xOfDay = (day: string): number => (axis === null ? dated[0] : dated[0] + shareOfDay(axis, day) * (dated[1] - dated[0]));
  const room = (value: PlotValue, x: number): Spot => ({
    x,
    y: yOf(highestOf(value)),
    above: radius + 1.5 + (hasSignAbove(value.qualifier) ? SIGN_REACH : 0),
    below: radius + 1.5 + (value.qualifier === 'up-to' ? SIGN_REACH : 0),
    beside: radius + 1.5,
  });

  const dates = values.filter(({ days }) => days !== null);
  const others = values.filter(({ days }) => days === null);
  const zone: readonly [number, number] = [right - undated + radius, right - radius];
  const spots = [
    ...aside(
      dates.map((value) => room(value, value.days === null ? 0 : xOfDay(middleDay(value.days)))),
      [dated[0] + radius, dated[1]],
      sizes.apart,
    ),
    ...spread(
      others.map((value) => room(value, (zone[0] + zone[1]) / 2)),
      zone,
      sizes.apart,
    ),
  ];
  const placed = [...dates, ...others].flatMap((value, index): Placed[] => {
    const spot = spots[index];
    return spot === undefined ? [] : [{ value, spot }];
  });

  const rules: Primitive[] = [];
  const rule = (as: Extract<Primitive, { kind: 'rule' }>['as'], x1: number, y1: number, x2: number, y2: number): void => {
    rules.push({ kind: 'rule', as, x1: share(x1), x2: share(x2), y1: Math.round(y1 * 10) / 10, y2: Math.round(y2 * 10) / 10 });
  };
  const axisWords: Primitive[] = [];
  const ground = new Ground({ left: 0, right: width, top: 0, bottom: base - 1 });
  const writeAxis = (text: string, x: number, y: number, anchor: Placing['anchor'], dx = 0): void => {
    axisWords.push({ kind: 'text', as: 'axis', x: share(x), dx, y: Math.round(y * 10) / 10, anchor, number: '', text });
  };
  for (const tick of ticks.slice(1)) rule('grid', size === 'large' ? left : 0, yOf(tick), right, yOf(tick));
  if (axis !== null) rule('base', size === 'large' ? left : 0, base, dated[1] + (hasUndated ? 2 : sizes.right), base);
  if (hasUndated) rule('apart', axis === null ? 0 : right - undated, base, width, base);
  if (axis !== null) {
    const [warFirst, warLast] = [WAR.firstDay, WAR.lastAnnouncement];
    const middle = xOfDay(middleDay({ first: warFirst, last: warLast }));
    if (axis.firstYear <= 2020 && axis.lastYear >= 2020) rule('war', middle, head - 6, middle, base);
  }
  for (const { value, spot } of placed) {
    rule('stem', spot.x, spot.y, spot.x, base);
    if (value.days !== null && isLong(value)) rule('span', xOfDay(value.days.first), spot.y, xOfDay(value.days.last), spot.y);
    if (value.low !== null) rule('range', spot.x, yOf(value.low), spot.x, spot.y);
    if (value.standing === 'essay') rule('essay', size === 'large' ? left : 0, spot.y, right, spot.y);
  }
  const marks = placed.flatMap(({ value: { id, standing, qualifier, low }, spot }): Primitive[] => {
    const mark = { kind: 'mark', x: share(spot.x), standing, qualifier, size } as const;
    return [...(low === null ? [] : [{ ...mark, id: null, y: Math.round(yOf(low) * 10) / 10 }]), { ...mark, id, y: Math.round(spot.y * 10) / 10 }];
  });
  for (const { spot, value } of placed) {
    ground.take(boxOf(spot));
    if (value.low !== null) ground.take(boxOf({ ...spot, y: yOf(value.low) }));
    // Nothing is written along a line that means something.
    const along = { top: spot.y - 1.5, bottom: spot.y + 1.5 };
    if (value.standing === 'essay') ground.take({ left: 0, right: spot.x, ...along }, { left: spot.x, right, ...along });
    if (isLong(value) && value.days !== null) ground.take({ left: xOfDay(value.days.first), right: xOfDay(value.days.last), ...along });
  }

  // The years, the numbers of the scale, and what is undated.
  if (size === 'large') {
    for (const tick of ticks) {
      writeAxis(tickText(tick), left, yOf(tick) + 4, 'end', -8);
      ground.take({ left: 0, right: left - 4, top: yOf(tick) - 6, bottom: yOf(tick) + 6 });
    }
    if (axis !== null) {
      const least = 46 / (dated[1] - dated[0]);
      for (const year of yearTicks(axis, least)) writeAxis(String(year), xOfDay(`${year}-01-01`), height - 5, 'middle');
    }
  } else if (axis !== null) {
    writeAxis(String(axis.firstYear), 0, height - 3, 'start');
    if (axis.lastYear > axis.firstYear) writeAxis(String(axis.lastYear), dated[1] + (hasUndated ? 0 : sizes.right), height - 3, 'end');
  }
  if (hasUndated) writeAxis(words.undated, width, height - (size === 'large' ? 5 : 3), 'end');

  const { labels, leaders } = write(placed, { frame, ground, share, label: sizes.label, lanes: sizes.lanes, lane: sizes.lane });
  for (const { x, y1, y2 } of leaders) rule('leader', x, y1, x, y2);

  // The number of the one line of a panel stands where it meets nothing.
  if (size === 'small') {
    const tick = ticks[1] ?? 0;
    const text = tickText(tick);
    const w = widthOf(text, sizes.axis);
    const y = yOf(tick) - 3;
    const free = [0, dated[1] - w, (dated[1] - w) / 2].find((x) => ground.isFree({ left: x, right: x + w, top: y - 9, bottom: y + 2 }));
    if (free !== undefined && tick > 0) writeAxis(text, free, y, 'start');
  }
  const points = placed.map(({ value, spot }): PlotPoint => ({ id: value.id, x: share(spot.x), y: Math.round(spot.y * 10) / 10 }));
  return { height, primitives: [...rules, ...axisWords, ...marks, ...labels], points };
};

/** In this order numbers are written until the room ends: highest, lowest, the essay’s, latest, first, then the others. */
const inOrder = (placed: readonly Placed[]): readonly Placed[] => {
  const byHeight = placed.toSorted((a, b) => highestOf(b.value) - highestOf(a.value));
  const dated = placed.filter(({ value }) => value.days !== null);
  const first = [byHeight[0], byHeight.at(-1), placed.find(({ value }) => value.standing === 'essay'), dated.at(-1), dated[0]];
  return [...new Set([...first.flatMap((one) => (one === undefined ? [] : [one])), ...placed.toSorted((a, b) => a.spot.x - b.spot.x)])];
};

interface Writing {
  readonly frame: PlotFrame;
  readonly ground: Ground;
  readonly share: (x: number) => number;
  readonly label: number;
  readonly lane: number;
  readonly lanes: number;
}

/** Writes numbers, and in a large drawing names, each where nothing else is. The same number is written once. */
const write = (placed: readonly Placed[], { frame, ground, share, label, lane, lanes }: Writing) => {
  const labels: Primitive[] = [];
  const leaders: { x: number; y1: number; y2: number }[] = [];
  const written = new Set<string>();
  const { together } = frame.words;
  const sameAs = ({ value: { said } }: Placed): readonly Placed[] => placed.filter(({ value }) => value.said === said);
  /** The essay’s stands for all who gave the same number. */
  const chosen = (own: Placed): Placed => (together && sameAs(own).find(({ value }) => value.standing === 'essay')) ?? own;
  for (const own of new Set(inOrder(placed).map(chosen))) {
    const { value, spot } = own;
    if (labels.length === frame.labels) break;
    const isNew = !written.has(together ? value.said : value.number);
    if (together && !isNew) continue;
    const others = sameAs(own).length - 1;
    const alone = `${value.name}${value.days === null ? '' : `, ${value.year}`}`;
    const named = together && others > 0 ? together(alone, others) : alone;
    const said = frame.size === 'large' ? value.said : value.number;
    const texts = [
      ...(frame.size === 'large' ? [{ number: isNew ? said : '', text: named }] : []),
      ...(frame.size === 'large' && isNew && value.days !== null ? [{ number: said, text: value.year }] : []),
      ...(isNew ? [{ number: said, text: '' }] : []),
    ];
    for (const { number, text } of texts) {
      const words = text === '' || number === '' ? 0 : label * 0.3;
      const width = widthOf(number, label, true) + words + widthOf(text, label);
      const sized = { width, size: label };
      const ways = [...placingsBeside(spot, sized), ...(text === '' ? [] : placingsApart(spot, sized, lanes, lane))];
      const way = ways.find(({ box, leader }) => ground.isFree(box) && (leader === null || ground.isFree(leaderBox(spot.x, leader))));
      if (way === undefined) continue;
      ground.take(way.box);
      if (way.leader !== null) {
        ground.take(leaderBox(spot.x, way.leader));
        leaders.push({ x: spot.x, ...way.leader });
      }
      const { dx, anchor } = way;
      labels.push({
        kind: 'text',
        as: 'label',
        x: share(spot.x),
        dx: Math.round(dx * 10) / 10,
        y: Math.round(way.y * 10) / 10,
        anchor,
        number,
        text,
      });
      written.add(together ? value.said : value.number);
      break;
    }
  }
  return { labels, leaders };
};
