import { brotliCompressSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { rowsOf } from '../fixtures/edited-content.ts';
import { type Figure, first, most, quantities } from '../fixtures/record.ts';
import { firstLoad } from './first-load.ts';
import { distFile, isBuilt, page, withoutBase } from './pages.ts';

const KB = 1000;
const { root } = page('/losses/');
const drawn = quantities.filter(({ figures }) => figures.length > 1);
const textOf = (path: string): string => Buffer.from(distFile(path)).toString('utf8');
const amountOf = ({ value, high }: Figure): number => value ?? high ?? 0;
const numberOf = (element: HTMLElement | null | undefined, name: string): number => Number.parseFloat(element?.getAttribute(name) ?? 'NaN');
/** Whether the figures are parts of one count, which are bars. */
const isSeries = (figures: readonly Figure[]): boolean =>
  new Set(figures.map(({ claimant, dateOfClaim }) => `${claimant}|${JSON.stringify(dateOfClaim)}`)).size === 1;

/** Pixels for one of the unit in a drawing of statements, by its highest mark. */
const pixelsPerUnit = (svg: HTMLElement, figures: readonly Figure[]): number => {
  const base = numberOf(svg.querySelector('.base') ?? svg.querySelector('.apart'), 'y1');
  const top = most('figure', figures, amountOf);
  return (base - numberOf(svg.querySelector(`[data-mark="${top.id}"]`), 'y')) / amountOf(top);
};

describe('the poster of the losses', () => {
  test('has every quantity once, with its finding or its number, a link to its page and the values of its filters', () => {
    const rows = root.querySelectorAll('[data-item]');
    expect(rows.map(({ id }) => id).toSorted()).toEqual(quantities.map(({ group }) => group.id).toSorted());
    for (const { group, figures } of quantities) {
      const row = root.getElementById(group.id);
      const [link, ...more] = row?.querySelectorAll('a') ?? [];
      expect(more, group.id).toEqual([]);
      expect(withoutBase(link?.getAttribute('href') ?? '')).toBe(`/losses/${group.id}/`);
      expect(link?.text).toContain(group.title);
      expect(row?.getAttribute('data-period')).toBe(group.phase ?? 'any');
      const has = row?.getAttribute('data-has')?.split(' ') ?? [];
      expect(has.includes('essay'), group.id).toBe(figures.some(({ claim }) => claim !== null));
      if (figures.length === 1) for (const { claimantShort } of figures) expect(row?.text).toContain(claimantShort);
      else expect(row?.querySelector('svg.plot'), group.id).not.toBeNull();
    }
  });
  test('reaches every quantity in two clicks: a link in sight, or a link in a list that one click opens', () => {
    for (const { group } of quantities) {
      const folds: HTMLElement[] = [];
      for (let at = root.getElementById(group.id)?.parentNode; at; at = at.parentNode)
        if (at.tagName === 'DETAILS' && !at.hasAttribute('open')) folds.push(at);
      expect(folds.length, group.id).toBeLessThanOrEqual(1);
    }
  });
  test('has the two sides of a band in the order of the alphabet, and the band of a quantity for both', () => {
    for (const band of root.querySelectorAll('.band')) {
      const sides = band.querySelectorAll('h4').map(({ text }) => text);
      expect(sides).toEqual(['Armenian', 'Azerbaijani', 'Both or other'].filter((side) => sides.includes(side)));
    }
    const bandOf = (id: string) => root.getElementById(id)?.closest('.band')?.id;
    for (const { group } of quantities) if (group.counterpart !== null) expect(bandOf(group.id), group.id).toBe(bandOf(group.counterpart));
  });
  test('draws each number at its height from zero, one mark a number', () => {
    for (const { group, figures } of drawn.filter(({ figures: own }) => !isSeries(own))) {
      for (const svg of root.getElementById(group.id)?.querySelectorAll('svg.plot') ?? []) {
        const base = numberOf(svg.querySelector('.base') ?? svg.querySelector('.apart'), 'y1');
        const unit = pixelsPerUnit(svg, figures);
        expect(svg.querySelectorAll('[data-mark]')).toHaveLength(figures.length);
        for (const figure of figures) {
          const mark = svg.querySelector(`[data-mark="${figure.id}"]`);
          expect(Math.abs(base - numberOf(mark, 'y') - unit * amountOf(figure)), figure.id).toBeLessThan(0.2);
          if (figure.claim !== null) expect(mark?.getAttribute('href')).toMatch(/essay/);
        }
      }
    }
  });
  test('draws like quantities of the two sides on one scale, and says so; no other panels share one', () => {
    const unitOf = (id: string) => {
      const svg = root.getElementById(id)?.querySelector('svg.plot');
      const { figures } = first('quantity', quantities, ({ group }) => group.id === id);
      return svg ? pixelsPerUnit(svg, figures) : null;
    };
    const pairs = drawn.filter(({ group }) => drawn.some((other) => other.group.id === group.counterpart));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { group } of pairs) {
      const [own, other] = [unitOf(group.id), unitOf(group.counterpart ?? '')];
      expect((own ?? 0) / (other ?? 1), group.id).toBeCloseTo(1, 1);
      expect(root.getElementById(group.id)?.closest('.band')?.querySelector('h3 span')?.text, group.id).toMatch(/^one scale for /);
    }
  });
  test('has six panels of people and six of heritage before all others', () => {
    const parts = root.querySelectorAll('h2').map(({ id }) => id);
    const panels = root.querySelectorAll('.panel, h2');
    const placeOf = (part: string) => panels.findIndex(({ id }) => id === part);
    expect(placeOf(parts[1] ?? '') - placeOf(parts[0] ?? '') - 1).toBeGreaterThanOrEqual(6);
    expect(placeOf(parts[2] ?? '') - placeOf(parts[1] ?? '') - 1).toBeGreaterThanOrEqual(6);
  });
  test('marks when others gave the numbers of the essay, and says who, in words', () => {
    const heritage = quantities.filter(({ group, figures }) => group.part === 'heritage' && figures.some(({ claim }) => claim !== null));
    expect(heritage.length).toBeGreaterThan(0);
    for (const { figures } of heritage) {
      const essay = first('figure of the essay', figures, ({ claim }) => claim !== null);
      const words = root.querySelector(`#overview [data-number="${essay.id}"]`)?.text.replace(/\s+/g, ' ') ?? '';
      for (const { claimantShort, claim } of figures) if (claim === null) expect(words, essay.id).toContain(claimantShort);
    }
  });
  test('stays within 120 KB in all and 10 KB of script', () => {
    const { all, script } = firstLoad('/losses/');
    expect(all).toBeLessThanOrEqual(120 * KB);
    expect(script).toBeLessThanOrEqual(10 * KB);
  });
});

describe('the page of a quantity', () => {
  test('has its finding as its title, then its chart, what was counted, why numbers differ, and every figure in a table', () => {
    for (const { group, figures } of quantities) {
      const main = page(`/losses/${group.id}/`).root.querySelector('main');
      const poster = root.getElementById(group.id);
      const finding = main?.querySelector('h1')?.text.trim() ?? '';
      if (figures.length > 1) expect(poster?.text).toContain(finding);
      expect(main?.querySelectorAll('figure-chart')).toHaveLength(figures.length > 1 ? 1 : 0);
      expect(main?.text).toContain(group.definition);
      if (group.whyDiffer !== null) expect(main?.text).toContain(group.whyDiffer);
      const rows = main?.querySelectorAll('tr[data-figure-id]') ?? [];
      expect(rows.map((row) => row.getAttribute('data-figure-id')).toSorted(), group.id).toEqual(figures.map(({ id }) => id).toSorted());
      for (const { id, claimant, value, low, high } of figures) {
        const row = main?.querySelector(`tr[data-figure-id="${id}"]`);
        expect(row?.querySelector('strong')?.text).toBe(value === null ? t.format.range(low ?? 0, high ?? 0) : t.format.number(value));
        expect(row?.getAttribute('data-sentence'), id).toContain(claimant);
      }
    }
  });
  test('leads to the like quantity of the other side, or to the band with losses of the other side, never to another event', () => {
    for (const { group } of quantities) {
      const links = page(`/losses/${group.id}/`)
        .root.querySelectorAll('.like a')
        .map((link) => withoutBase(link.getAttribute('href') ?? ''));
      if (group.counterpart !== null) expect(links, group.id).toEqual([`/losses/${group.counterpart}/`]);
      else for (const link of links) expect(link).toMatch(/^\/losses\/#band-/);
    }
  });
  test('points at its numbers where it draws them, in every drawing', () => {
    for (const { group, figures } of drawn) {
      const drawings = page(`/losses/${group.id}/`).root.querySelectorAll('figure-chart svg.plot');
      expect(drawings).toHaveLength(3);
      for (const svg of drawings) {
        const points = (svg.getAttribute('data-points') ?? '').split(';').map((point) => point.split(' '));
        expect(points.map(([id]) => id).toSorted(), group.id).toEqual(figures.map(({ id }) => id).toSorted());
        for (const [id, x, y] of points) {
          const mark = svg.querySelector(`[data-mark="${id}"]`);
          if (mark === null) continue;
          expect([numberOf(mark, 'x') / 100, numberOf(mark, 'y')]).toEqual([expect.closeTo(Number(x), 3), Number(y)]);
        }
      }
    }
  });
  test('stays within 150 KB in all and 60 KB of script with its chart, at most', () => {
    const { group } = most('quantity', drawn, ({ figures }) => figures.length);
    const path = `/losses/${group.id}/`;
    const scripts = new Set<string>();
    const follow = (script: string): void => {
      if (scripts.has(script)) return;
      scripts.add(script);
      for (const [, name] of textOf(script).matchAll(/["'`](?:\.\/|\/_astro\/|_astro\/)([\w.-]+\.js)["'`]/g)) follow(`/_astro/${name}`);
    };
    for (const script of page(path).root.querySelectorAll('script[src]')) follow(withoutBase(script.getAttribute('src') ?? ''));
    const script = [...scripts].reduce((sum, name) => sum + brotliCompressSync(distFile(name)).length, 0);
    expect([...scripts].some((name) => name.includes('chart'))).toBe(true);
    expect(script).toBeLessThanOrEqual(60 * KB);
    const before = firstLoad(path);
    expect(before.all - before.script + script).toBeLessThanOrEqual(150 * KB);
  });
});

describe('the downloads of a quantity', () => {
  test.each(quantities)('of $group.id has its rows as CSV, with claimant, licence and URL', ({ group: { id }, figures }) => {
    const lines = textOf(`/losses/${id}.csv`).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFid,quantity,claimant,.*,from,licence$/);
    const ids = lines.slice(1).map((line) => line.split(',')[0]);
    expect(ids.toSorted()).toEqual(figures.map((row) => row.id).toSorted());
    for (const row of figures) {
      const line = lines.find((entry) => entry.startsWith(`${row.id},`)) ?? '';
      expect(line).toContain(`,${row.qualifier},${row.value ?? ''},${row.low ?? ''},${row.high ?? ''},`);
      expect(line).toContain(row.claimant.replaceAll('"', '""'));
      expect(line).toMatch(new RegExp(`/losses/${id}/"?,CC BY 4\\.0$`));
    }
  });
  test('has its chart as SVG, with title, finding, what was counted, URL and licence in the picture', () => {
    for (const { group } of drawn) {
      const svg = textOf(`/losses/${group.id}.svg`);
      expect(svg).toContain('Licence: CC BY 4.0');
      expect(svg).toContain(`/losses/${group.id}/`);
      expect(svg).toContain('Counted here: ');
      expect(svg).not.toMatch(/NaN|undefined|style=|class=/);
    }
  });
  test('has the same as PNG, of twice the size', () => {
    for (const { group } of drawn) {
      const png = Buffer.from(distFile(`/losses/${group.id}.png`));
      expect(png.subarray(1, 4).toString(), group.id).toBe('PNG');
      const height = Number(/ height="(\d+)"/.exec(textOf(`/losses/${group.id}.svg`))?.[1]);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 2 * height]);
      // A picture without its letters would be a tenth of this.
      expect(png.length).toBeGreaterThan(20_000);
    }
  });
  test('has no picture where there is one number', () => {
    for (const { group, figures } of quantities)
      for (const ending of ['svg', 'png']) expect(isBuilt(`/losses/${group.id}.${ending}`), group.id).toBe(figures.length > 1);
  });
});

test('the sites of the record are a link away from the losses', () => {
  const links = root.querySelectorAll('a').filter((link) => withoutBase(link.getAttribute('href') ?? '') === '/losses/sites/');
  expect(links.map(({ text }) => text).join(' ')).toContain(String(rowsOf('sites').length));
});
