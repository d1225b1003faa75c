import { describe, expect, test } from 'vitest';
import { checkWith } from '../fixtures/edited-content.ts';
import { type Sizes, syntheticContent } from '../fixtures/synthetic-content.ts';
import { countWork } from '../fixtures/work.ts';

const THIRD: Sizes = { settlements: 1_000, events: 333, sources: 667 };
const WHOLE: Sizes = { settlements: 3_000, events: 1_000, sources: 2_000 };

describe('a dataset ten times as large as the real one', () => {
  const whole = syntheticContent(WHOLE);
  test('can be made up from it, without a problem', () => {
    const { problems, counts } = checkWith(whole);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject(WHOLE);
  });
  test('is the same whenever it is made', () => {
    expect(syntheticContent(THIRD)).toEqual(syntheticContent(THIRD));
  });
  test('is checked with work that grows with its rows, not with their square', () => {
    const work = (content: Record<string, string>): number => countWork(() => void checkWith(content));
    // Three times the rows would make nine times the work if every row were compared with every other.
    expect(work(whole) / work(syntheticContent(THIRD))).toBeLessThan(4);
  });
});
