import { describe, expect, test } from 'vitest';
import { ticks } from '#lib/charts/ticks.ts';

const works = (...counted: readonly boolean[]) => counted.map((isCounted) => ({ isCounted }));
const places = (path: string): number[] => [...path.matchAll(/M([\d.]+) /g)].map(([, x]) => Number(x));

describe('ticks of the works of a claim', () => {
  test('stand on their side of the axis, the first at it, hollow where they do not count', () => {
    const { filled, hollow, axis } = ticks(works(true, false), works(true, true, false));
    expect(places(filled).filter((x) => x < axis)).toHaveLength(1);
    expect(places(filled).filter((x) => x > axis)).toHaveLength(2);
    expect(places(hollow).map((x) => x > axis)).toEqual([false, true]);
    expect(Math.abs((places(filled)[0] ?? 0) - axis)).toBeLessThan(Math.abs((places(hollow)[0] ?? 0) - axis));
  });
  test('fit the drawing, however many there are', () => {
    const many = works(...Array.from({ length: 80 }, () => true));
    const { filled, width } = ticks(many, many);
    for (const x of places(filled)) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
    }
    expect(new Set(places(filled)).size).toBe(160);
  });
  test('are none where no work is', () => {
    expect(ticks([], [])).toMatchObject({ filled: '', hollow: '' });
  });
});
