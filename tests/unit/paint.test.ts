import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { MARK_SIZES, markOf, QUALIFIERS, STANDINGS, signOf } from '#lib/charts/marks.ts';
import { markId, paintForFile, paintForPage } from '#lib/charts/paint.ts';
import { plotOf } from '#lib/charts/plot.ts';
import { FILE_PLOT_WIDTH, plotFile } from '#lib/charts/plot-file.ts';
import type { Plot, Primitive } from '#lib/charts/primitives.ts';
import { STRIP_YEARS, stripOf } from '#lib/charts/site-strip.ts';
import { unitGrid } from '#lib/charts/unit-grid.ts';
import { COLORS } from '#lib/tokens.ts';
import { frameFor, plotValue } from '../fixtures/plots.ts';

const SIZES = ['small', 'large'] as const;

describe('the mark of a number', () => {
  test.each(SIZES)('is filled as far as others confirm it, and hollow for the essay (%s)', (size) => {
    const marks = STANDINGS.map((standing) => [standing, markOf(standing, size)] as const);
    const fillOf = new Map(marks.map(([standing, { fill }]) => [standing, fill]));
    expect(fillOf.get('yes')).toBe(markOf('yes', size).outline);
    expect(fillOf.get('partly')).toMatch(/^M0-.*z$/);
    expect([fillOf.get('no'), fillOf.get('essay')]).toEqual([null, null]);
    expect(markOf('essay', size).outline).not.toContain('a');
    expect(new Set(marks.map(([, mark]) => JSON.stringify(mark))).size).toBe(STANDINGS.length);
  });
  test.each(SIZES)('has a sign above for over and about, below for up to, none else, clear of the mark (%s)', (size) => {
    const tops = QUALIFIERS.map((qualifier) =>
      Number(
        /^M-?[\d.]+[ -]?(-?[\d.]+)|^M0 ([\d.]+)/
          .exec(signOf(qualifier, size) ?? '')?.[0]
          ?.split(/[ M]|0(?=-)/)
          .at(-1),
      ),
    );
    expect(QUALIFIERS.map((qualifier) => signOf(qualifier, size) === null)).toEqual([true, false, false, false, true]);
    expect(tops[1]).toBeLessThan(-MARK_SIZES[size]);
    expect(tops[3]).toBeGreaterThan(MARK_SIZES[size]);
  });
});

const ALL: readonly Primitive[] = [
  { kind: 'rule', as: 'grid', x1: 0.1, x2: 1, y1: 20, y2: 20 },
  { kind: 'mark', id: 'a', x: 0.25, y: 30, standing: 'partly', qualifier: 'over', size: 'large' },
  { kind: 'text', as: 'label', x: 0.5, dx: 4, y: 12, anchor: 'end', number: '<9>', text: 'A & B' },
  { kind: 'bar', id: 'b', x: 0.5, width: 0.25, y: 40, height: 10, standing: 'partly' },
];

describe('a list of primitives', () => {
  test('is painted for a page with positions across as shares, by classes and by marks that the page defines once', () => {
    const svg = parse(`<svg>${paintForPage(ALL)}</svg>`);
    expect(svg.querySelector('line.grid')?.attributes).toMatchObject({ x1: '10%', x2: '100%' });
    expect(svg.querySelector('use[data-mark="a"]')?.attributes).toMatchObject({ href: `#${markId('partly', 'large')}`, x: '25%', y: '30' });
    expect(svg.querySelector('text')?.attributes).toMatchObject({ x: '50%', dx: '4', 'text-anchor': 'end', class: 'label' });
    expect(svg.querySelectorAll('rect').map((rect) => rect.getAttribute('height'))).toEqual(['10', '5']);
    expect(paintForPage(ALL)).not.toMatch(/style=|NaN|undefined/);
  });
  test('is painted for a file with positions in pixels, in its own colours', () => {
    const svg = parse(`<svg>${paintForFile(ALL, 400)}</svg>`);
    expect(svg.querySelector('line')?.attributes).toMatchObject({ x1: '40', x2: '400', stroke: COLORS.rule.light });
    expect(svg.querySelector('g')?.getAttribute('transform')).toBe('translate(100 30)');
    expect(svg.querySelector('text')?.attributes).toMatchObject({ x: '200', dx: '4' });
    expect(paintForFile(ALL, 400)).not.toMatch(/class=|NaN|undefined|%/);
  });
  test('has its words escaped, the number before them in bold', () => {
    for (const painted of [paintForPage(ALL), paintForFile(ALL, 400)]) {
      expect(painted).toContain('&lt;9&gt;</tspan> A &amp; B</text>');
    }
  });
});

describe('the file of a plot', () => {
  const values = [plotValue('a', 10), plotValue('b', 100, { standing: 'essay' })];
  const plot: Plot = plotOf(values, frameFor(values, { width: FILE_PLOT_WIDTH }));
  const words = {
    title: 'Mosques & churches',
    finding: 'Of many figures the lowest is one and the highest another. '.repeat(4).trim(),
    notes: ['Counted here: all of them. '.repeat(8).trim(), 'CC BY 4.0'],
  };
  const svg = parse(plotFile(plot, words)).querySelector('svg');
  if (svg === null) throw new Error('no SVG');
  const outside = svg.childNodes
    .filter((node) => 'tagName' in node && node.tagName === 'TEXT')
    .map((node) => parse(node.toString()).querySelector('text'));
  const y = (index: number): number => Number(outside.at(index)?.getAttribute('y'));

  test('has title, finding, plot and notes one below the other, all of their words, and no line that is too long', () => {
    const ys = outside.map((text) => Number(text?.getAttribute('y')));
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
    expect(new Set(ys).size).toBe(ys.length);
    expect(outside.map((text) => text?.text).join(' ')).toBe([words.title, words.finding, ...words.notes].join(' '));
    for (const text of outside) expect((text?.text.length ?? 0) * Number(text?.getAttribute('font-size')) * 0.5).toBeLessThan(800);
    const top = Number(/translate\([\d.]+ ([\d.]+)\)/.exec(svg.querySelector('g')?.getAttribute('transform') ?? '')?.[1]);
    const above = ys.filter((own) => own < top);
    expect(ys.filter((own) => own > top + plot.height)).toHaveLength(ys.length - above.length);
    expect(Number(svg.getAttribute('height'))).toBeGreaterThan(y(-1));
    expect(svg.getAttribute('viewBox')).toBe(`0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  });
  test('says its title and finding to those who cannot see it', () => {
    expect([svg.querySelector('title')?.text, svg.querySelector('desc')?.text]).toEqual([words.title, words.finding]);
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
