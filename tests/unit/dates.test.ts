import { describe, expect, test } from 'vitest';
import { compareDates, firstDay, lastDay, shapeOf } from '#lib/dates.ts';

describe('the shape of a date', () => {
  test.each([
    [{ on: '2020-10-20' }, 'day'],
    [{ from: '1988-02-27', to: '1988-02-29' }, 'spanOfMonth'],
    [{ from: '1992-03-27', to: '1992-04-30' }, 'spanOfYear'],
    [{ from: '2023-12-28', to: '2024-04-04' }, 'span'],
    [{ from: '1992-01-01', to: '2020-12-31' }, 'years'],
    [{ earliest: '1992-01-01', latest: '2020-12-31' }, 'window'],
    [{ from: '2023-01-01', to: '2023-12-31' }, 'year'],
    [{ earliest: '2024-02-01', latest: '2024-02-29' }, 'month'],
    [{ earliest: '2023-02-01', latest: '2023-02-27' }, 'window'],
    [{ earliest: '2010-01-01', latest: '2019-12-31' }, 'decade'],
    [{ from: '2011-01-01', to: '2020-12-31' }, 'years'],
  ])('%j is a %s', (date, shape) => {
    expect(shapeOf(date)).toBe(shape);
  });
});

describe('the order of dates', () => {
  test('goes by first day, then by last, and puts what is undated at the end', () => {
    const dates = [null, { from: '2020-10-04', to: '2020-10-09' }, { on: '2020-10-04' }, { earliest: '2003-01-01', latest: '2003-12-31' }];
    expect(dates.toSorted(compareDates)).toEqual([dates[3], dates[2], dates[1], null]);
  });
  test('knows the first and the last day of each shape', () => {
    expect([firstDay({ on: '2020-01-02' }), lastDay({ on: '2020-01-02' })]).toEqual(['2020-01-02', '2020-01-02']);
    expect([firstDay({ from: '2020-01-02', to: '2020-01-04' }), lastDay({ from: '2020-01-02', to: '2020-01-04' })]).toEqual([
      '2020-01-02',
      '2020-01-04',
    ]);
    expect(lastDay({ earliest: '2020-01-02', latest: '2020-01-05' })).toBe('2020-01-05');
  });
});
