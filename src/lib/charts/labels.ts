/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One way to write a text beside a point: `dx` and `y` as of an SVG text, and a line that leads to it where it stands apart. */
export interface Placing {
  readonly dx: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
  readonly leader: { readonly y1: number; readonly y2: number } | null;
}

const NARROW = /[iljtfrI1.,:;'’|()[\]/\s-]/;
const WIDE = /[mwMW%@—]/;

/** How wide a text in the sans font is at most, in pixels. Digits of the font are of one width. */
export const widthOf = (text: string, size: number, isBold = false): number => {
  let em = 0;
  for (const letter of text)
    em += /\d/.test(letter) ? 0.5 : NARROW.test(letter) ? 0.3 : WIDE.test(letter) ? 0.84 : /\p{Lu}/u.test(letter) ? 0.61 : 0.51;
  return em * size * (isBold ? 1.06 : 1);
};

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What is taken of a drawing, so that nothing is written over anything else. */
export class Ground {
  readonly #bounds: Box;
  readonly #taken: Box[] = [];

  constructor(bounds: Box) {
    this.#bounds = bounds;
  }

  take(...boxes: readonly Box[]): void {
    this.#taken.push(...boxes);
  }

  isFree(box: Box): boolean {
    const { left, right, top, bottom } = this.#bounds;
    return box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom && !this.#taken.some((other) => meets(box, other));
  }
}

/** A point with the room that its mark takes. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly above: number;
  readonly below: number;
  readonly beside: number;
}

export const boxOf = ({ x, y, above, below, beside }: Spot): Box => ({ left: x - beside, right: x + beside, top: y - above, bottom: y + below });

interface Text {
  readonly width: number;
  /** Size of the letters in pixels. */
  readonly size: number;
}

const GAP = 3;

const textBox = (x: number, dx: number, y: number, anchor: Placing['anchor'], { width, size }: Text): Box => {
  const left = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return { left, right: left + width, top: y - size * 0.78, bottom: y + size * 0.24 };
};

/** The ways to write a text close to a mark, best first. */
export const placingsBeside = (spot: Spot, text: Text): readonly Placing[] => {
  const { x, y, above, below, beside } = spot;
  const [up, down, level] = [y - above - GAP, y + below + text.size * 0.8 + GAP - 1, y + text.size * 0.36];
  const [high, low] = [y - above * 0.5, y + below * 0.5 + text.size * 0.7];
  const ways: readonly (readonly [number, number, Placing['anchor']])[] = [
    [0, up, 'middle'],
    [beside + GAP, level, 'start'],
    [-beside - GAP, level, 'end'],
    [-beside, up, 'start'],
    [beside, up, 'end'],
    [0, down, 'middle'],
    [beside + GAP, high, 'start'],
    [-beside - GAP, high, 'end'],
    [beside + GAP, low, 'start'],
    [-beside - GAP, low, 'end'],
    [-beside, down, 'start'],
    [beside, down, 'end'],
  ];
  return ways.map(([dx, at, anchor]) => ({ dx, y: at, anchor, box: textBox(x, dx, at, anchor, text), leader: null }));
};

/** The ways to write a text apart from a mark, at the end of a line that leads up from it (or down), by lanes. */
export const placingsApart = (spot: Spot, text: Text, lanes: number, lane: number): readonly Placing[] => {
  const { x, y, above, below } = spot;
  return Array.from({ length: lanes }, (_, index) => index + 1).flatMap((step) =>
    (['up', 'down'] as const).flatMap((way) =>
      (['end', 'start'] as const).map((anchor): Placing => {
        const at = way === 'up' ? y - above - step * lane : y + below + step * lane + text.size * 0.5;
        const dx = anchor === 'end' ? -3 : 3;
        const leader = way === 'up' ? { y1: at - text.size * 0.7, y2: y - above } : { y1: y + below, y2: at };
        return { dx, y: at, anchor, box: textBox(x, dx, at, anchor, text), leader };
      }),
    ),
  );
};

/** The box of a line that leads to a text. */
export const leaderBox = (x: number, { y1, y2 }: { readonly y1: number; readonly y2: number }): Box => ({
  left: x - 1,
  right: x + 1,
  top: Math.min(y1, y2),
  bottom: Math.max(y1, y2),
});
