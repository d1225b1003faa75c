import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { markOf, reachOf } from '#lib/charts/marks.ts';
import { domainOf, NARROW_BELOW, type Plot, type PlotValue, plotOf } from '#lib/charts/plot.ts';
import { plotSvg } from '#lib/charts/plot-svg.ts';
import { STRIP_YEARS, stripOf } from '#lib/charts/site-strip.ts';
import { unitGrid } from '#lib/charts/unit-grid.ts';
import { COLORS } from '#lib/tokens.ts';

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
const LONG = 'Ministry of Culture and Tourism of the Republic, in a statement to the press';

const values = [
  claim('least', 10, { qualifier: 'over', standing: 'yes' }),
  claim('long', 40, { qualifier: 'about', standing: 'partly', label: LONG }),
  claim('most', 100, { qualifier: 'up-to' }),
  claim('essay', 60, { standing: 'essay' }),
  claim('low', null, { low: 20, high: 30, qualifier: 'range', standing: 'yes' }),
  claim('high', null, { low: 70, high: 90, qualifier: 'range', standing: 'partly' }),
  claim('undated', 50, { isDated: false }),
];

const rowOf = (plot: Plot, id: string) => {
  const row = plot.rows.find(({ value }) => value.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

describe.each([
  ['wide', WIDE, 38, 6],
  ['narrow', NARROW, 42, 4],
] as const)('a %s plot', (_, frame, characters, steps) => {
  const plot = plotOf(values, frame);

  test('has a tick at its share of the scale, in equal steps, no more than fit', () => {
    for (const { value, share } of plot.ticks) expect(share).toBeCloseTo(plot.left + (value / plot.max) * (plot.right - plot.left), 9);
    const [first, second] = plot.ticks;
    expect([first?.value, plot.ticks.at(-1)?.value]).toEqual([0, plot.max]);
    plot.ticks.forEach(({ value }, index) => {
      expect(value).toBe(index * (second?.value ?? 0));
    });
    expect(plot.ticks.length).toBeLessThanOrEqual(steps + 1);
    expect(plot.ticks.length).toBeGreaterThan(2);
  });
  test('writes the numbers of its ticks so that the first and the last stay inside', () => {
    const anchors = plot.ticks.map(({ anchor }) => anchor);
    expect(anchors).toEqual([frame.isNarrow ? 'start' : 'middle', ...anchors.slice(1, -1).map(() => 'middle'), 'end']);
  });
  test('has its rows one below the other, from below the axis to above its foot, undated ones behind a gap', () => {
    expect(plot.rows[0]?.top).toBe(plot.axisY);
    plot.rows.forEach((row, index) => {
      const next = plot.rows[index + 1];
      if (next === undefined) expect(plot.height).toBeGreaterThan(row.top + row.height);
      else if (next.value.isDated) expect(next.top).toBe(row.top + row.height);
      else expect(next.top).toBeGreaterThan(row.top + row.height);
    });
    const [before, undated] = [rowOf(plot, 'high'), rowOf(plot, 'undated')];
    expect(plot.undated?.ruleY).toBeGreaterThan(before.top + before.height);
    expect(plot.undated?.y).toBeGreaterThan(plot.undated?.ruleY ?? 0);
    expect(plot.undated?.y).toBeLessThan(undated.top);
  });
  test('breaks long labels into lines that fit, evenly spaced within their row, what was said last', () => {
    const { lines, top, height } = rowOf(plot, 'long');
    for (const { text } of lines) expect(text.length).toBeLessThanOrEqual(characters);
    expect(lines.map(({ text }) => text).join(' ')).toBe(`${LONG} 2001 · not verified`);
    expect(lines.map(({ isMeta }) => isMeta)).toEqual(lines.map((_line, index) => index === lines.length - 1));
    const gaps = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? 0));
    expect(new Set(gaps).size).toBe(1);
    expect(gaps[0]).toBeGreaterThanOrEqual(14);
    expect(lines[0]?.y).toBeGreaterThan(top + 10);
    expect(lines.at(-1)?.y).toBeLessThan(top + height);
  });
  test('puts the mark of a row beside its labels, or below them where it is narrow', () => {
    for (const { y, top, height, lines } of plot.rows) {
      const last = lines.at(-1)?.y ?? 0;
      if (frame.isNarrow) expect(y - 8).toBeGreaterThan(last);
      else expect(y).toBe(top + height / 2);
      expect(y + 8).toBeLessThan(top + height);
    }
  });
  test('draws the lines of its ticks from the axis to the foot, or around the marks where it is narrow', () => {
    const spans = frame.isNarrow ? plot.rows.map(({ y }) => y) : [plot.height / 2];
    expect(plot.spans).toHaveLength(spans.length);
    plot.spans.forEach(({ from, to }, index) => {
      const y = spans[index] ?? 0;
      expect(from).toBeLessThan(y - 8);
      expect(to).toBeGreaterThan(y + 8);
    });
    if (!frame.isNarrow) expect(plot.spans[0]).toEqual({ from: plot.axisY - 6, to: plot.height });
  });
  test('writes each number clear of its mark, on the side where there is room', () => {
    for (const { value, number, at, from } of plot.rows) {
      const clear = reachOf(value.qualifier, number.anchor);
      if (number.anchor === 'start') expect([number.share, number.dx > clear, at <= 0.62]).toEqual([at, true, true]);
      else expect([number.share, -number.dx > clear, at > 0.62]).toEqual([from ?? at, true, true]);
    }
    expect(rowOf(plot, 'least').number.anchor).toBe('start');
    expect(rowOf(plot, 'high').number).toMatchObject({ anchor: 'end', share: rowOf(plot, 'high').from });
    expect(rowOf(plot, 'most').number.anchor).toBe('end');
  });
  test('tells what its scale would read at its edges', () => {
    const { min, max } = domainOf(plot);
    const shareOf = (value: number) => (value - min) / (max - min);
    for (const { value, share } of plot.ticks) expect(shareOf(value)).toBeCloseTo(share, 9);
  });
});

describe('a plot', () => {
  test('of one count writes its numbers behind the ends of its bars', () => {
    const plot = plotOf([claim('a', 100), claim('b', 10)], { isNarrow: false, isSeries: true });
    expect(plot.rows.map(({ number, at }) => [number.anchor, number.share === at, number.dx > 0])).toEqual([
      ['start', true, true],
      ['start', true, true],
    ]);
  });
  test('of long numbers has one step less where it is narrow', () => {
    const steps = (value: number, isNarrow: boolean) => plotOf([claim('a', value)], { isNarrow, isSeries: false }).ticks.length - 1;
    expect([steps(100_000, true), steps(99_999, true), steps(100_000, false)]).toEqual([2, 4, 5]);
  });
  test('of nothing but zeros has a scale all the same', () => {
    expect(plotOf([claim('a', 0)], WIDE).max).toBe(1);
  });
  test('is narrow below the width at which the page shows its narrow drawing', () => {
    const component = readFileSync(resolve(import.meta.dirname, '../../src/components/losses/Quantity.astro'), 'utf8');
    expect(component).toContain(`inline-size < ${NARROW_BELOW}px`);
    expect(component).toContain(`inline-size >= ${NARROW_BELOW}px`);
  });
});

/** Corners and turns of a path, as far as straight lines and arcs of these marks go; all of it is relative or absolute as written. */
const extentOf = (path: string): { readonly left: number; readonly right: number } => {
  let x = 0;
  const seen: number[] = [];
  for (const [, command = '', args = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (args.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const size = { a: 7, q: 4, t: 2, h: 1, m: 2, l: 2 }[command.toLowerCase()] ?? 2;
    for (let index = 0; index < numbers.length; index += size) {
      const end = numbers[index + (size === 1 ? 0 : size - 2)] ?? 0;
      x = command === command.toLowerCase() && command !== 'z' ? x + end : end;
      seen.push(x);
    }
  }
  return { left: Math.min(...seen), right: Math.max(...seen) };
};

describe('the mark of a number', () => {
  const QUALIFIERS = ['exact', 'over', 'about', 'up-to'] as const;
  test('is a circle of twelve pixels, or a diamond of sixteen for the essay', () => {
    expect(extentOf(markOf('exact', 'no').outline)).toEqual({ left: -6, right: 6 });
    expect(extentOf(markOf('exact', 'essay').outline)).toEqual({ left: -8, right: 8 });
  });
  test('is filled as far as the number is verified', () => {
    const fills = (['yes', 'partly', 'no', 'essay'] as const).map((standing) => markOf('exact', standing));
    expect(fills[0]?.fill).toBe(fills[0]?.outline);
    expect(extentOf(fills[1]?.fill ?? '')).toEqual({ left: 0, right: 0 });
    expect(fills[1]?.fill).toMatch(/^M0-6a6 6 0 0 0 0 12z$/);
    expect(fills[2]?.fill).toBeNull();
    expect(fills[3]?.fill).toBe(fills[3]?.outline);
  });
  test('has an arrow to the right for more, to the left for less, waves on both sides for about, and nothing for an exact number', () => {
    const tails = QUALIFIERS.map((qualifier) => markOf(qualifier, 'no').tail);
    expect(tails[0]).toBeNull();
    const [over, about, upTo] = tails.slice(1).map((tail) => extentOf(tail ?? ''));
    expect(over?.left).toBeGreaterThan(6);
    expect(upTo?.right).toBeLessThan(-6);
    expect(about?.right).toBeGreaterThan(6);
    expect(about?.left).toBeLessThan(-6);
  });
  test('is made of moves, lines and curves alone', () => {
    for (const qualifier of QUALIFIERS) {
      for (const standing of ['yes', 'partly', 'no', 'essay'] as const) {
        for (const path of Object.values(markOf(qualifier, standing))) if (path !== null) expect(path).toMatch(/^M[\d\sMHVaqtlz.-]+$/i);
      }
    }
  });
  test('keeps its number clear of its tail, as far for each', () => {
    const clear = [reachOf('over', 'start') - 23, reachOf('about', 'start') - 20, reachOf('about', 'end') - 20, reachOf('up-to', 'end') - 23];
    expect(new Set(clear).size).toBe(1);
    expect(reachOf('over', 'end')).toBe(reachOf('exact', 'end'));
    expect(reachOf('up-to', 'start')).toBe(reachOf('exact', 'start'));
    for (const qualifier of QUALIFIERS) {
      const { outline, tail } = markOf(qualifier, 'no');
      const ends = [outline, ...(tail === null ? [] : [tail])].map(extentOf);
      const [left, right] = [Math.min(...ends.map((end) => end.left)), Math.max(...ends.map((end) => end.right))];
      expect(reachOf(qualifier, 'start'), qualifier).toBeGreaterThan(right);
      expect(reachOf(qualifier, 'start'), qualifier).toBeLessThan(right + 4);
      expect(reachOf(qualifier, 'end'), qualifier).toBeGreaterThan(-left);
      expect(reachOf(qualifier, 'end'), qualifier).toBeLessThan(-left + 4);
    }
  });
});

describe('the SVG file of a plot', () => {
  const plot = plotOf(values, WIDE);
  const words = {
    title: 'Mosques & churches',
    finding: 'Of many figures the lowest is one and the highest another. '.repeat(4).trim(),
    unit: 'mosques',
    undated: 'Without a date',
    notes: ['Counted here: all of them. '.repeat(8).trim(), 'CC BY 4.0'],
    format: (value: number) => `<${value}>`,
  };
  const svg = parse(plotSvg(plot, words)).querySelector('svg');
  if (svg === null) throw new Error('no SVG');
  const number = (element: HTMLElement | null | undefined, name: string): number => Number(element?.getAttribute(name) ?? Number.NaN);
  const inner = svg.querySelector('g');
  const [, marginX = 0, plotTop = 0] = /translate\(([\d.]+) ([\d.]+)\)/.exec(inner?.getAttribute('transform') ?? '')?.map(Number) ?? [];
  const width = number(svg, 'width') - 2 * marginX;
  const texts = (of: HTMLElement | null) => of?.querySelectorAll('text') ?? [];
  const withText = (text: string) => texts(svg).find((element) => element.text === text);
  const rounded = (value: number) => Math.round(value * 10) / 10;

  test('is as large as it says, on paper from edge to edge, with a margin', () => {
    expect(svg.getAttribute('viewBox')).toBe(`0 0 ${number(svg, 'width')} ${number(svg, 'height')}`);
    const paper = svg.querySelector('rect');
    expect([number(paper, 'width'), number(paper, 'height')]).toEqual([number(svg, 'width'), number(svg, 'height')]);
    expect(paper?.getAttribute('fill')).toBe(COLORS.paperRaised.light);
    expect(marginX).toBeGreaterThan(15);
    expect(number(svg, 'width')).toBe(800);
  });
  test('has its title, its finding, the plot and its notes one below the other, none over another', () => {
    const outside = svg.childNodes.filter((node): node is HTMLElement => 'tagName' in node && node.tagName === 'TEXT');
    const sizes = outside.map((element) => number(element, 'font-size'));
    const ys = outside.map((element) => number(element, 'y'));
    outside.forEach((element, index) => {
      expect(number(element, 'x')).toBe(marginX);
      const next = ys[index + 1] ?? Number.POSITIVE_INFINITY;
      expect(next - (ys[index] ?? 0)).toBeGreaterThanOrEqual(sizes[index + 1] ?? 0);
    });
    const above = ys.filter((y) => y < plotTop);
    const below = ys.filter((y) => y > plotTop + plot.height);
    expect(above.length + below.length).toBe(ys.length);
    expect(ys[0]).toBeGreaterThan(marginX);
    expect(ys.at(-1)).toBeLessThan(number(svg, 'height') - 8);
    expect(number(svg, 'height') - (ys.at(-1) ?? 0)).toBeLessThan(40);
    expect(plotTop - Math.max(...above)).toBeLessThan(60);
    expect(Math.min(...below) - plotTop - plot.height).toBeLessThan(60);
    expect(new Set(sizes).size).toBe(3);
    expect(outside.map((element) => element.text).join(' ')).toBe([words.title, words.finding, ...words.notes].join(' '));
    for (const element of outside.slice(1)) expect(element.text.length * number(element, 'font-size') * 0.45).toBeLessThan(width);
  });
  test('says its title and finding to those who cannot see it', () => {
    expect([svg.querySelector('title')?.text, svg.querySelector('desc')?.text]).toEqual([words.title, words.finding]);
  });
  test('has a line and a number for each tick, where it is on the scale', () => {
    for (const { value, share, anchor } of plot.ticks) {
      const label = withText(words.format(value));
      expect([number(label, 'x'), label?.getAttribute('text-anchor')]).toEqual([rounded(share * width), anchor]);
      expect(number(label, 'y')).toBeLessThan(plot.axisY - 6);
      const line = svg
        .querySelectorAll('path')
        .find((path) => path.getAttribute('d') === `M${rounded(share * width)} ${plot.axisY - 6}V${plot.height}`);
      expect(line?.getAttribute('stroke')).toBe(value === 0 ? COLORS.inkSoft.light : COLORS.rule.light);
    }
    const unit = withText('mosques');
    expect([number(unit, 'x'), number(unit, 'y') < plot.axisY - 20]).toEqual([rounded(plot.left * width), true]);
  });
  test('has the words of each row at their place, those of the essay bold, what was said softer', () => {
    for (const { lines, value } of plot.rows) {
      for (const { text, y, isMeta } of lines) {
        const line = texts(svg).find((element) => element.text === text && number(element, 'y') === y);
        expect([number(line, 'x'), line?.getAttribute('fill')]).toEqual([0, isMeta ? COLORS.inkSoft.light : COLORS.ink.light]);
        expect(number(line, 'font-weight'), text).toBe(value.standing === 'essay' && !isMeta ? 600 : 400);
      }
    }
  });
  test('writes each number beside its mark', () => {
    for (const { value, number: own, y } of plot.rows) {
      const written = texts(svg).find((element) => element.text === value.said && number(element, 'y') === y + 5);
      expect(number(written, 'x'), value.id).toBe(rounded(own.share * width + own.dx));
      expect([written?.getAttribute('text-anchor'), written?.getAttribute('font-weight')]).toEqual([own.anchor, '600']);
      expect([written?.getAttribute('stroke'), written?.getAttribute('paint-order')]).toEqual([COLORS.paperRaised.light, 'stroke']);
    }
  });
  test('draws a mark where the number is, as it was put and as it stands', () => {
    for (const id of ['least', 'long', 'most', 'essay', 'undated']) {
      const { at, y, value } = rowOf(plot, id);
      if (value.qualifier === 'range') throw new Error('A range has no mark.');
      const group = svg.querySelectorAll('g').find((element) => element.getAttribute('transform') === `translate(${rounded(at * width)} ${y})`);
      const color = id === 'essay' ? COLORS.plum.light : COLORS.ink.light;
      const { outline, fill, tail } = markOf(value.qualifier, value.standing);
      expect(group?.getAttribute('stroke'), id).toBe(color);
      expect(group?.querySelectorAll('path').map((path) => [path.getAttribute('d'), path.getAttribute('fill')])).toEqual([
        [outline, COLORS.paperRaised.light],
        ...(fill === null ? [] : [[fill, color]]),
        ...(tail === null ? [] : [[tail, 'none']]),
      ]);
    }
  });
  test('draws a range as a bar from end to end, filled from its foot as far as it is verified', () => {
    const bars = (id: string, own: Plot = plot, of: HTMLElement = svg) => {
      const { y } = rowOf(own, id);
      return of
        .querySelectorAll('g rect')
        .filter((rect) => Math.abs(number(rect, 'y') + number(rect, 'height') - (y + 6)) < 0.01)
        .map((rect) => [number(rect, 'x'), number(rect, 'y') - y, number(rect, 'width'), number(rect, 'height'), rect.getAttribute('fill')]);
    };
    const bar = (id: string, own: Plot = plot) => {
      const { from, at } = rowOf(own, id);
      return { x: rounded((from ?? at) * width), width: rounded((at - (from ?? at)) * width) };
    };
    const [high, low] = [bar('high'), bar('low')];
    expect(bars('high')).toEqual([
      [high.x, -6, high.width, 12, COLORS.paperRaised.light],
      [high.x, 0, high.width, 6, COLORS.ink.light],
    ]);
    expect(bars('low')).toEqual([
      [low.x, -6, low.width, 12, COLORS.paperRaised.light],
      [low.x, -6, low.width, 12, COLORS.ink.light],
    ]);
    const series = plotOf([claim('a', 10), claim('b', 4)], { isNarrow: false, isSeries: true });
    const drawn = parse(plotSvg(series, words)).querySelector('svg');
    if (drawn === null) throw new Error('no SVG');
    const own = bar('b', series);
    expect(bars('b', series, drawn)).toEqual([[own.x, -6, own.width, 12, COLORS.paperRaised.light]]);
  });
  test('has a dotted line for the eye in each row, and a dashed one over what is undated', () => {
    const dashed = svg.querySelectorAll('path[stroke-dasharray]').map((path) => path.getAttribute('d'));
    for (const { y } of plot.rows) expect(dashed).toContain(`M${plot.left * width} ${y}H${plot.right * width}`);
    expect(dashed).toContain(`M0 ${plot.undated?.ruleY}H${width}`);
    const over = withText('Without a date');
    expect([number(over, 'x'), number(over, 'y'), over?.getAttribute('font-weight')]).toEqual([0, plot.undated?.y, '600']);
    expect(plotSvg(plotOf(values.slice(0, 3), WIDE), words)).not.toContain('Without a date');
  });
});

describe('a picture of units', () => {
  const squaresOf = (path: string) =>
    [...path.matchAll(/M(\d+) (\d+(?:\.\d+)?)h(\d+)v(\d+(?:\.\d+)?)h-(\d+)z/g)].map((match) => match.slice(1).map(Number));
  test('has its squares in rows, two units apart, the last row as long as it comes', () => {
    const { path, width, height } = unitGrid(5, 3);
    expect(squaresOf(path).map(([x, y]) => [x, y])).toEqual([
      [0, 0],
      [7, 0],
      [14, 0],
      [0, 7],
      [7, 7],
    ]);
    expect([width, height]).toEqual([19, 12]);
    expect(squaresOf(path).every(([, , w, h, back]) => w === 5 && h === 5 && back === 5)).toBe(true);
  });
  test('of fewer units than a row is as wide as they are, and of none as high as a row', () => {
    expect([unitGrid(2, 3).width, unitGrid(2, 3).height]).toEqual([12, 5]);
    expect(unitGrid(0, 3)).toEqual({ path: '', width: -2, height: 5 });
  });
  test('fills a square from its foot, as far as it is damaged', () => {
    expect(unitGrid(1, 1, 0.34).path).toBe('M0 3.3h5v1.7h-5z');
    expect(unitGrid(1, 1, 0).path).toBe('M0 5h5v0h-5z');
  });
  test('fills the half below the slant of a square that is mixed', () => {
    expect(unitGrid(2, 1, 'slant').path).toBe('M0 5h5v-5zM0 12h5v-5z');
  });
});

describe('the strip of a site', () => {
  test('begins with 1985 and ends with 2026, and has its years where they are', () => {
    expect(stripOf([{ from: '1985-01-01', to: '2026-12-31' }])).toEqual([{ from: 0, to: 1, kind: 'span' }]);
    expect(STRIP_YEARS.map(({ year }) => year)).toEqual([1990, 2000, 2010, 2020]);
    for (const { year, share } of STRIP_YEARS) {
      expect(share).toBe(stripOf([{ on: `${year}-01-01` }])[0]?.from);
      expect(share).toBeCloseTo((year - 1985) / 42, 3);
    }
  });
  test('keeps what is older or later at its ends', () => {
    expect(stripOf([{ from: '1800-01-01', to: '1900-01-01' }, { on: '2030-01-01' }])).toEqual([
      { from: 0, to: 0, kind: 'span' },
      { from: 1, to: 1, kind: 'moment' },
    ]);
  });
});
