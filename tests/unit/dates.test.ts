import { describe, expect, test } from 'vitest';
import { compareDates, dateInWords, dayWithoutYear, firstDay, lastDay } from '#lib/dates.ts';

describe('a date in words', () => {
  test.each([
    [{ on: '2020-10-20' }, '20 October 2020'],
    [{ from: '1988-02-27', to: '1988-02-29' }, '27–29 February 1988'],
    [{ from: '1992-03-27', to: '1992-04-30' }, '27 March – 30 April 1992'],
    [{ from: '2023-12-28', to: '2024-04-04' }, '28 December 2023 – 4 April 2024'],
    [{ from: '1992-01-01', to: '2020-12-31' }, '1992–2020'],
    [{ from: '2023-01-01', to: '2023-12-31' }, '2023'],
    [{ earliest: '2011-03-01', latest: '2011-03-31' }, 'March 2011'],
    [{ earliest: '2024-02-01', latest: '2024-02-29' }, 'February 2024'],
    [{ earliest: '2003-01-01', latest: '2003-12-31' }, '2003'],
    [{ earliest: '2010-01-01', latest: '2019-12-31' }, '2010s'],
    [{ earliest: '2020-11-10', latest: '2022-09-30' }, 'between 10 November 2020 and 30 September 2022'],
    [null, 'undated'],
  ])('%j is %s', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });
  test('without its year', () => {
    expect(dayWithoutYear('2020-11-09')).toBe('9 November');
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
