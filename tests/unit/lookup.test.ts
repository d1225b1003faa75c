import { expect, test } from 'vitest';
import { byEach } from '#lib/lookup.ts';

test('rows are looked up by each of their keys, in their order and once under a key', () => {
  const rows = [
    { id: 'a', keys: ['x', 'y', 'x'] },
    { id: 'b', keys: ['x'] },
    { id: 'c', keys: [] },
  ];
  const found = byEach(rows, ({ keys }) => keys);
  expect(found.get('x')?.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(found.get('y')?.map(({ id }) => id)).toEqual(['a']);
  expect(found.get('toString')).toBeUndefined();
});
