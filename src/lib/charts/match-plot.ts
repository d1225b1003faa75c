import { boxOf, Ground, widthOf } from '#lib/charts/labels.ts';
import type { Plot, Primitive } from '#lib/charts/primitives.ts';
import { middleDay, shareOfDay, timeAxis, yearTicks } from '#lib/charts/scale.ts';

/** A number that somebody gave for a quantity of the essay. */
export interface MatchedNumber {
  readonly id: string;
  readonly name: string;
  readonly year: string;
  readonly number: string;
  readonly days: { readonly first: string; readonly last: string } | null;
}

export interface MatchRow {
  /** What the number of the essay counts. */
  readonly head: string;
  readonly essay: MatchedNumber;
  readonly same: readonly MatchedNumber[];
  readonly other: readonly MatchedNumber[];
}

export interface MatchFrame {
  /** Least width at which the drawing is shown, in pixels. */
  readonly width: number;
  /** Whether the drawing has the heads of its rows in it, where there is no room beside it. */
  readonly hasHeads: boolean;
}

interface MatchWords {
  readonly undated: string;
  readonly essay: string;
  readonly said: (name: string, year: string) => string;
}

/** Heights of a row, of the names above the rows, and of a row that has its head in the drawing, in pixels. The page has its row heads at these heights. */
const ROW = 31;
const ROW_WITH_HEAD = 46;
const HEAD = 88;

const FOOT = 20;
const TEXT = 11.5;
const LANE = 16;
const LANES = 6;
const MARK = { above: 8, below: 8, beside: 4 };

interface Statement {
  readonly x: number;
  readonly text: string;
  /** How far down its line goes. */
  readonly to: number;
  readonly isEssay: boolean;
}

interface Name {
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Places for names above the rows, in lanes, each at the top of a line that no other name crosses: the most names that one of a few orders gives. */
const namesAbove = (statements: readonly Statement[], width: number): ReadonlyMap<Statement, Name> => {
  const lanes = Array.from({ length: LANES }, (_, lane) => HEAD - 6 - lane * LANE);
  const fromLeft = statements.toSorted((a, b) => Number(b.isEssay) - Number(a.isEssay) || a.x - b.x);
  const fromRight = statements.toSorted((a, b) => Number(b.isEssay) - Number(a.isEssay) || b.x - a.x);
  const tries = [fromLeft, fromRight].flatMap((order) =>
    (
      [
        ['end', 'start'],
        ['start', 'end'],
      ] as const
    ).flatMap((anchors) =>
      [true, false].map((isByLane) => {
        const ground = new Ground({ left: 0, right: width, top: 0, bottom: HEAD });
        const names = new Map<Statement, Name>();
        const ways = isByLane
          ? lanes.flatMap((y) => anchors.map((anchor) => ({ y, anchor })))
          : anchors.flatMap((anchor) => lanes.map((y) => ({ y, anchor })));
        for (const statement of order) {
          const { x, text, isEssay } = statement;
          const own = widthOf(text, TEXT, isEssay);
          const boxes = ({ y, anchor }: Name) => {
            const left = anchor === 'end' ? x + 3 - own : x - 3;
            return [
              { left: left - 4, right: left + own + 4, top: y - 10, bottom: y + 3 },
              { left: x - 1, right: x + 1, top: y + 4, bottom: HEAD },
            ];
          };
          const way = ways.find((candidate) => boxes(candidate).every((box) => ground.isFree(box)));
          if (way === undefined) continue;
          ground.take(...boxes(way));
          names.set(statement, way);
        }
        return names;
      }),
    ),
  );
  return tries.reduce((best, next) => (next.size > best.size ? next : best));
};

/** When others gave the numbers of the essay (bars), and which others were given instead (written in), on one axis of time. `width` is the least. */
export const matchPlotOf = (rows: readonly MatchRow[], { width, hasHeads }: MatchFrame, words: MatchWords): Plot => {
  const high = hasHeads ? ROW_WITH_HEAD : ROW;
  /** Middle of what is drawn in a row, below its head. */
  const middleOf = (index: number): number => HEAD + index * high + (hasHeads ? 13 : 0) + (high - (hasHeads ? 13 : 0)) / 2;
  const all = rows.flatMap(({ essay, same, other }) => [essay, ...same, ...other]);
  const axis = timeAxis(all);
  const height = HEAD + rows.length * high + FOOT;
  const undatedWidth = Math.min(110, width * 0.2);
  const end = width - undatedWidth - 12;
  const share = (x: number): number => Math.round((x / width) * 1e4) / 1e4;
  const xOf = ({ first, last }: { readonly first: string; readonly last: string }): number =>
    8 + (axis === null ? 0 : shareOfDay(axis, middleDay({ first, last }))) * (end - 8);
  const primitives: Primitive[] = [];
  const write = (as: 'axis' | 'label', x: number, y: number, anchor: 'start' | 'middle' | 'end', number: string, text: string): void => {
    primitives.push({ kind: 'text', as, x: share(x), dx: 0, y: Math.round(y * 10) / 10, anchor, number, text });
  };
  const rule = (as: 'grid' | 'leader' | 'essay' | 'same', x1: number, y1: number, x2: number, y2: number): void => {
    primitives.push({ kind: 'rule', as, x1: share(x1), x2: share(x2), y1, y2 });
  };
  const foot = height - FOOT;
  rows.forEach(({ essay, head }, index) => {
    const top = HEAD + index * high;
    rule('grid', 0, top, width, top);
    if (hasHeads) primitives.push({ kind: 'text', as: 'label', x: 0, dx: 0, y: top + 13, anchor: 'start', number: essay.number, text: head });
  });
  rule('grid', 0, foot, width, foot);
  if (axis !== null) {
    for (const year of yearTicks(axis, (hasHeads ? 40 : 34) / (end - 8))) {
      const x = xOf({ first: `${year}-01-01`, last: `${year}-01-01` });
      rule('grid', x, HEAD, x, foot);
      write('axis', x, height - 5, 'start', '', String(year));
    }
  }
  write('axis', width - undatedWidth, height - 5, 'start', '', words.undated);

  const statements = new Map<string, Statement>();
  rows.forEach(({ essay, same }, index) => {
    for (const said of [essay, ...same]) {
      if (said.days === null) continue;
      const isEssay = said === essay;
      const text = isEssay ? words.essay : words.said(said.name, said.year);
      statements.set(`${said.name} ${said.days.first} ${said.days.last}`, { x: xOf(said.days), text, to: middleOf(index), isEssay });
    }
  });
  const names = namesAbove([...statements.values()], width);
  for (const statement of statements.values()) {
    const { x, to, isEssay, text } = statement;
    const way = names.get(statement);
    rule(isEssay ? 'essay' : 'leader', x, way === undefined ? HEAD : way.y + 3, x, to);
    if (way === undefined) continue;
    const said = isEssay ? { number: text, text: '' } : { number: '', text };
    primitives.push({ kind: 'text', as: 'label', x: share(x), dx: way.anchor === 'end' ? 3 : -3, y: way.y, anchor: way.anchor, ...said });
  }

  rows.forEach(({ essay, same, other }, index) => {
    const middle = middleOf(index);
    const room = (high - (hasHeads ? 13 : 0)) / 2 + 1;
    const ground = new Ground({ left: 0, right: width, top: middle - room, bottom: middle + room });
    let undatedAt = width - undatedWidth + 4;
    const markAt = ({ days }: MatchedNumber): number => {
      if (days !== null) return xOf(days);
      undatedAt += 8;
      return undatedAt;
    };
    for (const said of [essay, ...same]) {
      const x = markAt(said);
      ground.take(boxOf({ x, y: middle, ...MARK }));
      if (said === essay)
        primitives.push({ kind: 'mark', id: said.id, x: share(x), y: middle, standing: 'essay', qualifier: 'exact', size: 'large' });
      else rule('same', x, middle - 8, x, middle + 8);
    }
    for (const said of other) {
      const own = widthOf(said.number, TEXT, true);
      const x = said.days === null ? undatedAt + 8 + own / 2 : xOf(said.days);
      const shifts =
        said.days === null
          ? Array.from({ length: 30 }, (_, step) => step * 3)
          : Array.from({ length: 15 }, (_, step) => (step % 2 === 0 ? step : -step - 1) * 1.5);
      const ways = shifts.flatMap((shift) => [0, -11.5, 11.5].map((lane) => ({ at: x + shift, y: middle + lane + 4 })));
      const boxAt = ({ at, y }: { readonly at: number; readonly y: number }) => ({
        left: at - own / 2 - 1,
        right: at + own / 2 + 1,
        top: y - 9,
        bottom: y + 2,
      });
      const way = ways.find((candidate) => ground.isFree(boxAt(candidate)));
      // Where a number has no room, a tick says that there is one.
      if (way === undefined) {
        rule('leader', x, middle - 6, x, middle + 6);
        continue;
      }
      ground.take(boxAt(way));
      primitives.push({
        kind: 'text',
        as: 'label',
        x: share(way.at),
        dx: 0,
        y: Math.round(way.y * 10) / 10,
        anchor: 'middle',
        number: said.number,
        text: '',
      });
    }
  });
  return { height, primitives, points: [] };
};
