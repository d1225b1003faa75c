import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { markOf } from '#lib/charts/marks.ts';
import { type PlotValue, plotOf, pointsOf, ticksTo, wrapText } from '#lib/charts/plot.ts';
import { plotSvg } from '#lib/charts/plot-svg.ts';
import { stripOf } from '#lib/charts/site-strip.ts';
import { essayMatches } from '#lib/record/essay-matches.ts';
import { rowsOf } from '../fixtures/edited-content.ts';

const claim = (id: string, value: number | null, rest: Partial<PlotValue> = {}): PlotValue => ({
  id,
  label: `Claimant ${id}`,
  meta: '2001 · not verified',
  value,
  low: null,
  high: null,
  qualifier: 'exact',
  said: String(value),
  standing: 'no',
  isDated: true,
  ...rest,
});

const WIDE = { isNarrow: false, isSeries: false };
const NARROW = { isNarrow: true, isSeries: false };

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
});

describe('a plot', () => {
  const values = [
    claim('a', null, { isDated: false, low: 20, high: 50, qualifier: 'range' }),
    claim('b', 100),
    claim('c', 25, { qualifier: 'over' }),
  ];
  test('puts a number at its share of the scale, and a range from end to end', () => {
    for (const frame of [WIDE, NARROW]) {
      const plot = plotOf(values, frame);
      const numberAt = (share: number) => Math.round(((share - plot.left) / (plot.right - plot.left)) * plot.max);
      expect(plot.rows.map(({ value, from, at }) => [value.id, from === null ? null : numberAt(from), numberAt(at)])).toEqual([
        ['b', null, 100],
        ['c', null, 25],
        ['a', 20, 50],
      ]);
    }
  });
  test('has the claims without a date in a block at the bottom', () => {
    const plot = plotOf(values, WIDE);
    const [, dated, undated] = plot.rows;
    expect(plot.undated?.y).toBeGreaterThan((dated?.top ?? 0) + (dated?.height ?? 0));
    expect(plot.undated?.y).toBeLessThan(undated?.top ?? 0);
    expect(plotOf([claim('b', 1)], WIDE).undated).toBeNull();
  });
  test('never lets rows overlap, however long the names', () => {
    const long = values.map((value) => ({ ...value, label: 'a name of many words '.repeat(6).trim() }));
    for (const frame of [WIDE, NARROW]) {
      const { rows, height } = plotOf(long, frame);
      rows.forEach((row, index) => {
        expect(row.lines.at(-1)?.y).toBeLessThan(row.top + row.height);
        expect(row.top + row.height).toBeLessThanOrEqual(rows[index + 1]?.top ?? height);
      });
    }
  });
  test('draws one claimant’s count as bars from zero', () => {
    const plot = plotOf([claim('a', 10), claim('b', 4)], { isNarrow: false, isSeries: true });
    expect(plot.rows.map(({ from }) => from)).toEqual([plot.left, plot.left]);
  });
  test('gives the canvas the same points', () => {
    const plot = plotOf(values, NARROW);
    expect(pointsOf(plot).map(({ x }) => x)).toEqual([100, 25, 50]);
    expect(pointsOf(plot).map(({ y }) => y)).toEqual(plot.rows.map(({ y }) => y));
  });
  test('breaks lines between words', () => {
    expect(wrapText('Ministry of Culture of Azerbaijan', 20)).toEqual(['Ministry of Culture', 'of Azerbaijan']);
    expect([wrapText('ab cd', 5), wrapText('ab cd', 4), wrapText('abcdef', 3)]).toEqual([['ab cd'], ['ab', 'cd'], ['abcdef']]);
  });
});

test('marks differ by qualifier, by standing, and for the essay', () => {
  const tails = (['exact', 'over', 'about', 'up-to'] as const).map((qualifier) => markOf(qualifier, 'no').tail);
  expect(new Set(tails).size).toBe(4);
  const bodies = (['yes', 'partly', 'no', 'essay'] as const).map(
    (standing) => `${markOf('exact', standing).outline} ${markOf('exact', standing).fill}`,
  );
  expect(new Set(bodies).size).toBe(4);
});

test('the SVG file escapes words and shows every number', () => {
  const plot = plotOf([claim('a', 3, { label: 'Ministry <of> "Culture" & more' }), claim('b', 12, { said: 'over 12' })], WIDE);
  const svg = plotSvg(plot, { title: 'A & B', finding: 'F.', unit: 'mosques', undated: 'Undated', format: String, notes: ['CC BY 4.0'] });
  expect(svg).toContain('Ministry &lt;of&gt; &quot;Culture&quot; &amp; more');
  expect(svg).toContain('>over 12</text>');
  expect(svg).toContain('CC BY 4.0');
  expect(svg).not.toContain('NaN');
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
