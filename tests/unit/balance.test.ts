import { describe, expect, test } from 'vitest';
import { type BalancedWork, breakdownOf, copiesSeen, narrownessOf } from '#lib/record/balance.ts';

const work = (changes: Partial<BalancedWork> = {}): BalancedWork => ({
  id: 'a',
  kind: 'news',
  publisher: 'A',
  side: 'independent',
  speaksFor: null,
  reports: null,
  consulted: 'read',
  restsOn: [],
  language: 'en',
  date: null,
  ...changes,
});

const numbers = (counts: readonly { readonly key: string; readonly works: number }[]) =>
  Object.fromEntries(counts.filter(({ works }) => works > 0).map(({ key, works }) => [key, works]));

describe('a breakdown of works', () => {
  const works = [
    work({ side: 'armenia', kind: 'ngo', language: 'hy', date: { on: '1994-05-12' } }),
    work({ side: 'azerbaijan', language: 'az', date: { from: '1994-05-13', to: '2021-01-01' } }),
    work({ side: 'none', kind: 'reference', language: 'sv' }),
    work({ language: 'pt', date: { earliest: '2020-11-10', latest: '2020-12-31' } }),
  ];
  const { side, kind, language, period } = breakdownOf(works);
  test('counts each work once by side, kind, language and first day', () => {
    expect(numbers(side)).toEqual({ armenia: 1, azerbaijan: 1, independent: 1, none: 1 });
    expect(numbers(kind)).toEqual({ ngo: 1, news: 2, reference: 1 });
    expect(numbers(language)).toEqual({ hy: 1, az: 1, other: 2 });
    expect(numbers(period)).toEqual({ 'first-war': 1, between: 1, after: 1, undated: 1 });
  });
  test('names every value, the parties in alphabetical order', () => {
    expect(breakdownOf([]).side.map(({ key }) => key)).toEqual(['armenia', 'azerbaijan', 'other-state', 'independent', 'none']);
    for (const counts of [side, kind, language, period]) expect(counts.reduce((sum, entry) => sum + entry.works, 0)).toBe(works.length);
  });
});

describe('rows that rest on little', () => {
  const [root, copy, other] = [work({ id: 'root' }), work({ id: 'copy', restsOn: ['root'] }), work({ id: 'other' })];
  const restsOn = (id: string) => (id === 'copy' ? ['root'] : []);
  test('are those behind which one original stands', () => {
    expect(narrownessOf([[root], [root, copy], [copy], [copy, other], []], restsOn)).toMatchObject({ rows: 5, oneWork: 3 });
  });
  test('are those in which one party alone speaks, also through a news agency or an ally', () => {
    const own = work({ side: 'azerbaijan' });
    const passedOn = work({ reports: 'azerbaijan' });
    const ally = work({ side: 'other-state', speaksFor: 'azerbaijan' });
    const armenian = work({ side: 'armenia' });
    const rows = [[own, passedOn, ally], [armenian], [own, armenian], [own, work()], [work()], []];
    expect(narrownessOf(rows, restsOn).oneParty).toEqual({ armenia: 1, azerbaijan: 1 });
  });
});

describe('works', () => {
  test('have a copy that was seen if one is listed, in a web archive or elsewhere', () => {
    const copy = { publisher: 'A', url: 'https://a.example/copy' };
    expect(
      copiesSeen([
        { archived: null, copies: [] },
        { archived: 'https://archive.example/1', copies: [] },
        { archived: null, copies: [copy, copy] },
        { archived: 'https://archive.example/2', copies: [copy] },
      ]),
    ).toEqual({ any: 3, archived: 2 });
  });
});
