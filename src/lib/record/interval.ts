import type { Figure } from '#schemas/figure.ts';

type Stated = Pick<Figure, 'qualifier' | 'value' | 'low' | 'high'>;

/** All numbers that a figure admits, both ends included. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** How far “about” reaches to either side, as a share of the number. */
const ABOUT = 0.1;

/** The numbers that a figure admits, by the way in which the claimant put it. */
export const intervalOf = ({ qualifier, value, low, high }: Stated): Interval => {
  const stated = value ?? 0;
  switch (qualifier) {
    case 'exact':
      return { from: stated, to: stated };
    case 'over':
      return { from: stated, to: Number.POSITIVE_INFINITY };
    case 'up-to':
      return { from: 0, to: stated };
    case 'about':
      return { from: stated * (1 - ABOUT), to: stated * (1 + ABOUT) };
    case 'range':
      return { from: low ?? 0, to: high ?? 0 };
  }
};

/** Whether no number fits both figures. */
export const contradict = (a: Stated, b: Stated): boolean => {
  const [first, second] = [intervalOf(a), intervalOf(b)];
  return first.to < second.from || second.to < first.from;
};

/** Whether a figure is higher than another: neither end of its interval is below that of the other, and one is above. */
export const isMore = (a: Stated, b: Stated): boolean => {
  const [first, second] = [intervalOf(a), intervalOf(b)];
  return first.from >= second.from && first.to >= second.to && (first.from > second.from || first.to > second.to);
};

/** Whether two figures have the same digits, however their claimants put them. */
export const isSameNumber = (a: Stated, b: Stated): boolean => a.value === b.value && a.low === b.low && a.high === b.high;
