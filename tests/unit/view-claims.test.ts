import { describe, expect, test } from 'vitest';
import { articleSources, chapters, markLookup } from '#collections/article.ts';
import { modifiedDay } from '#collections/changes.ts';
import { claimViews } from '#collections/claims.ts';
import { claimCorrections, correctionViews } from '#collections/corrections.ts';
import { release } from '#collections/release.ts';
import { version as published } from '../../package.json';
import { serve } from '../fixtures/astro-content.ts';
import { named, row, weighed } from '../fixtures/rows.ts';

const WEIGHED = ['court', 'wire', 'ministry', 'atlas', 'essay', 'reprint'];

serve(
  {
    sources: [
      row.source({ id: 'wire', publisher: 'B agency', side: 'independent' }),
      row.source({ id: 'reprint', publisher: 'A paper', side: 'armenia', restsOn: ['wire'] }),
      row.source({ id: 'court', publisher: 'Court', kind: 'court', side: 'other-state', state: 'Utopia' }),
      row.source({ id: 'ministry', publisher: 'Ministry', kind: 'official', side: 'azerbaijan' }),
      row.source({ id: 'atlas', publisher: 'Atlas', kind: 'reference', side: 'none' }),
      row.source({ id: 'essay', publisher: 'Gut', kind: 'essay', side: 'none' }),
      row.source({ id: 'unused', publisher: 'Unused' }),
      row.source({ id: 'of-event', publisher: 'C' }),
      row.source({ id: 'of-settlement', publisher: 'D' }),
    ],
    places: [row.place({ id: 'ganja', names: { ...named('Ganja'), hyLatin: 'Gandzak' } })],
    events: [row.event({ id: 'e001', title: 'A siege', sources: ['of-event'] })],
    settlements: [row.settlement({ id: 'village', sources: ['of-settlement'] })],
    groups: [row.group({ id: 'mosques' })],
    figures: [
      row.figure({ id: 'b', group: 'mosques', label: 'Mosques', qualifier: 'over', value: 1_200, claim: 'c02', sources: ['essay'] }),
      row.figure({
        id: 'a',
        group: 'mosques',
        label: 'Schools',
        qualifier: 'range',
        value: null,
        low: 2,
        high: 3,
        claim: 'c02',
        sources: ['essay'],
      }),
      row.figure({ id: 'other', group: 'mosques', sources: ['wire'] }),
    ],
    claims: [
      row.claim({
        id: 'c02',
        order: 1,
        events: ['e001'],
        places: ['ganja'],
        evidence: weighed(['court', 'wire'], ['ministry'], ['atlas', 'essay', 'reprint']),
        parties: {
          concerned: [
            { party: 'armenia', name: null, says: null, sources: [] },
            { party: 'other', name: 'Utopia', says: 'It says so.', sources: ['court'] },
          ],
          why: 'Utopia is concerned.',
        },
      }),
      row.claim({ id: 'c01', order: 3, evidence: weighed(['wire']), splitFrom: 'c02' }),
      row.claim({
        id: 'c03',
        order: 2,
        evidence: { ...weighed(['wire']), against: [{ source: 'court', denies: 'part' }] },
        holds: { text: 'A part.', sources: ['wire'] },
        fails: { text: 'The rest.', sources: ['court'] },
      }),
    ],
    corrections: [
      row.correction({ id: 'opened', date: '2026-01-01' }),
      row.change({ id: 'fixed', kind: 'corrected', date: '2026-03-01', items: ['c01'] }),
      row.change({ id: 'columns', kind: 'columns', date: '2026-04-01', items: ['e001'] }),
      row.change({ id: 'more', kind: 'added', date: '2026-02-01', items: ['claims/c01', 'e001'] }),
      row.change({ id: 'dropped', kind: 'removed', date: '2026-04-01', items: ['village'] }),
    ],
  },
  {
    '02-war': {
      data: { title: 'War', standfirst: 'S', kind: 'essay', numbers: [] },
      body: 'One <Claim id="c03">two</Claim> <Claim id="c01 c02">three</Claim> again\n\n<WarSteps ids="e001" /> on <AnnouncedDate id="village" />\n',
    },
    '01-start': {
      data: { title: 'Start', standfirst: 'S', kind: 'essay', numbers: [] },
      body: '<Claim id="c02">first</Claim>, <FigureValue id="b" /> of them.\n',
    },
  },
);

const claim = async (id: string) => {
  const found = (await claimViews()).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no claim ${id}`);
  return found;
};
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

describe('the claims', () => {
  test('are in the order of the essay', async () => {
    expect(idsOf(await claimViews())).toEqual(['c02', 'c03', 'c01']);
  });
  test('show their sources by how they bear on them', async () => {
    const { evidence: found, sources } = await claim('c02');
    const works = (bearing: 'for' | 'against' | 'context') => found[bearing].map(({ source, isCounted }) => [source.id, isCounted]);
    expect(works('for')).toEqual([
      ['court', true],
      ['wire', true],
    ]);
    expect(works('against')).toEqual([['ministry', true]]);
    expect(works('context')).toEqual([
      ['atlas', false],
      ['essay', false],
      ['reprint', true],
    ]);
    expect(idsOf(sources)).toEqual(WEIGHED);
  });
  test('have the statuses that are derived from their evidence, and the line that fits', async () => {
    const derived = (await claimViews()).map(({ id, status, line }) => [id, status, line]);
    expect(derived).toEqual([
      ['c02', 'contested', 3],
      ['c03', 'partly-corroborated', 4],
      ['c01', 'partly-corroborated', 6],
    ]);
  });
  test('say what holds and what fails, with the works that show it', async () => {
    const { holds, fails } = await claim('c03');
    expect([holds?.text, idsOf(holds?.sources ?? []), fails?.text, idsOf(fails?.sources ?? [])]).toEqual([
      'A part.',
      ['wire'],
      'The rest.',
      ['court'],
    ]);
  });
  test('name the parties concerned, with what each says or that nothing was found', async () => {
    const { parties } = await claim('c02');
    expect(parties?.concerned.map(({ says, sources }) => [says, idsOf(sources)])).toEqual([
      [null, []],
      ['It says so.', ['court']],
    ]);
    expect(parties?.concerned[1]?.name).toBe('Utopia');
    expect(parties?.why).toBe('Utopia is concerned.');
  });
  test('know their parts, and the claim of which they are one', async () => {
    expect(idsOf((await claim('c02')).parts)).toEqual(['c01']);
    expect((await claim('c01')).whole).toMatchObject({ id: 'c02', status: 'contested' });
    expect((await claim('c03')).whole).toBeNull();
  });
  test('weigh works: a report counts with what it rests on, encyclopedias and the essay do not', async () => {
    const { weight } = await claim('c02');
    expect(weight.works).toBe(3);
    expect(weight.sides).toEqual([
      { side: 'independent', works: 1 },
      { side: 'azerbaijan', works: 1 },
      { side: 'other-state', works: 1 },
    ]);
    expect([weight.primary, weight.secondary, weight.reference]).toEqual([3, 2, 1]);
    expect(weight.dependent.map(({ source, restsOn }) => [source.id, idsOf(restsOn)])).toEqual([['reprint', ['wire']]]);
  });
  test('name their events, places and figures, a figure with its number unless it is a range', async () => {
    const { events, places, figures } = await claim('c02');
    expect(events).toEqual([{ id: 'e001', title: 'A siege' }]);
    expect(places).toMatchObject([{ id: 'ganja', headword: 'Ganja', otherName: 'Gandzak' }]);
    expect(figures).toEqual([
      { id: 'a', group: 'mosques', label: 'Schools' },
      { id: 'b', group: 'mosques', label: 'Mosques: over 1,200' },
    ]);
  });
  test('know their latest change, however the log names them', async () => {
    expect((await claim('c01')).changed).toMatchObject({ entry: 'more', date: '2026-02-01' });
    expect((await claim('c03')).changed).toBeNull();
  });
});

describe('the article', () => {
  test('has its chapters in the order of their files, each with its notes and words', async () => {
    const all = await chapters();
    expect(all.map(({ id, words }) => [id, words])).toEqual([
      ['start', 3],
      ['war', 5],
    ]);
    expect(all[1]?.notes.map(({ number, claims }) => [number, idsOf(claims)])).toEqual([
      [1, ['c03']],
      [2, ['c01', 'c02']],
    ]);
    expect(all[1]?.steps).toEqual(['e001']);
  });
  test('finds a mark by the ids that its author wrote, however they are spaced', async () => {
    const mark = await markLookup();
    expect(mark(' c01   c02 ')).toMatchObject({ number: 2, ids: ['c01', 'c02'] });
    expect(() => mark('c02 c01')).toThrow('mark');
  });
  test('lists the works behind its claims, events, figures and settlements, each once, by publisher', async () => {
    expect(idsOf(await articleSources())).toEqual(['reprint', 'atlas', 'wire', 'of-event', 'court', 'of-settlement', 'essay', 'ministry']);
  });
});

describe('the log', () => {
  test('is newest first, entries of one day by id, and leads to each row', async () => {
    const log = await correctionViews();
    expect(idsOf(log)).toEqual(['columns', 'dropped', 'fixed', 'more', 'opened']);
    expect(log[3]?.items.map(({ table, path }) => [table, path])).toEqual([
      ['claims', '/claims/c01/'],
      ['events', '/timeline/e001/'],
    ]);
  });
  test('has the entries that changed or removed a statement on a claim', async () => {
    expect(idsOf(await claimCorrections())).toEqual(['fixed']);
  });
  test('dates a page by the rows that it shows, or by an entry on the whole record', async () => {
    expect(await modifiedDay('events')).toBe('2026-04-01');
    expect(await modifiedDay('claims')).toBe('2026-03-01');
    expect(await modifiedDay('groups')).toBe('2026-01-01');
  });
  test('gives the version and the day of the release: entries by day, and those of one day in their order', async () => {
    const { version, date, changes } = await release();
    expect([version, date]).toEqual([`${published}+4`, '2026-04-01']);
    expect(changes.map((change) => [change.entry.id, change.version])).toEqual([
      ['dropped', `${published}+4`],
      ['columns', `${published}+3`],
      ['fixed', `${published}+2`],
      ['more', `${published}+1`],
      ['opened', published],
    ]);
  });
});
