import { describe, expect, test } from 'vitest';
import { type Address, dueAddresses, keptVisits, withVisits } from '#cli/links/plan.ts';
import type { Outcome } from '#cli/links/visit.ts';
import { visitAll } from '#cli/links/visit-all.ts';
import { linkReport, type Visit } from '#schemas/link-report.ts';

const on = '2026-11-24';
const reportOf = (rows: readonly Readonly<Record<string, unknown>>[]): Visit[] =>
  linkReport.parse(rows.map((row) => ({ id: 'a', on, result: 'reachable', status: 200, ...row })));
const addresses = (...urls: readonly string[]): Address[] => reportOf(urls.map((url) => ({ url }))).map(({ id, url }) => ({ id, url }));

describe('the URLs that are due', () => {
  const all = addresses('https://one.example/', 'https://two.example/', 'https://three.example/', 'https://four.example/');
  const due = (report: readonly Visit[], days = 30): string[] => dueAddresses(all, report, { today: '2026-11-28', days }).map(({ url }) => url);
  test('are all of them before the first visit, in their order', () => {
    expect(due([])).toEqual(all.map(({ url }) => url));
  });
  test('are first those that were never visited, then those whose visit is the longest ago', () => {
    const report = reportOf([
      { url: 'https://one.example/', on: '2026-10-20' },
      { url: 'https://two.example/', on: '2026-10-02' },
      { url: 'https://three.example/', on: '2026-11-01' },
    ]);
    expect(due(report)).toEqual(['https://four.example/', 'https://two.example/', 'https://one.example/']);
    expect(due(report, 0)).toEqual(['https://four.example/', 'https://two.example/', 'https://one.example/', 'https://three.example/']);
  });
  test('are also those whose host asked for another time', () => {
    const report = reportOf([
      { url: 'https://one.example/', result: 'refused', status: 429 },
      { url: 'https://two.example/', result: 'not-reachable', status: 503 },
      { url: 'https://three.example/', result: 'refused', status: 403 },
      { url: 'https://four.example/', result: 'refused', status: null, reason: 'robots-txt' },
    ]);
    expect(due(report)).toEqual(['https://one.example/', 'https://two.example/']);
  });
  test('of two sources with one URL are two entries', () => {
    const other = reportOf([{ id: 'b', url: 'https://one.example/' }]);
    expect(due(other)).toContain('https://one.example/');
  });
});

test('a report keeps visits of URLs that sources have, has the newest of each, and is sorted', () => {
  const before = reportOf([{ url: 'https://two.example/' }, { url: 'https://gone.example/' }, { id: 'b', url: 'https://one.example/' }]);
  const kept = keptVisits(before, addresses('https://one.example/', 'https://two.example/'));
  expect(kept.map(({ url }) => url)).toEqual(['https://two.example/']);
  const after = withVisits(before, reportOf([{ url: 'https://two.example/', on: '2026-11-28', result: 'not-reachable', status: 404 }]));
  expect(after.map(({ id, url, on: day, status }) => `${id} ${url} ${day} ${status}`)).toEqual([
    'a https://gone.example/ 2026-11-24 200',
    'a https://two.example/ 2026-11-28 404',
    'b https://one.example/ 2026-11-24 200',
  ]);
});

describe('a run', () => {
  const SILENT: Outcome = { kind: 'silent' };
  const GOOD: Outcome = { kind: 'visited', status: 200 };
  const run = async (
    urls: readonly string[],
    outcomes: Readonly<Record<string, Outcome>>,
    { limit = Number.POSITIVE_INFINITY, hosts = 1 }: { readonly limit?: number; readonly hosts?: number } = {},
  ) => {
    const asked: string[] = [];
    const visits: Visit[] = [];
    const skips: string[] = [];
    const end = await visitAll(addresses(...urls), {
      visit: async (url) => {
        asked.push(url);
        return outcomes[url] ?? GOOD;
      },
      on,
      signal: new AbortController().signal,
      limit,
      hosts,
      onVisit: (visit) => visits.push(visit),
      onSkip: ({ url }) => skips.push(url),
    });
    return { asked, skips, end, results: visits.map(({ url, result, status, reason = '-' }) => `${url} ${result} ${status} ${reason}`) };
  };
  const hosts = (number: number): string[] => Array.from({ length: number }, (_, index) => `https://h${index}.example/`);
  const allSilent = (urls: readonly string[]): Readonly<Record<string, Outcome>> => Object.fromEntries(urls.map((url) => [url, SILENT]));

  test('says of each URL what came of it', async () => {
    const { results, skips, end } = await run(['https://a.example/', 'https://b.example/', 'https://c.example/', 'https://d.example/'], {
      'https://b.example/': { kind: 'disallowed' },
      'https://c.example/': { kind: 'skipped', why: 'port 22' },
      'https://d.example/': { kind: 'visited', status: 404 },
    });
    expect(results).toEqual([
      'https://a.example/ reachable 200 -',
      'https://b.example/ refused null robots-txt',
      'https://d.example/ not-reachable 404 -',
    ]);
    expect([skips, end]).toEqual([['https://c.example/'], 'done']);
  });
  test('learns nothing without a network, and stops asking', async () => {
    const urls = hosts(40);
    const { asked, results, end } = await run(urls, allSilent(urls));
    expect([results, end]).toEqual([[], 'no-network']);
    expect(asked.length).toBeLessThan(20);
  });
  test('learns nothing from hosts that are silent after the network is gone', async () => {
    const urls = hosts(40);
    const { results, end } = await run(urls, allSilent(urls.slice(3)));
    expect(results).toEqual(urls.slice(0, 3).map((url) => `${url} reachable 200 -`));
    expect(end).toBe('no-network');
  });
  test('learns that hosts are silent when another one answers', async () => {
    const urls = hosts(12);
    const { results, end } = await run(urls, allSilent(urls.slice(0, 11)));
    expect(results.toSorted()).toEqual(
      [...urls.slice(0, 11).map((url) => `${url} not-reachable null -`), 'https://h11.example/ reachable 200 -'].toSorted(),
    );
    expect(end).toBe('done');
  });
  test('visits as many as it may, not counting those that are skipped', async () => {
    const urls = hosts(6);
    const { results, end } = await run(urls, { 'https://h0.example/': { kind: 'skipped', why: 'port 22' } }, { limit: 2 });
    expect(results).toEqual(['https://h1.example/ reachable 200 -', 'https://h2.example/ reachable 200 -']);
    expect(end).toBe('limit');
  });
  test('has one visit at a time under way to a host, and several hosts at a time', async () => {
    const waiting: { readonly url: string; readonly done: (outcome: Outcome) => void }[] = [];
    const urls = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'];
    const ended = visitAll(addresses(...urls), {
      visit: (url) =>
        new Promise((done) => {
          waiting.push({ url, done });
        }),
      on,
      signal: new AbortController().signal,
      limit: 10,
      hosts: 2,
      onVisit: () => {},
      onSkip: () => {},
    });
    expect(waiting.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://b.example/1']);
    while (waiting.length > 0) {
      waiting.shift()?.done(GOOD);
      await new Promise(setImmediate);
    }
    expect(await ended).toBe('done');
  });
});
