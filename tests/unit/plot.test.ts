import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { barsOf } from '#lib/charts/bars.ts';
import { widthOf } from '#lib/charts/labels.ts';
import { type MatchRow, matchPlotOf } from '#lib/charts/match-plot.ts';
import { highestOf, plotOf } from '#lib/charts/plot.ts';
import { packRows, widened } from '#lib/charts/poster-grid.ts';
import { middleDay, roundWithin, shareOfDay, ticksTo, timeAxis, yearTicks } from '#lib/charts/scale.ts';
import { stripOf } from '#lib/charts/site-strip.ts';
import { wrapText } from '#lib/charts/wrap.ts';
import { essayMatches } from '#lib/record/essay-matches.ts';
import { rowsOf } from '../fixtures/edited-content.ts';
import { frameFor, overlaps, plotValue, rulesOf, textsOf, valuesOf } from '../fixtures/plots.ts';
import { quantities } from '../fixtures/record.ts';

/** The frames in which the site draws: panels, and the chart of a quantity, each at its least width. */
const FRAMES = [
  { width: 120, height: 74, size: 'small', labels: 3 },
  { width: 256, height: 74, size: 'small', labels: 6 },
  { width: 264, height: 250, size: 'large', labels: 99 },
  { width: 500, height: 320, size: 'large', labels: 99 },
  { width: 740, height: 320, size: 'large', labels: 99 },
] as const;
const LETTERS = { small: { axis: 11, label: 11.5 }, large: { axis: 12, label: 13 } } as const;
const drawn = quantities.filter(({ figures }) => figures.length > 1).map(({ group, figures }) => ({ id: group.id, values: valuesOf(figures) }));

describe('a plot that names those who gave one number together', () => {
  const on = (day: string) => ({ days: { first: day, last: day } });
  const values = [
    plotValue('a', 900, on('2001-01-01')),
    plotValue('b', 900, { ...on('2005-01-01'), standing: 'essay' }),
    plotValue('c', 900, on('2009-01-01')),
    plotValue('d', 200, on('2012-01-01')),
    plotValue('e', 900, { ...on('2015-01-01'), qualifier: 'over', said: 'over 900' }),
  ];
  const words = { undated: 'undated', number: String, together: (named: string, others: number) => `${named} +${others}` };
  const drawn = (frame: Partial<Parameters<typeof plotOf>[1]> = {}) =>
    plotOf(values, { width: 700, height: 300, size: 'large', axis: timeAxis(values), hasUndated: false, max: 900, labels: 9, words, ...frame });
  const labels = () => drawn().primitives.flatMap((item) => (item.kind === 'text' && item.as === 'label' ? [`${item.number}: ${item.text}`] : []));
  test('writes each number once, for the essay where it gave it, and says how many others did', () => {
    expect(labels().toSorted()).toEqual(['200: Claimant d, 2001', '900: Claimant b, 2001 +2', 'over 900: Claimant e, 2001']);
  });
  test('has as many lanes as it is told, so that two plots have one scale', () => {
    const heights = [0, 1, 4].map((lanes) => drawn({ lanes }).points.find(({ id }) => id === 'a')?.y ?? 0);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(heights.length);
  });
});

describe('a scale', () => {
  test('begins at zero, ends at the value or beyond it, and steps in whole numbers that read easily', () => {
    expect([ticksTo(927, 6), ticksTo(9, 4), ticksTo(1, 6), ticksTo(102_757, 4)]).toEqual([
      [0, 200, 400, 600, 800, 1000],
      [0, 5, 10],
      [0, 1],
      [0, 50_000, 100_000, 150_000],
    ]);
  });
  test('fits every number of the dataset in few whole steps', () => {
    for (const row of rowsOf('figures')) {
      const value = row.value ?? row.high;
      for (const most of [4, 6]) {
        const ticks = ticksTo(value, most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(value);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks.every(Number.isInteger), `${value}: ${ticks}`).toBe(true);
      }
    }
  });
  test('has one round number well inside it', () => {
    expect([927, 100, 3825, 16, 9, 4_600_000].map(roundWithin)).toEqual([500, 50, 2000, 10, 5, 2_000_000]);
  });
  test('of time goes from the first day of the first year to the last day of the last', () => {
    const on = (first: string, last = first) => ({ days: { first, last } });
    const axis = timeAxis([on('2001-06-27'), { days: null }, on('2019-01-01', '2020-02-03')]);
    expect(axis).toEqual({ firstYear: 2001, lastYear: 2020 });
    expect(timeAxis([{ days: null }])).toBeNull();
    if (axis === null) throw new Error('no axis');
    expect(shareOfDay(axis, '2001-01-01')).toBe(0);
    expect(shareOfDay(axis, '2021-01-01')).toBe(1);
    expect(shareOfDay(axis, '2011-01-01')).toBeCloseTo(0.5, 3);
    expect(middleDay({ first: '2020-01-01', last: '2020-01-11' })).toBe('2020-01-06');
    expect(yearTicks(axis, 0.2)).toEqual([2005, 2010, 2015, 2020]);
    expect(yearTicks(axis, 0.04)).toHaveLength(20);
  });
});

describe('a plot of statements', () => {
  test.each(drawn)('of $id has each number at its height from zero, in the order of the days, at every size', ({ values }) => {
    for (const frame of FRAMES) {
      const plot = plotOf(values, frameFor(values, frame));
      const base = (rulesOf(plot, 'base')[0] ?? rulesOf(plot, 'apart')[0])?.y1 ?? 0;
      const at = new Map(plot.points.map((point) => [point.id, point]));
      const most = values.reduce((a, b) => (highestOf(b) > highestOf(a) ? b : a));
      const unit = (base - (at.get(most.id)?.y ?? 0)) / highestOf(most);
      for (const value of values) expect(Math.abs(base - (at.get(value.id)?.y ?? 0) - unit * highestOf(value)), value.id).toBeLessThan(0.2);
      const dated = values
        .flatMap(({ id, days }) => (days === null ? [] : [{ id, day: middleDay(days) }]))
        .toSorted((a, b) => a.day.localeCompare(b.day));
      const zone = rulesOf(plot, 'apart')[0]?.x1;
      for (const { id, days } of values) {
        const x = at.get(id)?.x ?? Number.NaN;
        if (days === null) expect(x).toBeGreaterThan(zone ?? 1);
        else if (zone !== undefined) expect(x).toBeLessThan(zone);
      }
      const moved = dated.map(({ id }) => at.get(id)?.x ?? 0);
      // Marks that would hide each other stand aside, each by no more than those beside it need.
      moved.slice(1).forEach((x, index) => {
        expect((x - (moved[index] ?? 0)) * frame.width).toBeGreaterThan(-25);
      });
    }
  });
  test.each(drawn)('of $id has no two texts over each other, at its least width or a greater one', ({ values }) => {
    for (const frame of FRAMES) {
      const plot = plotOf(values, frameFor(values, frame));
      for (const factor of [1, 1.15, 1.4]) expect(overlaps(plot, frame.width * factor, LETTERS[frame.size])).toEqual([]);
    }
  });
  test('writes the same number once, with the names of all who gave it where there is room', () => {
    const values = ['2001', '2006', '2011'].map((year) => plotValue(year, 927, { year, days: { first: `${year}-06-01`, last: `${year}-06-01` } }));
    const labels = textsOf(plotOf(values, frameFor(values)), 'label');
    expect(labels.filter(({ number }) => number === '927')).toHaveLength(1);
    expect(labels.filter(({ text }) => text.startsWith('Claimant'))).toHaveLength(3);
  });
  test('has a line for the number of the essay, for the 44 days, for a long time, and between the ends of a range', () => {
    const values = [
      plotValue('essay', 5, { standing: 'essay', days: { first: '2021-09-19', last: '2021-09-19' } }),
      plotValue('long', 3, { days: { first: '2010-01-01', last: '2019-12-31' } }),
      plotValue('range', null, { low: 2, high: 4, qualifier: 'range' }),
    ];
    const plot = plotOf(values, frameFor(values));
    expect((['essay', 'war', 'span', 'range'] as const).map((as) => rulesOf(plot, as).length)).toEqual([1, 1, 1, 1]);
    expect(rulesOf(plot, 'range')[0]?.y1).toBeGreaterThan(rulesOf(plot, 'range')[0]?.y2 ?? 0);
    const before = [plotValue('a', 1)];
    expect(rulesOf(plotOf(before, frameFor(before)), 'war')).toEqual([]);
  });
  test('moves marks of one day aside, by less than their own width', () => {
    const values = ['a', 'b', 'c'].map((id) => plotValue(id, 100));
    const xs = plotOf(values, frameFor(values, { width: 132, height: 84, size: 'small' })).points.map(({ x }) => x * 132);
    xs.toSorted((a, b) => a - b)
      .slice(1)
      .forEach((x, index, rest) => {
        expect(x - (index === 0 ? Math.min(...xs) : (rest[index - 1] ?? 0))).toBeGreaterThan(5.5);
      });
  });
  test('of nothing but undated numbers has no years', () => {
    const values = [plotValue('a', 1, { days: null }), plotValue('b', 2, { days: null })];
    const plot = plotOf(values, frameFor(values));
    expect(textsOf(plot, 'axis').map(({ text }) => text)).toEqual(['0', '1', '2', 'undated']);
    expect(plot.points.every(({ x }) => x > 0 && x < 1)).toBe(true);
  });
});

describe('the parts of one count', () => {
  const values = [plotValue('a', 100, { part: 'Sites that were seen' }), plotValue('b', 50, { part: 'Sites that were gone', standing: 'yes' })];
  test('are bars from zero, as long as their numbers, named by what tells them apart', () => {
    const plot = barsOf(values, { width: 500, size: 'large', max: 100 });
    const bars = plot.primitives.flatMap((item) => (item.kind === 'bar' ? [item] : []));
    expect(bars[0]?.x).toBe(bars[1]?.x);
    expect((bars[0]?.width ?? 0) / (bars[1]?.width ?? 1)).toBeCloseTo(2, 2);
    expect(textsOf(plot, 'axis').map(({ text }) => text)).toEqual(['seen', 'gone']);
    expect(textsOf(plot, 'label').map(({ number }) => number)).toEqual(['100', '50']);
    expect(plot.points.map(({ id }) => id)).toEqual(['a', 'b']);
  });
  test('keep a word of their names each', () => {
    const same = [plotValue('a', 1, { part: 'Sites' }), plotValue('b', 1, { part: 'Sites damaged' })];
    expect(textsOf(barsOf(same, { width: 200, size: 'small', max: 1 }), 'axis').map(({ text }) => text)).toEqual(['Sites', 'Sites damaged']);
  });
});

describe('the plot of the essay’s numbers', () => {
  const row = (id: string): MatchRow => ({
    head: 'museums',
    essay: { id, name: 'Essay', year: '2021', number: '12', days: { first: '2021-09-19', last: '2021-09-19' } },
    same: [{ id: `${id}-same`, name: 'Ministry', year: '2009', number: '12', days: { first: '2009-11-18', last: '2009-11-18' } }],
    other: ['22', '23', '24', '25'].map((number, day) => ({
      id: `${id}-${number}`,
      name: `NGO ${number}`,
      year: '2020',
      number,
      days: { first: `2020-10-0${day + 1}`, last: `2020-10-0${day + 1}` },
    })),
  });
  const words = { undated: 'undated', essay: 'the essay', said: (name: string, year: string) => `${name}, ${year}` };
  test.each([
    { width: 690, hasHeads: false },
    { width: 284, hasHeads: true },
  ])('names who gave the same, marks when, and writes other numbers in, none over another (%o)', (frame) => {
    const plot = matchPlotOf([row('a'), row('b')], frame, words);
    const texts = textsOf(plot, 'label').map(({ number, text }) => `${number}${text}`);
    expect(texts).toEqual(expect.arrayContaining(['the essay', 'Ministry, 2009', '22', '23']));
    expect(rulesOf(plot, 'same')).toHaveLength(2);
    expect(plot.primitives.filter((item) => item.kind === 'mark')).toHaveLength(2);
    for (const factor of [1, 1.3, 1.7]) expect(overlaps(plot, frame.width * factor, LETTERS.small)).toEqual([]);
  });
});

describe('the rows of the poster', () => {
  const band = (name: string, columns: number) => ({ name, columns });
  test('are filled by the first band that has room', () => {
    const rows = packRows([band('a', 5), band('b', 4), band('c', 3), band('d', 9), band('e', 4)], 8);
    expect(rows.map((row) => row.map(({ name }) => name))).toEqual([['a', 'c'], ['b', 'e'], ['d']]);
  });
  test('give what they have left to the heaviest panels, and to those that stand together alike', () => {
    const panels = [
      { ids: ['pair', 'other'], weight: 9 },
      { ids: ['one'], weight: 5 },
    ];
    expect([...widened(panels, 3)]).toEqual([
      ['pair', 1],
      ['other', 1],
      ['one', 1],
    ]);
    expect([...widened(panels, 1)]).toEqual([['one', 1]]);
    expect(widened([], 4).size).toBe(0);
  });
});

test('texts are measured by their letters, bold ones wider, and broken between words', () => {
  expect(widthOf('Wm', 10)).toBeGreaterThan(widthOf('il', 10));
  expect(widthOf('12', 10, true)).toBeGreaterThan(widthOf('12', 10));
  expect(wrapText('Ministry of Culture of Azerbaijan', 20)).toEqual(['Ministry of Culture', 'of Azerbaijan']);
  expect([wrapText('ab cd', 5), wrapText('ab cd', 4), wrapText('abcdef', 3)]).toEqual([['ab cd'], ['ab', 'cd'], ['abcdef']]);
});

test('the numbers of the essay are traced to the statement that gives most of them, then to what gives most of the rest', () => {
  const said = (claimant: string) => ({ claimant, year: '2009', date: '18 November 2009' });
  const numbers = [
    { unit: 'museums', same: [said('A')] },
    { unit: 'mosques', same: [said('B'), said('A')] },
    { unit: 'books', same: [said('B')] },
    { unit: 'palaces', same: [] },
  ];
  expect(t.findings.matches(essayMatches(numbers))).toBe(
    'Of the essay’s 4 heritage numbers, 2 (museums and mosques) are those of A, 2009; 1 (books) is that of B, 2009; 1 (palaces) is found in no other statement.',
  );
});

test('a strip shows moments, spans and windows in their place, and what is older at its start', () => {
  const strip = stripOf([{ from: '1977-01-01', to: '2026-12-31' }, { on: '1985-01-01' }, null, { earliest: '2005-12-31', latest: '2006-01-01' }]);
  expect(strip.map(({ kind }) => kind)).toEqual(['span', 'moment', 'window']);
  expect(strip[0]).toEqual({ from: 0, to: 1, kind: 'span' });
  expect(strip[2]?.from).toBeCloseTo(0.5, 2);
});
