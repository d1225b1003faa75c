import { describe, expect, test } from 'vitest';
import { formatsFor } from '#i18n/format.ts';
import { t } from '#i18n/index.ts';

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
    expect(t.dates.date(date)).toBe(words);
  });
  test('without its year', () => {
    expect(t.dates.dayWithoutYear('2020-11-09')).toBe('9 November');
    expect(t.dates.dateWithoutYear({ from: '2020-10-04', to: '2020-11-09' })).toBe('4 October – 9 November');
    expect(t.dates.dateWithoutYear({ from: '2019-12-30', to: '2020-01-02' })).toBe('30 December – 2 January 2020');
  });
  test('as a year or years', () => {
    const dates = [{ on: '2001-05-01' }, { from: '2010-01-02', to: '2019-12-31' }, null];
    expect(dates.map((date) => t.dates.years(date))).toEqual(['2001', '2010–2019', 'undated']);
  });
});

describe('numbers', () => {
  test('have commas between thousands and no needless decimals', () => {
    expect([4_600_000, 13.6, 927, 2.345].map(t.format.number)).toEqual(['4,600,000', '13.6', '927', '2.35']);
  });
  test('of a range have a dash between them', () => {
    expect(t.format.range(1_200, 1_500)).toBe('1,200–1,500');
  });
  test('have their qualifiers', () => {
    expect([t.numbers.said('over', '40,000'), t.numbers.said('exact', '7')]).toEqual(['over 40,000', '7']);
  });
  test('of bytes are in kilobytes, at least one, or megabytes', () => {
    expect([10, 12_345, 999_499, 1_000_000, 1_260_000].map(t.format.fileSize)).toEqual(['1 kB', '12 kB', '999 kB', '1 MB', '1.3 MB']);
  });
});

describe('the formats of a locale', () => {
  test('count by its plural forms', () => {
    const { count } = formatsFor('pl');
    const forms = { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' };
    expect([1, 3, 5, 22].map((value) => count(value, forms))).toEqual(['1 plik', '3 pliki', '5 plików', '22 pliki']);
  });
  test('fall back to the form of all other numbers', () => {
    expect(formatsFor('pl').count(3, { other: 'rows' })).toBe('3 rows');
  });
  test('list and date in its words', () => {
    const { listed, day } = formatsFor('az');
    expect([listed(['a', 'b', 'c']), day('2020-10-20')]).toEqual(['a, b və c', '20 oktyabr 2020']);
  });
});
