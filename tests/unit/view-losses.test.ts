import { describe, expect, test } from 'vitest';
import { essayNumbers } from '#collections/essay-numbers.ts';
import { groupViews } from '#collections/figures.ts';
import { lossPoster, POSTER_COLUMNS } from '#collections/loss-poster.ts';
import { countsOf, valueLookup } from '#collections/printed-values.ts';
import { unknowns } from '#collections/unknowns.ts';
import { groupCsv, groupPng, groupSvg } from '#exports/quantity.ts';
import { version as published } from '../../package.json';
import { serve } from '../fixtures/astro-content.ts';
import { row, weighed } from '../fixtures/rows.ts';

serve({
  sources: [
    row.source({ id: 'one' }),
    row.source({ id: 'two', date: { on: '2001-02-03' }, url: 'https://a.example/', consulted: 'reported', extent: null }),
  ],
  claims: [
    row.claim({ id: 'c01', order: 2, evidence: weighed([], ['one']) }),
    row.claim({ id: 'c02', order: 1, evidence: weighed([], [], ['one']) }),
  ],
  groups: [
    row.group({ id: 'series', title: 'A series' }),
    row.group({ id: 'few', title: 'B few', counterpart: 'many' }),
    row.group({ id: 'few-too', title: 'A few' }),
    row.group({ id: 'theirs', title: 'Z theirs', affected: 'armenian', counterpart: null }),
    row.group({
      id: 'many',
      title: 'Many',
      unit: 'mosques',
      finding: { text: '{claimants} claimants: A gives {m1}, B {m2} and C {m3}.', compares: [] },
    }),
    row.group({ id: 'of-essay', title: 'Of the essay' }),
  ],
  figures: [
    row.figure({ id: 'm3', group: 'many', claimant: 'C', dateOfClaim: null, value: 5, sources: ['one'] }),
    row.figure({
      id: 'm2',
      group: 'many',
      claimant: 'B',
      dateOfClaim: { from: '2010-05-01', to: '2011-06-30' },
      qualifier: 'over',
      value: 40_000,
      sources: ['two', 'one'],
      confirmedBy: [{ source: 'one', how: 'partly', what: 'Some of it' }],
    }),
    row.figure({
      id: 'm1',
      group: 'many',
      claimant: 'A',
      dateOfClaim: { on: '2001-02-03' },
      qualifier: 'range',
      value: null,
      low: 2,
      high: 3,
      sources: ['one'],
      confirmedBy: [
        { source: 'one', how: 'partly', what: 'Some of it' },
        { source: 'two', how: 'yes', what: null },
      ],
    }),
    row.figure({ id: 'm0', group: 'many', claimant: 'Gut', dateOfClaim: null, value: 5, claim: 'c01', sources: ['one'] }),
    row.figure({ id: 's1', group: 'series', label: 'Some', claimant: 'A', dateOfClaim: { on: '2001-02-03' }, value: 2, sources: ['one'] }),
    row.figure({ id: 's2', group: 'series', label: 'Most', claimant: 'A', dateOfClaim: { on: '2001-02-03' }, value: 9, sources: ['one'] }),
    row.figure({ id: 's3', group: 'series', label: 'None', claimant: 'A', dateOfClaim: { on: '2001-02-03' }, value: 0, sources: ['one'] }),
    row.figure({ id: 'f1', group: 'few', sources: ['one'] }),
    row.figure({ id: 'f2', group: 'few-too', sources: ['one'] }),
    row.figure({ id: 't1', group: 'theirs', sources: ['one'] }),
    row.figure({ id: 'e1', group: 'of-essay', claimant: 'Gut', value: 7, claim: 'c02', sources: ['one'] }),
  ],
  corrections: [row.correction({ id: 'opened' })],
});

const group = async (id: string) => {
  const found = (await groupViews()).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
};

describe('the quantities', () => {
  test('are those of the essay in its order, then those with most figures, then by title', async () => {
    expect((await groupViews()).map(({ id }) => id)).toEqual(['of-essay', 'many', 'series', 'few-too', 'few', 'theirs']);
  });
  test('have their figures by date, undated ones last', async () => {
    expect((await group('many')).figures.map(({ id }) => id)).toEqual(['m1', 'm2', 'm0', 'm3']);
  });
  test('that are parts of one count have them from the largest down', async () => {
    const { figures, isSeries, plot } = await group('series');
    expect([isSeries, figures.map(({ id }) => id), plot?.map(({ part }) => part)]).toEqual([true, ['s2', 's1', 's3'], ['Most', 'Some', 'None']]);
  });
  test('are plotted from two figures on', async () => {
    const plots = await Promise.all(['many', 'few', 'of-essay'].map(async (id) => (await group(id)).plot?.length ?? null));
    expect(plots).toEqual([4, null, null]);
  });
  test('name their counterpart, and each of their sources once', async () => {
    expect((await group('few')).counterpart).toEqual({ id: 'many', title: 'Many' });
    expect((await group('many')).sources.map(({ id }) => id)).toEqual(['one', 'two']);
  });
  test('lead to the losses of the other side where they have no counterpart', async () => {
    const sections = await Promise.all(['few', 'few-too', 'theirs'].map(async (id) => (await group(id)).otherSide?.id ?? null));
    const band = `band-${(await group('few-too')).band}`;
    expect(sections).toEqual([null, band, band]);
  });
  test('have their finding with the numbers of their figures, as the claimants put them', async () => {
    expect((await group('many')).finding).toBe('4 claimants: A gives 2–3, B over 40,000 and C 5.');
  });
  test('are cited under their own URL, with the version of the record', async () => {
    const { citation } = await group('many');
    expect(citation).toContain('https://site.example/base/losses/many/');
    expect(citation).toContain(published);
  });
});

describe('a figure', () => {
  const figure = async (id: string) => (await group('many')).figures.find((candidate) => candidate.id === id);
  test('is printed with its qualifier, and its year or years', async () => {
    const figures = await Promise.all(['m1', 'm2', 'm3'].map(figure));
    expect(figures.map((entry) => [entry?.said, entry?.year, entry?.days])).toEqual([
      ['2–3', '2001', { first: '2001-02-03', last: '2001-02-03' }],
      ['over 40,000', '2010–2011', { first: '2010-05-01', last: '2011-06-30' }],
      ['5', 'undated', null],
    ]);
  });
  test('has the standing of its verification, and one of the essay that of its claim', async () => {
    const figures = await Promise.all(['m1', 'm2', 'm3', 'm0'].map(figure));
    expect(figures.map((entry) => entry?.standing)).toEqual(['yes', 'partly', 'no', 'essay']);
    expect(figures[3]).toMatchObject({ claim: { id: 'c01', status: 'contested' }, plotWords: expect.stringMatching(/contested$/) });
  });
  test('is a point of the plot with its claimant in short, and with its days where it has a date', async () => {
    const { plot } = await group('many');
    const short = (await group('many')).figures.map(({ claimantShort }) => claimantShort);
    expect(plot?.map(({ id, days }) => [id, days?.first ?? null])).toEqual([
      ['m1', '2001-02-03'],
      ['m2', '2010-05-01'],
      ['m0', null],
      ['m3', null],
    ]);
    expect(plot?.map(({ name }) => name)).toEqual(short);
  });
});

describe('a chapter', () => {
  test('prints a figure as a number, or as a range', async () => {
    const values = await valueLookup();
    expect([values.figure('m2'), values.figure('m1'), values.settlementCount()]).toEqual(['40,000', '2–3', '0']);
    expect(() => values.figure('nothing')).toThrow('figure');
  });
  test('draws numbers of one unit as bars of one scale', async () => {
    const { title, group: of, counts } = await countsOf(['m0', 'm3', 'm2']);
    expect([title, of]).toEqual(['Many', 'many']);
    expect(counts.map(({ id, printed, isEssay }) => [id, printed, isEssay])).toEqual([
      ['m0', '5', true],
      ['m3', '5', false],
      ['m2', 'over 40,000', false],
    ]);
    expect(counts[2]?.share).toBe(100);
    expect(counts[0]?.share).toBe(counts[1]?.share);
    expect(counts[2]?.label).toContain('May 2010');
  });
  test('draws no range', async () => {
    await expect(countsOf(['m0', 'm1'])).rejects.toThrow('m1 has no single value');
  });
});

describe('the files of a quantity', () => {
  test('have one row per figure, with its days, its claim and its sources', async () => {
    const lines = groupCsv(await group('many'), 'https://site.example/')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toMatch(/^m2,Many,B,[^,]*,2010-05-01,2011-06-30,/);
    expect(lines[2]).toContain('https://a.example/');
    expect(lines[3]).toContain(',c01,');
  });
  test('have a drawing from two figures on, as SVG and as PNG', async () => {
    expect(groupSvg(await group('many'), 'https://site.example/')).toContain('<title>Many</title>');
    expect(groupSvg(await group('few'), 'https://site.example/')).toBeNull();
    expect(groupPng(await group('few'), 'https://site.example/')).toBeNull();
    const png = Buffer.from(groupPng(await group('series'), 'https://site.example/') ?? []);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1600);
  });
});

test('what is not known is counted from the rows', async () => {
  const numbers = new Map((await unknowns()).map(({ id, number, of }) => [id, [number, of]]));
  expect(numbers.get('figures-unverified')).toEqual([7, 11]);
  expect(numbers.get('figures-undated')).toEqual([6, 11]);
  expect(numbers.get('claims-attributed')).toEqual([1, 2]);
  expect(numbers.get('claims-unsupported')).toEqual([2, 2]);
  expect(numbers.get('sources-undated')).toEqual([1, 2]);
  expect(numbers.get('sources-reported')).toEqual([1, 2]);
  expect(numbers.get('sources-copy')).toEqual([1, 2]);
});

describe('the poster', () => {
  test('has every quantity once, drawn from two figures on, in rows of no more columns than there are', async () => {
    const groups = await groupViews();
    const bands = lossPoster(groups).flatMap(({ rows }) => rows.flat());
    const panels = bands.flatMap(({ sides }) => sides.flatMap((side) => side.panels.map((panel) => panel.group)));
    const singles = bands.flatMap(({ sides, folded }) => [...sides.flatMap((side) => side.singles), ...folded]);
    expect([...panels, ...singles].map(({ id }) => id).toSorted()).toEqual(groups.map(({ id }) => id).toSorted());
    expect(panels.every(({ figures }) => figures.length > 1) && singles.every(({ figures }) => figures.length === 1)).toBe(true);
    for (const { rows } of lossPoster(groups))
      for (const row of rows) expect(row.reduce((sum, { columns }) => sum + columns, 0)).toBeLessThanOrEqual(POSTER_COLUMNS);
  });
  test('shows the one number of a side that has no panel beside those of the other', async () => {
    const bands = lossPoster(await groupViews()).flatMap(({ rows }) => rows.flat());
    const sides = bands.flatMap((band) => band.sides.map(({ side, singles }) => [side, singles.map(({ id }) => id)]));
    expect(sides).toContainEqual(['armenian', ['theirs']]);
  });
});

test('the numbers of the essay stand with the same number, and with others', async () => {
  const { numbers } = essayNumbers(await groupViews());
  expect(numbers.map(({ essay, same, other }) => [essay.id, same.map(({ id }) => id), other.map(({ id }) => id)])).toEqual([
    ['e1', [], []],
    ['m0', ['m3'], ['m1', 'm2']],
  ]);
});
