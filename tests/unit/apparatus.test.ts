import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shares } from '#lib/charts/shares.ts';
import { dateModified, itemOf, latestChanges } from '#lib/record/changes.ts';
import { independentWorks, nearnessOf, rootsOf } from '#lib/record/independence.ts';

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
