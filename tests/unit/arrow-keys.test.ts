import { describe, expect, test } from 'vitest';
import { indexAfterKey } from '#lib/page/arrow-keys.ts';

describe('arrow keys in a row of three', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowDown', 1, 2],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 2, 1],
    ['ArrowUp', 1, 0],
    ['ArrowLeft', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s leads from %d to %d', (key, from, to) => {
    expect(indexAfterKey(key, from, 3)).toBe(to);
  });
  test.each([
    ['ArrowRight', 0],
    ['ArrowDown', 0],
    ['ArrowLeft', 0],
    ['ArrowUp', 0],
    ['Home', 0],
    ['End', 2],
  ])('%s before the first step leads to %d', (key, to) => {
    expect(indexAfterKey(key, null, 3)).toBe(to);
  });
  test.each(['Enter', ' ', 'Escape', 'a', 'PageDown', 'constructor'])('%j leads nowhere', (key) => {
    expect(indexAfterKey(key, 1, 3)).toBeNull();
  });
  test('nothing can be reached where there is nothing', () => {
    expect(indexAfterKey('End', null, 0)).toBeNull();
  });
});
