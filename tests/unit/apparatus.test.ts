import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { visitAll } from '#dataset/link-check.ts';
import { shares } from '#lib/charts/shares.ts';
import { dateModified, itemOf, latestChanges } from '#lib/record/changes.ts';
import { independentWorks, nearnessOf, rootsOf } from '#lib/record/independence.ts';
import { resultOf } from '#lib/record/link-result.ts';
import { linkReport } from '#schemas/link-report.ts';

describe('independence of works', () => {
  const RESTS: Readonly<Record<string, readonly string[]>> = { reprint: ['wire'], digest: ['reprint', 'study'], a: ['b'], b: ['a'] };
  const restsOn = (id: string) => RESTS[id] ?? [];
  test('a work that rests on nothing is its own root', () => {
    expect([...rootsOf('wire', restsOn)]).toEqual(['wire']);
  });
  test('works are followed to the end, also to several', () => {
    expect([...rootsOf('digest', restsOn)].sort()).toEqual(['study', 'wire']);
  });
  test('works that rest on one another count once', () => {
    expect(independentWorks(['wire', 'reprint'], restsOn).size).toBe(1);
    expect(independentWorks(['wire', 'reprint', 'study', 'other'], restsOn).size).toBe(3);
  });
  test('works that rest on each other come to an end', () => {
    expect(rootsOf('a', restsOn).size).toBe(1);
  });
  test('there are never more independent works than works, where each rests on at most one', () => {
    const chain = fc.array(fc.nat(9), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(chain, (next) => {
        const ids = next.map((_, index) => String(index));
        const follow = (id: string) => {
          const to = next[Number(id)];
          return to === undefined || to >= Number(id) ? [] : [String(to)];
        };
        const works = independentWorks(ids, follow).size;
        expect(works).toBeGreaterThan(0);
        expect(works).toBeLessThanOrEqual(ids.length);
      }),
    );
  });
  test('documents are primary, reports secondary, encyclopedias works of reference', () => {
    expect(['official', 'court', 'news', 'ngo', 'academic', 'advocacy', 'reference'].map((kind) => nearnessOf({ kind }))).toEqual([
      'primary',
      'primary',
      'secondary',
      'secondary',
      'secondary',
      'secondary',
      'reference',
    ]);
  });
});

describe('the log of changes', () => {
  const LOG = [
    { id: 'opened', kind: 'opened', date: '2026-01-01', items: [] },
    { id: 'second', kind: 'corrected', date: '2026-03-01', items: ['c01', 'figures/sumgait'] },
    { id: 'first', kind: 'added', date: '2026-02-01', items: ['c01', 'e001'] },
  ];
  test('gives each row its latest entry, in whatever order they are', () => {
    const changes = latestChanges(LOG);
    expect(changes.get('c01')).toEqual({ entry: 'second', date: '2026-03-01' });
    expect(changes.get('e001')).toEqual({ entry: 'first', date: '2026-02-01' });
    expect(changes.get('c02')).toBeUndefined();
  });
  test('dates a page by its rows, or by the whole record', () => {
    expect(dateModified(LOG, new Set(['e001', 'e002']))).toBe('2026-02-01');
    expect(dateModified(LOG, new Set(['e002']))).toBe('2026-01-01');
    expect(dateModified(LOG.slice(1), new Set(['e002']))).toBeNull();
    const released = { id: 'release', kind: 'released', date: '2026-04-01', items: [] };
    expect(dateModified([...LOG, released], new Set(['e002']))).toBe('2026-01-01');
  });
  test('names a row with its file where two files share an id', () => {
    expect(itemOf('figures/sumgait')).toEqual({ table: 'figures', id: 'sumgait' });
    expect(itemOf('c16')).toEqual({ table: null, id: 'c16' });
  });
});

test('shares of nothing are nothing, and others sum to one', () => {
  expect(shares([0, 0])).toEqual([0, 0]);
  expect(shares([1, 3])).toEqual([0.25, 0.75]);
});

describe('visits of links', () => {
  const [one, two, three] = linkReport.parse(
    ['one', 'two', 'three'].map((id) => ({ id, url: `https://${id}.example/page`, on: '2026-11-24', result: 'reachable', status: 200 })),
  );
  const sources = [one, two, three].filter((source) => source !== undefined);
  const visit = (answers: Readonly<Record<string, number | null>>) => {
    const asked: string[] = [];
    const ask = async (url: string, { method }: { readonly method: string }) => {
      asked.push(`${method} ${url}`);
      const status = answers[`${method} ${url}`] ?? answers[url] ?? null;
      if (status === null) throw new TypeError('fetch failed');
      return { status };
    };
    return { asked, visits: visitAll(sources, { ask, on: '2026-11-24', hosts: 1 }) };
  };

  test('an answer is reachable, a refusal says nothing of the page, all else is not reachable', () => {
    expect([200, 304, 403, 429, 404, 410, 500, null].map(resultOf)).toEqual([
      'reachable',
      'reachable',
      'refused',
      'refused',
      'not-reachable',
      'not-reachable',
      'not-reachable',
      'not-reachable',
    ]);
  });
  test('ask for the head first, for the page where that does not answer, and are sorted by id', async () => {
    const { asked, visits } = visit({
      'https://one.example/page': 200,
      'HEAD https://two.example/page': 405,
      'GET https://two.example/page': 200,
      'https://three.example/page': 404,
    });
    expect((await visits)?.map(({ id, result, status }) => `${id} ${result} ${status}`)).toEqual([
      'one reachable 200',
      'three not-reachable 404',
      'two reachable 200',
    ]);
    expect(asked.filter((entry) => entry.includes('one'))).toEqual(['HEAD https://one.example/page']);
    expect(asked.filter((entry) => entry.includes('two'))).toEqual(['HEAD https://two.example/page', 'GET https://two.example/page']);
  });
  test('give no result without a network', async () => {
    await expect(visit({}).visits).resolves.toBeNull();
  });
  test('one silent host among others is not reachable on that day', async () => {
    const { visits } = visit({ 'https://one.example/page': 200, 'https://two.example/page': 200 });
    expect((await visits)?.find(({ id }) => id === 'three')).toMatchObject({ result: 'not-reachable', status: null, on: '2026-11-24' });
  });
});
