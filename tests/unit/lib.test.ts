import { describe, expect, test } from 'vitest';
import { count, dayInEnglish, numberInEnglish } from '#dataset/english.ts';
import { columns, spaced } from '#lib/charts/columns.ts';
import { pathOf } from '#lib/map/projection.ts';
import { firstMentions } from '#lib/page/first-mentions.ts';
import { coverage, isCounted } from '#lib/record/coverage.ts';
import { addDays, dayOfWar, daysBetween, warDays } from '#lib/record/war.ts';
import { joinBase, shownHost, shownUrl } from '#lib/urls.ts';

describe('days of the war', () => {
  test('are numbered from 27 September to 9 November 2020', () => {
    expect([dayOfWar('2020-09-26'), dayOfWar('2020-09-27'), dayOfWar('2020-10-20'), dayOfWar('2020-11-09'), dayOfWar('2020-11-10')]).toEqual([
      null,
      1,
      24,
      44,
      null,
    ]);
  });
  test('are 44, in order', () => {
    const days = warDays();
    expect(days).toHaveLength(44);
    expect([days[0], days[4], days.at(-1)]).toEqual(['2020-09-27', '2020-10-01', '2020-11-09']);
  });
  test('are counted over the change of months and of the clock', () => {
    expect(daysBetween('2020-10-24', '2020-10-26')).toBe(2);
    expect(addDays('2020-10-31', 1)).toBe('2020-11-01');
  });
});

describe('English for authors', () => {
  test('has commas between thousands and no needless decimals', () => {
    expect([4_600_000, 13.6, 927].map(numberInEnglish)).toEqual(['4,600,000', '13.6', '927']);
  });
  test('takes the singular for one alone', () => {
    expect([count(1, 'source'), count(0, 'source'), count(1_200, 'city', 'cities')]).toEqual(['1 source', '0 sources', '1,200 cities']);
  });
  test('writes a day as chapters do', () => {
    expect([dayInEnglish('2020-11-09'), dayInEnglish('2020-10-20')]).toEqual(['9 November', '20 October']);
  });
});

describe('columns of a chart', () => {
  const frame = { width: 100, height: 50, gap: 0.2 };
  test('begin at the base line, the largest as high as the frame', () => {
    expect(columns([1, 4, 0, 2], frame)).toEqual([
      { x: 2.5, y: 37.5, width: 20, height: 12.5 },
      { x: 27.5, y: 0, width: 20, height: 50 },
      { x: 52.5, y: 50, width: 20, height: 0 },
      { x: 77.5, y: 25, width: 20, height: 25 },
    ]);
  });
  test('stand on tenths of a unit', () => {
    expect(columns([1, 1, 1], { width: 100, height: 10, gap: 0.2 }).map(({ x, width }) => [x, width])).toEqual([
      [3.3, 26.7],
      [36.7, 26.7],
      [70, 26.7],
    ]);
  });
  test('are labelled unless they have no height', () => {
    const labels = [
      { at: 0, weight: 1 },
      { at: 50, weight: 0 },
    ];
    expect(spaced(labels, { least: 10, most: 2 })).toEqual([0]);
  });
  test('of nothing but zeros have no height', () => {
    expect(columns([0, 0], frame).map((column) => column.height)).toEqual([0, 0]);
  });
  test('are labelled from the highest down, never closer than the least distance', () => {
    const labels = [24, 21, 21, 0, 18, 71].map((weight, index) => ({ at: index * 10, weight }));
    expect(spaced(labels, { least: 15, most: 3 })).toEqual([5, 0, 2]);
  });
  test('have no label that would cover a higher column beside them', () => {
    const labels = [
      { at: 0, weight: 24 },
      { at: 15, weight: 18 },
      { at: 22, weight: 11 },
      { at: 40, weight: 11 },
    ];
    expect(spaced(labels, { least: 20, most: 4 })).toEqual([0, 3]);
  });
});

test('a place is mentioned for the first time once', () => {
  expect(firstMentions([['a', 'b'], ['b', 'c'], ['a']])).toEqual([new Set(['a', 'b']), new Set(['c']), new Set()]);
});

describe('coverage', () => {
  test('counts cities, towns and villages of the war, and neither heights nor hand-overs', () => {
    const rows = [
      { kind: 'city', controlChange: 'fighting' },
      { kind: 'city', controlChange: 'handover' },
      { kind: 'height', controlChange: 'fighting' },
      { kind: 'village', controlChange: 'fighting' },
    ];
    expect(rows.map(isCounted)).toEqual([true, false, false, true]);
    expect(coverage(rows, [{ kind: 'city', value: 5 }])).toEqual([
      { kind: 'city', listed: 1, announced: 5 },
      { kind: 'town', listed: 0, announced: null },
      { kind: 'village', listed: 1, announced: null },
    ]);
  });
});

describe('URLs', () => {
  test('can have any base', () => {
    expect([joinBase('/', '/timeline/'), joinBase('/a/b/', '/timeline/'), joinBase('/a', '')]).toEqual(['/timeline/', '/a/b/timeline/', '/a/']);
  });
  test('are shown without what is noise, and cut where they are long', () => {
    expect(shownUrl('https://www.example.org/a/', 56)).toBe('example.org/a');
    expect(['https://www.example.org/a/?b#c', 'http://example.org?q=1'].map(shownHost)).toEqual(['example.org', 'example.org']);
    expect(shownUrl(`http://example.org/${'x'.repeat(80)}`, 20)).toBe('example.org/xxxxxxx…');
  });
});

describe('a path of a line', () => {
  const project = (x: number, y: number) => ({ x, y });
  test('goes in relative tenths, and closes if it is a ring', () => {
    const line = [
      [10, 10],
      [10.5, 8],
      [12, 8.26],
    ];
    expect(pathOf([line], project, false)).toBe('M10 10l.5-2 1.5 .3');
    expect(pathOf([line], project, true)).toBe('M10 10l.5-2 1.5 .3Z');
  });
  test('leaves out points that are too close, and lines without a second point', () => {
    expect(
      pathOf(
        [
          [
            [0, 0],
            [0.3, 0],
            [5, 0],
          ],
          [
            [7, 7],
            [7.1, 7],
          ],
        ],
        project,
        false,
      ),
    ).toBe('M0 0l5 0');
    expect(
      pathOf(
        [
          [
            [0, 0],
            [3, 0],
            [5, 0],
          ],
        ],
        project,
        false,
        4,
      ),
    ).toBe('M0 0l5 0');
  });
});
