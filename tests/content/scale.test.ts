import { describe, expect, test } from 'vitest';
import { checkFolder } from '#dataset/check.ts';
import { contentWith } from '../fixtures/edited-content.ts';
import { type Sizes, syntheticContent } from '../fixtures/synthetic-content.ts';

const THIRD: Sizes = { settlements: 1_000, events: 333, sources: 667 };
const WHOLE: Sizes = { settlements: 3_000, events: 1_000, sources: 2_000 };
const RUNS = 3;

const checked = (sizes: Sizes) => {
  const content = contentWith(syntheticContent(sizes));
  try {
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      checkFolder(content.folder);
      return performance.now() - start;
    });
    return { ...checkFolder(content.folder), fastest: Math.min(...times) };
  } finally {
    content.remove();
  }
};

describe('a dataset ten times as large as the real one', () => {
  const [third, whole] = [checked(THIRD), checked(WHOLE)];
  test('can be made up from it, without a problem', () => {
    expect(whole.problems).toEqual([]);
    expect(whole.counts).toMatchObject(WHOLE);
  });
  test('is the same whenever it is made', () => {
    expect(syntheticContent(THIRD)).toEqual(syntheticContent(THIRD));
  });
  test('is checked in a time that grows with its rows, not with their square', () => {
    // Three times the rows would take nine times as long if every row were held against every other.
    expect(whole.fastest / third.fastest).toBeLessThan(6);
  });
});
