import { describe, expect, test } from 'vitest';
import { PERIODS, periodOf } from '#lib/record/periods.ts';

describe('the periods of the record', () => {
  test.each([
    ['1988-02-20', 'first-war'],
    ['1994-05-12', 'first-war'],
    ['1994-05-13', 'between'],
    ['2020-09-26', 'between'],
    ['2020-09-27', 'war-2020'],
    ['2020-11-09', 'war-2020'],
    ['2020-11-10', 'after'],
    ['2026-06-07', 'after'],
  ])('%s lies in %s', (day, period) => {
    expect(periodOf(day)).toBe(period);
  });
  test('follow one another', () => {
    const days = ['1988-01-01', '2000-01-01', '2020-10-10', '2024-01-01'];
    expect(days.map(periodOf)).toEqual([...PERIODS]);
  });
});
