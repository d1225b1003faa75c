import { describe, expect, test } from 'vitest';
import { t } from '#i18n/index.ts';
import { isCountable } from '#lib/record/status.ts';
import { claimStatus } from '#schemas/claim.ts';
import { type Loose, rowsOf } from '../fixtures/edited-content.ts';
import { claims, first, named, sources } from '../fixtures/record.ts';
import { BASE, builtPages, page } from './pages.ts';

const HOME = { claims: '/claims/', events: '/timeline/', sources: '/sources/' } as const;
type Kind = keyof typeof HOME;
const KINDS = ['claims', 'events', 'sources'] as const;

const fragmentsOf = (links: readonly { getAttribute(name: string): string | undefined }[], home: string): string[] =>
  links.flatMap((link) => {
    const [path = '', id] = (link.getAttribute('href') ?? '').split('#');
    const own = new RegExp(`^${BASE}${home}([^/]+)/$`).exec(path)?.[1];
    if (own !== undefined) return [own];
    return (path === `${BASE}${home}` || path === '') && id !== undefined && id !== '' ? [id] : [];
  });

/** Ids of rows of a kind that the item of a row links to, as built. */
const linked = (kind: Kind, id: string, to: Kind): string[] => {
  const links = page(HOME[kind]).root.getElementById(id)?.querySelectorAll('a') ?? [];
  const ids = fragmentsOf(links, HOME[to]);
  return [...new Set(ids)].filter((target) => target !== id && graph[to].has(target));
};

const graph = Object.fromEntries(KINDS.map((kind) => [kind, new Set<string>(rowsOf(kind).map((row) => row.id))])) as Record<Kind, Set<string>>;
const step = new Map<string, ReadonlySet<string>>(
  KINDS.flatMap((kind) =>
    rowsOf(kind).map((row): [string, ReadonlySet<string>] => [row.id, new Set(KINDS.flatMap((to) => linked(kind, row.id, to)))]),
  ),
);
const leads = (from: string, to: string): boolean => step.get(from)?.has(to) === true;

/** Pairs of rows that the data joins: a row and its source, a claim and its event, a work and the work it rests on. */
const joined: [string, string][] = [
  ...[...claims, ...rowsOf('events')].flatMap((row: Loose) => row.sources.map((source: string): [string, string] => [row.id, source])),
  ...rowsOf('claims').flatMap((row) => row.events.map((event: string): [string, string] => [row.id, event])),
  ...rowsOf('sources').flatMap((row) => row.restsOn.map((work: string): [string, string] => [row.id, work])),
];

describe('claims, events and sources', () => {
  test('lead to each other both ways wherever the data joins them', () => {
    const oneWay = joined.filter(([a, b]) => !leads(a, b) || !leads(b, a)).map((pair) => pair.join(' – '));
    expect(oneWay).toEqual([]);
  });
  test('are two clicks apart wherever they share a row', () => {
    const neighbours = Map.groupBy(
      joined.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]),
      ([a]) => a,
    );
    const far: string[] = [];
    for (const [from, next] of neighbours) {
      for (const [, middle] of next) {
        for (const [, to] of neighbours.get(middle) ?? []) {
          if (to !== from && !leads(from, to) && !(leads(from, middle) && leads(middle, to))) far.push(`${from} – ${to}`);
        }
      }
    }
    expect(far).toEqual([]);
  });
  test('are no orphans: each claim and event leads to a source, and each source to what rests on it', () => {
    for (const kind of ['claims', 'events'] as const) {
      const orphans = rowsOf(kind).filter((row) => linked(kind, row.id, 'sources').length === 0);
      expect(orphans.map((row) => row.id)).toEqual([]);
    }
    const root = page('/sources/').root;
    const unused = rowsOf('sources').filter((row) => root.getElementById(row.id)?.querySelector('a:not([rel])') == null);
    expect(unused.map((row) => row.id)).toEqual([]);
  });
});

describe('the ledger of claims', () => {
  const { root } = page('/claims/');
  test('has each source of a claim under for, against or context, as the data weighs it', () => {
    for (const row of rowsOf('claims')) {
      const headings = root.getElementById(row.id)?.querySelectorAll('h4') ?? [];
      const under = (words: RegExp): string[] => {
        const heading = headings.find(({ text }) => words.test(text));
        return fragmentsOf(heading?.parentNode?.querySelectorAll('a') ?? [], '/sources/');
      };
      expect(under(/\bfor\b/i), row.id).toEqual(row.evidence.for.map(({ source }: Loose) => source));
      expect(under(/\bagainst\b/i), row.id).toEqual(row.evidence.against.map(({ source }: Loose) => source));
      expect(under(/\bbackground\b/i), row.id).toEqual(row.evidence.context);
    }
  });
  test('counts a report and the work it rests on once', () => {
    const counts = claims.map((claim) => {
      const cited = claim.sources.map((id) => named(sources, id));
      const roots = (id: string): readonly string[] => {
        const { restsOn } = named(sources, id);
        return restsOn.length === 0 ? [id] : restsOn.flatMap(roots);
      };
      const counting = cited.filter(isCountable);
      return { id: claim.id, cited: cited.length, counting: counting.length, works: new Set(counting.flatMap(({ id }) => roots(id))).size };
    });
    first('claim that cites a report and the work it rests on', counts, ({ counting, works }) => works < counting);
    for (const { id, cited, works } of counts.filter((count) => count.works > 1 && count.cited > 1)) {
      expect(root.getElementById(id)?.text, id).toMatch(new RegExp(`^[^]*${cited} sources \\([^)]*\\): ${works} independent works `));
    }
  });
  test('says how to cite each claim, with its URL', () => {
    for (const { id } of rowsOf('claims')) expect(root.getElementById(id)?.querySelector('details details p')?.text).toContain(`/claims/${id}/`);
  });
  test('has no rating markup for search engines', () => {
    for (const { html } of builtPages) expect(html).not.toContain('ClaimReview');
  });
});

describe('the counts on the method page', () => {
  const { root } = page('/method/');
  const said = (id: string): string => root.querySelector(`[data-unknown="${id}"]`)?.text.replaceAll(',', '') ?? '';
  const is = (table: Parameters<typeof rowsOf>[0], test: (row: Loose) => boolean): [number, number] => [
    rowsOf(table).filter(test).length,
    rowsOf(table).length,
  ];
  const expected: Record<string, [number, number]> = {
    'settlements-unlocated': is('settlements', (row) => row.point === null),
    'sites-unlocated': is('sites', (row) => row.point === null || row.point.precision === 'town-centre'),
    'places-unlocated': is('places', (row) => row.point === null),
    'events-no-day': is('events', (row) => row.date.on === undefined),
    'events-weak': is('events', (row) => row.caveats.length > 0),
    'figures-unverified': is('figures', (row) => row.claim === null && row.confirmedBy.length === 0),
    'figures-undated': is('figures', (row) => row.dateOfClaim === null),
    'claims-attributed': [claims.filter(({ status }) => status === 'attributed-only').length, claims.length],
    'claims-unsupported': is('claims', (row) => row.kind !== 'judgement' && row.evidence.for.length === 0),
    'sources-undated': is('sources', (row) => row.date === null),
    'sources-reported': is('sources', (row) => row.consulted === 'reported'),
    'sources-copy': is('sources', (row) => row.consulted === 'read' && row.url === null),
  };
  test.each(Object.entries(expected))('%s', (id, [number, of]) => {
    expect(said(id)).toMatch(new RegExp(`^${number === 0 ? 'None' : number} of ${of} `));
  });
  test('denied settlements are counted among those announced in the war', () => {
    const announced = rowsOf('settlements').filter((row) => row.controlChange === 'fighting' && ['city', 'town', 'village'].includes(row.kind));
    expect(said('settlements-denied')).toMatch(new RegExp(`^${announced.filter((row) => row.denial !== null).length} of ${announced.length} `));
  });
  test('points by their precision', () => {
    for (const row of root.querySelectorAll('[data-precision]')) {
      const precision = row.getAttribute('data-precision');
      const number = (table: 'settlements' | 'sites') => rowsOf(table).filter(({ point }) => (point?.precision ?? 'none') === precision).length;
      expect(row.querySelectorAll('td').map((cell) => cell.text)).toEqual([String(number('settlements')), String(number('sites'))]);
    }
    const precisions = new Set([...rowsOf('settlements'), ...rowsOf('sites')].map(({ point }) => point?.precision ?? 'none'));
    const shown = root.querySelectorAll('[data-precision]').map((row) => row.getAttribute('data-precision'));
    for (const precision of precisions) expect(shown).toContain(precision);
  });
  test('claims by status', () => {
    const counts = root
      .querySelectorAll('[data-status-count]')
      .map((link) => [link.getAttribute('data-status-count'), Number.parseInt(link.text, 10)]);
    expect(counts.map(([status]) => status).toSorted()).toEqual([...claimStatus.options].sort());
    for (const [status, number] of counts) expect(number).toBe(claims.filter((claim) => claim.status === status).length);
  });
  test('settlements listed against the announced totals', () => {
    for (const total of rowsOf('totals')) {
      const listed = rowsOf('settlements').filter((row) => row.controlChange === 'fighting' && row.kind === total.kind).length;
      const cells = root
        .getElementById(total.id)
        ?.querySelectorAll('td')
        .map((cell) => cell.text);
      expect(cells?.slice(0, 2)).toEqual([String(listed), String(total.value)]);
    }
  });
});

describe('the log of corrections', () => {
  const { root } = page('/corrections/');
  test('is in order, newest first', () => {
    const dates = root.querySelectorAll('main li[id] time').map((time) => time.getAttribute('datetime') ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
  });
  test('leads to each row that changed, and the page of each row leads back to its latest entry', () => {
    const log = rowsOf('corrections').toSorted((a, b) => b.date.localeCompare(a.date));
    const missing: string[] = [];
    for (const entry of log) {
      const links = root.getElementById(entry.id)?.querySelectorAll('ul a') ?? [];
      expect(links, entry.id).toHaveLength(entry.items.length);
      entry.items.forEach((item: string, index: number) => {
        const newest = log.filter((other) => other.items.includes(item) && other.date === log.find((one) => one.items.includes(item))?.date);
        const path = (links[index]?.getAttribute('href') ?? '').split('#')[0]?.slice(BASE.length) ?? '';
        const back = newest.some((other) => page(path).root.querySelector(`a[href="${BASE}/corrections/#${other.id}"]`) !== null);
        if (!back) missing.push(`${item} on ${path}`);
      });
    }
    expect(missing).toEqual([]);
  });
});

test('every district, town and other place is in the table of names', () => {
  const text = page('/terms/').root.querySelector('[aria-label="Table of names"]')?.text ?? '';
  const towns = rowsOf('settlements').filter((row) => ['city', 'town'].includes(row.kind));
  for (const row of [...rowsOf('districts'), ...towns, ...rowsOf('places')]) {
    for (const name of [row.names.headword, row.names.az, row.names.hy, row.names.hyLatin, ...row.names.other])
      if (name !== null) expect(text).toContain(name);
  }
});

describe('the balance of sources', () => {
  const { root } = page('/sources/');
  const PARTS = ['claims', 'events', 'figures', 'sites', 'settlements'] as const;
  const works = new Map(rowsOf('sources').map((row) => [row.id, row]));
  const textsIn = (value: Loose): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
  const citedBy = (value: Loose): ReadonlySet<string> => new Set(textsIn(value).filter((text) => works.has(text)));
  const numbersOf = (row: ReturnType<typeof root.querySelector>): readonly number[] =>
    row?.querySelectorAll('td').map((cell) => Number.parseInt(cell.text, 10)) ?? [];
  test('counts each work once in each part, by side', () => {
    const figure = root.querySelector('figure[data-figure="source-balance"]');
    const sides = ['armenia', 'azerbaijan', 'other-state', 'independent', 'none'];
    const rows = figure?.querySelectorAll('tbody tr') ?? [];
    PARTS.forEach((part, index) => {
      const cited = [...citedBy(rowsOf(part))];
      const numbers = numbersOf(rows[index] ?? null);
      expect(numbers).toEqual([...sides.map((name) => cited.filter((id) => works.get(id)?.side === name).length), cited.length]);
    });
  });
  describe.each(['/sources/', '/method/'])('on %s', (path) => {
    const table = (name: string) => page(path).root.querySelector(`table[data-balance="${name}"]`);
    const columns = [[...works.keys()], ...PARTS.map((part) => [...citedBy(rowsOf(part))])];
    test.each(['side', 'kind'] as const)('counts each work once per column, by %s', (dimension) => {
      const rows = table(dimension)?.querySelectorAll('tbody tr') ?? [];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const key = row.getAttribute('data-key');
        expect(numbersOf(row)).toEqual(columns.map((ids) => ids.filter((id) => works.get(id)?.[dimension] === key).length));
      }
    });
    test.each(['side', 'kind', 'language', 'period'])('leaves no work out by %s', (dimension) => {
      const rows = table(dimension)?.querySelectorAll('tbody tr').map(numbersOf) ?? [];
      const sums = columns.map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0));
      expect(sums).toEqual(columns.map((ids) => ids.length));
      expect(numbersOf(table(dimension)?.querySelector('tfoot tr') ?? null)).toEqual(sums);
    });
    test('counts the rows that rest on one work', () => {
      const rootsOf = (id: string): readonly string[] => {
        const under = works.get(id)?.restsOn ?? [];
        return under.length === 0 ? [id] : under.flatMap(rootsOf);
      };
      for (const part of PARTS) {
        const rows = rowsOf(part);
        const lone = rows.filter((row) => new Set([...citedBy(row)].flatMap(rootsOf)).size === 1);
        const numbers = numbersOf(table('narrow')?.querySelector(`tr[data-key="${part}"]`) ?? null);
        expect(numbers.slice(0, 2), part).toEqual([rows.length, lone.length]);
      }
    });
  });
  test('stands beside the number of works that have a copy that was seen', () => {
    const seen = [...works.values()].filter(({ archived, copies }) => archived !== null || copies.length > 0);
    expect(root.querySelector('[data-copies]')?.text).toContain(`${seen.length} of ${t.format.number(works.size)}`);
  });
});

describe('what is said beside a claim', () => {
  const ledger = page('/claims/').root;
  const article = page('/article/').root;
  const saidOf = (claim: (typeof claims)[number]) =>
    [ledger.getElementById(claim.id), article.querySelectorAll('.claim-note').find((note) => note.text.includes(claim.finding))] as const;
  test('is what holds and what fails, in the ledger and in its note', () => {
    for (const claim of claims) {
      for (const place of saidOf(claim)) {
        for (const clause of [claim.holds, claim.fails]) if (clause !== null) expect(place?.text, claim.id).toContain(clause.text);
      }
    }
  });
  test('is what each party says, or that no statement was found', () => {
    for (const claim of claims.filter(({ parties }) => parties !== null)) {
      for (const place of saidOf(claim)) {
        const said = place?.querySelectorAll('dd').map(({ text }) => text) ?? [];
        for (const { says } of claim.parties?.concerned ?? [])
          expect(
            said.some((text) => text.includes(says ?? t.claims.nothingSaid)),
            claim.id,
          ).toBe(true);
        if (claim.parties?.why) expect(place?.text, claim.id).toContain(claim.parties.why);
      }
    }
  });
  test('is each earlier status with the reason of its change', () => {
    for (const claim of claims) for (const place of saidOf(claim)) for (const { why } of claim.earlier) expect(place?.text, claim.id).toContain(why);
  });
});
