import { brotliCompressSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { find, type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { claims, named } from '../fixtures/record.ts';
import { firstLoad } from './first-load.ts';
import { distFile, isBuilt, page, withoutBase } from './pages.ts';

const LEAST_FOR_PLOT = 3;
const { root } = page('/losses/');
const figures = rowsOf('figures');
const groups = rowsOf('groups').map((group: Loose) => ({ id: group.id, rows: figures.filter((row) => row.group === group.id) }));
const plotted = groups.filter(({ rows }) => rows.length >= LEAST_FOR_PLOT);

const percentOf = (element: HTMLElement | null, name = 'x'): number => Number.parseFloat(element?.getAttribute(name) ?? 'NaN');
const textOf = (path: string): string => Buffer.from(distFile(path)).toString('utf8');

/** The numbers of a drawing, computed from the positions of its marks and ticks. */
const drawnValues = (svg: HTMLElement): Map<string, { value: number; low: number | null; tolerance: number }> => {
  const ticks = svg.querySelectorAll('> text[text-anchor]');
  const [first, last] = [ticks[0] ?? null, ticks.at(-1) ?? null];
  const max = Number(last?.text.trim().replaceAll(',', ''));
  const valueAt = (x: number): number => ((x - percentOf(first)) / (percentOf(last) - percentOf(first))) * max;
  return new Map(
    svg.querySelectorAll('g[data-point]').map((point) => {
      const bar = point.querySelector('rect');
      const low = bar === null ? null : valueAt(percentOf(bar));
      const end = bar === null ? percentOf(point.querySelector('svg')) : percentOf(bar) + percentOf(bar, 'width');
      return [point.getAttribute('data-point') ?? '', { value: valueAt(end), low, tolerance: max / 1000 }];
    }),
  );
};

describe('the drawings of the losses', () => {
  test.each(plotted)('$id shows the numbers of the dataset at their positions, wide and narrow', ({ id, rows }) => {
    const drawings = root.querySelectorAll(`figure[data-figure="${id}"] svg[data-plot]`);
    expect(drawings).toHaveLength(2);
    for (const svg of drawings) {
      const drawn = drawnValues(svg);
      expect([...drawn.keys()].sort()).toEqual(rows.map((row: Loose) => row.id).sort());
      for (const row of rows) {
        const point = drawn.get(row.id);
        expect(Math.abs((point?.value ?? Number.NaN) - (row.value ?? row.high)), row.id).toBeLessThan(point?.tolerance ?? 0);
        if (row.low !== null) expect(Math.abs((point?.low ?? Number.NaN) - row.low), row.id).toBeLessThan(point?.tolerance ?? 0);
      }
    }
  });
  test('are there from three figures on, begin at zero, and name their table as their description', () => {
    for (const { id, rows } of groups) {
      const drawings = root.querySelectorAll(`figure[data-figure="${id}"] svg[data-plot]`);
      expect(drawings.length > 0, id).toBe(rows.length >= LEAST_FOR_PLOT);
      for (const svg of drawings) {
        expect(svg.querySelector('> text[text-anchor]')?.text.trim()).toBe('0');
        expect(root.getElementById(svg.getAttribute('aria-describedby') ?? '')?.tagName).toBe('TABLE');
      }
    }
  });
  test('show a number of the essay as the essay’s, with the status of its claim', () => {
    for (const row of figures.filter(({ claim, group }) => claim !== null && plotted.some(({ id }) => id === group))) {
      const points = root.querySelectorAll(`g[data-point="${row.id}"]`);
      const status = named(claims, row.claim).status.replaceAll('-', ' ');
      expect(points.map((point) => point.classList.contains('essay'))).toEqual([true, true]);
      for (const point of points) {
        const words = point.querySelectorAll('text').map((line) => line.text.trim());
        expect(words.join(' ')).toContain(status);
      }
    }
  });
  test('share one status line', () => {
    expect(root.querySelectorAll('[role="status"]')).toHaveLength(1);
  });
});

describe('the downloads of the losses', () => {
  test.each(groups)('$id has its rows as CSV, with claimant, licence and URL', ({ id, rows }) => {
    const lines = textOf(`/losses/${id}.csv`).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFid,quantity,claimant,.*,from,licence$/);
    expect(
      lines
        .slice(1)
        .map((line) => line.split(',')[0])
        .sort(),
    ).toEqual(rows.map((row: Loose) => row.id).sort());
    for (const row of rows) {
      const line = lines.find((entry) => entry.startsWith(`${row.id},`)) ?? '';
      expect(line).toContain(`,${row.qualifier},${row.value ?? ''},${row.low ?? ''},${row.high ?? ''},`);
      expect(line).toContain(row.claimant.replaceAll('"', '""'));
      expect(line).toMatch(new RegExp(`/losses/${id}/"?,CC BY 4\\.0$`));
    }
  });
  test.each(plotted)('$id has its drawing as an SVG file with every number, its URL and licence', ({ id, rows }) => {
    const svg = textOf(`/losses/${id}.svg`);
    for (const row of rows) expect(svg).toContain(row.value === null ? t.format.number(row.low) : `${t.format.number(row.value)}</text>`);
    expect(svg).toContain('Licence: CC BY 4.0');
    expect(svg).toContain(`/losses/${id}/`);
    expect(svg).not.toMatch(/NaN|undefined|style=/);
  });
  test('have no drawing where there are too few figures for one', () => {
    for (const { id, rows } of groups) expect(isBuilt(`/losses/${id}.svg`), id).toBe(rows.length >= LEAST_FOR_PLOT);
  });
});

describe('the overview of the losses', () => {
  test('marks the years in which others give the number of the essay', () => {
    const yearOf = ({ dateOfClaim: date }: Loose): string => {
      if (date === null) return 'undated';
      const years = [date.on ?? date.from ?? date.earliest, date.on ?? date.to ?? date.latest].map((day: string) => day.slice(0, 4));
      return [...new Set(years)].join('–');
    };
    const heritage = new Set(rowsOf('groups').flatMap((group: Loose) => (group.part === 'heritage' ? [group.id] : [])));
    const essays = figures.filter((row) => row.claim !== null && heritage.has(row.group));
    expect(essays.length).toBeGreaterThan(0);
    for (const essay of essays) {
      const same = figures.filter((row) => row.group === essay.group && row.id !== essay.id && row.value === essay.value);
      for (const row of root.querySelectorAll(`#overview svg g[data-number="${essay.id}"]`)) {
        const marked = row.querySelectorAll('[data-year]').map((mark) => mark.getAttribute('data-year'));
        expect(marked.sort(), essay.id).toEqual([...new Set(same.map(yearOf))].sort());
      }
    }
  });
  test('shows as many squares as the satellite survey counted sites', () => {
    const counts = root.querySelectorAll('#overview [data-survey]');
    expect(counts.length).toBeGreaterThan(0);
    for (const count of counts) {
      const row = find(figures, count.getAttribute('data-survey') ?? '');
      expect(count.querySelector('strong')?.text).toBe(t.format.number(row.value));
      expect(count.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(row.value);
    }
  });
});

test('a chart that has started stays within the budget of 60 KB of script and 190 KB in all', () => {
  const KB = 1000;
  const size = (path: string) => brotliCompressSync(distFile(path)).length;
  const scripts = new Set<string>();
  const follow = (path: string): void => {
    if (scripts.has(path)) return;
    scripts.add(path);
    for (const [, name] of textOf(path).matchAll(/["'`](?:\.\/|\/_astro\/|_astro\/)([\w.-]+\.js)["'`]/g)) follow(`/_astro/${name}`);
  };
  for (const script of root.querySelectorAll('script[src]')) follow(withoutBase(script.getAttribute('src') ?? ''));
  const script = [...scripts].reduce((sum, path) => sum + size(path), 0);
  expect([...scripts].some((path) => path.includes('chart'))).toBe(true);
  expect(script).toBeLessThanOrEqual(60 * KB);
  const before = firstLoad('/losses/');
  expect(before.all - before.script + script).toBeLessThanOrEqual(190 * KB);
});
