import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidedBy, deriveStatus, isCountable, isOutside, STATUS_LINES, voiceOf, type Weighed, type Work, worksOf } from '#lib/record/status.ts';
import { claimStatus } from '#schemas/claim.ts';

const plain: Work = {
  id: 'work',
  kind: 'news',
  publisher: 'A paper',
  side: 'independent',
  speaksFor: null,
  reports: null,
  consulted: 'read',
  restsOn: [],
};

const list: readonly (Partial<Work> & { readonly id: string })[] = [
  { id: 'wire' },
  { id: 'study', kind: 'academic' },
  { id: 'paper', side: 'armenia' },
  { id: 'ministry', kind: 'official', side: 'azerbaijan' },
  { id: 'agency', side: 'azerbaijan' },
  { id: 'ally', side: 'other-state', speaksFor: 'azerbaijan' },
  { id: 'broadcaster', side: 'other-state' },
  { id: 'relay', reports: 'azerbaijan' },
  { id: 'concession', side: 'azerbaijan', reports: 'armenia' },
  { id: 'atlas', kind: 'reference', side: 'none' },
  { id: 'essay', kind: 'essay', side: 'azerbaijan' },
  { id: 'report', consulted: 'reported' },
  { id: 'nobody', publisher: null },
  { id: 'reprint', side: 'armenia', restsOn: ['wire'] },
  { id: 'digest', restsOn: ['wire'] },
  { id: 'summary', restsOn: ['report'] },
  { id: 'second-summary', side: 'armenia', restsOn: ['report'] },
];
const works = new Map(list.map((work) => [work.id, { ...plain, ...work }]));
const workOf = (id: string): Work | undefined => works.get(id);

/** A work, "!" after it for the whole claim or its core. */
const entry = (word: string) => ({ source: word.replace('!', ''), isWhole: word.endsWith('!') });
const words = (text: string) => text.split(' ').filter(Boolean).map(entry);
const claim = (support: string, against = '', rest: Partial<Pick<Weighed, 'kind' | 'universal'>> = {}): Weighed => ({
  kind: 'event',
  universal: false,
  ...rest,
  evidence: {
    for: words(support).map(({ source, isWhole }) => ({ source, bears: isWhole ? 'whole' : 'part' })),
    against: words(against).map(({ source, isWhole }) => ({ source, denies: isWhole ? 'core' : 'part' })),
    context: [],
  },
});

describe('the procedure that derives a status', () => {
  const FIGURE = { kind: 'figure' } as const;
  const UNIVERSAL = { universal: true } as const;
  const EXAMPLES: readonly [string, Weighed, string, number][] = [
    ['a judgement, whatever speaks for it or against it', claim('wire! study!', 'paper!', { kind: 'judgement' }), 'opinion', 1],
    ['a universal judgement', claim('', 'wire!', { kind: 'judgement', universal: true }), 'opinion', 1],
    ['an event that one side states and another work denies', claim('ministry!', 'wire!'), 'contested', 2],
    ['who is to blame, by one side, denied by another', claim('agency!', 'paper!', { kind: 'attribution-of-blame' }), 'contested', 2],
    ['a figure, denied', claim('ministry!', 'wire!', FIGURE), 'inaccurate', 2],
    ['a date, denied in part', claim('', 'wire', { kind: 'date' }), 'inaccurate', 2],
    ['a quotation, denied', claim('', 'wire!', { kind: 'quote' }), 'inaccurate', 2],
    ['a universal, denied', claim('agency!', 'wire!', UNIVERSAL), 'inaccurate', 2],
    ['a figure that the claimant’s own later count denies', claim('ministry!', 'agency!', FIGURE), 'inaccurate', 2],
    ['an event that an ally of the claimant supports, denied', claim('ally!', 'wire!'), 'contested', 2],
    ['an event that a work passes on for the claimant, denied', claim('relay!', 'wire!'), 'contested', 2],
    ['an event that an encyclopedia supports, denied', claim('atlas!', 'wire!'), 'contested', 2],
    ['an event, supported from outside and denied at its core', claim('wire! study!', 'paper!'), 'contested', 3],
    ['a figure, supported from outside and denied at its core', claim('wire!', 'study!', FIGURE), 'contested', 3],
    ['a universal, supported from outside and denied at its core', claim('wire', 'study!', UNIVERSAL), 'contested', 3],
    ['an event that the claimant’s side denies itself', claim('wire! study!', 'ministry!'), 'contested', 3],
    ['an event whose core and part are denied', claim('wire! study!', 'paper agency!'), 'contested', 3],
    ['the whole, with a part denied', claim('wire! study!', 'paper'), 'partly-corroborated', 4],
    ['a part only', claim('wire study'), 'partly-corroborated', 4],
    ['a part from outside, the whole from the claimant’s side', claim('wire ministry!'), 'partly-corroborated', 4],
    ['a part from one work alone', claim('wire'), 'partly-corroborated', 4],
    ['the whole from two works', claim('wire! study!'), 'corroborated', 5],
    ['the whole from outside, a part from another', claim('wire! study'), 'corroborated', 5],
    ['the whole from outside and from the claimant’s side', claim('wire! ministry!'), 'corroborated', 5],
    ['the whole, conceded by the other side, and by the claimant', claim('concession! agency!'), 'corroborated', 5],
    ['the whole from a state that speaks for nobody, and another work', claim('broadcaster! wire'), 'corroborated', 5],
    ['the whole from two works, against it an encyclopedia', claim('wire! study!', 'atlas!'), 'corroborated', 5],
    ['the whole from two works, against it works that do not count', claim('wire! study!', 'essay! report! nobody!'), 'corroborated', 5],
    ['the whole from one work', claim('wire!'), 'partly-corroborated', 6],
    ['the whole from a work and its reprint', claim('wire! reprint!'), 'partly-corroborated', 6],
    ['the whole from two works that rest on one', claim('reprint! digest!'), 'partly-corroborated', 6],
    ['the whole from two works that rest on one reported work', claim('summary! second-summary!'), 'partly-corroborated', 6],
    ['the whole from one work, beside it an encyclopedia and the essay', claim('wire! atlas! essay!'), 'partly-corroborated', 6],
    ['the whole from one work, beside it works not read or of no known publisher', claim('wire! report! nobody!'), 'partly-corroborated', 6],
    ['nothing at all', claim(''), 'attributed-only', 7],
    ['the claimant’s side alone', claim('ministry! agency!'), 'attributed-only', 7],
    ['the claimant’s side, an ally, and a work that passes its words on', claim('ministry! ally! relay!'), 'attributed-only', 7],
    ['an encyclopedia alone', claim('atlas!'), 'attributed-only', 7],
    ['works that were not read or have no known publisher', claim('report! nobody!'), 'attributed-only', 7],
    ['a figure against which only an encyclopedia speaks', claim('', 'atlas!', FIGURE), 'attributed-only', 7],
    ['works that are not known', claim('missing!', 'missing-too!'), 'attributed-only', 7],
  ];
  test.each(EXAMPLES)('%s', (_, weighed, status, line) => {
    expect(deriveStatus(weighed, workOf)).toEqual({ status, line });
  });
  test('has an example of each line and of each status', () => {
    expect([...new Set(EXAMPLES.map(([, , , line]) => line))].sort()).toEqual([...STATUS_LINES]);
    expect(new Set(EXAMPLES.map(([, , status]) => status))).toEqual(new Set(claimStatus.options));
  });

  const ids = fc.subarray([...works.keys()]);
  const weighed = fc.record({ ids, bears: fc.boolean(), kind: fc.constantFrom('event', 'figure', 'date', 'quote', 'attribution-of-blame') });
  const some = (names: readonly string[], isWhole: boolean) => names.map((id) => `${id}${isWhole ? '!' : ''}`).join(' ');
  test('never lowers a status for a further work of the claimant’s side that supports the claim', () => {
    fc.assert(
      fc.property(weighed, ids, ({ ids: support, bears, kind }, against) => {
        const rest = against.filter((id) => !support.includes(id));
        const before = deriveStatus(claim(some(support, bears), some(rest, false), { kind: kind === 'event' ? 'event' : 'figure' }), workOf).status;
        const more = deriveStatus(
          claim(`${some(support, bears)} ministry!`, some(rest, false), { kind: kind === 'event' ? 'event' : 'figure' }),
          workOf,
        ).status;
        const rank = ['inaccurate', 'contested', 'attributed-only', 'partly-corroborated', 'corroborated'];
        if (!support.includes('ministry') && !rest.includes('ministry')) expect(rank.indexOf(more)).toBeGreaterThanOrEqual(rank.indexOf(before));
      }),
    );
  });
  test('is the same in any order of the works', () => {
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (support, against, bears) => {
        const rest = against.filter((id) => !support.includes(id));
        const one = deriveStatus(claim(some(support, bears), some(rest, true)), workOf);
        const other = deriveStatus(claim(some(support.toReversed(), bears), some(rest.toReversed(), true)), workOf);
        expect(other).toEqual(one);
      }),
    );
  });
});

describe('works', () => {
  const pick = (test: (work: Work) => boolean): string[] => [...works.values()].filter(test).map(({ id }) => id);
  test('that are the essay, encyclopedias, unread or of no known publisher never count', () => {
    expect(pick((work) => !isCountable(work))).toEqual(['atlas', 'essay', 'report', 'nobody']);
  });
  test('are the voice of the party whose words they pass on, else of their side or of the party for which their state speaks', () => {
    expect(['wire', 'paper', 'ministry', 'ally', 'broadcaster', 'relay', 'concession'].map((id) => voiceOf(works.get(id) ?? plain))).toEqual([
      null,
      'armenia',
      'azerbaijan',
      'azerbaijan',
      null,
      'azerbaijan',
      'armenia',
    ]);
  });
  test('are from outside where they count and are not the claimant’s voice', () => {
    expect(pick(isOutside)).toEqual(['wire', 'study', 'paper', 'broadcaster', 'concession', 'reprint', 'digest', 'summary', 'second-summary']);
  });
  test('of a claim are printed for, against, then background', () => {
    expect(worksOf({ ...claim('wire study', 'paper').evidence, context: ['atlas'] })).toEqual(['wire', 'study', 'paper', 'atlas']);
  });
});

describe('works that decide a status alone', () => {
  const decided = (...claims: readonly Weighed[]) =>
    Object.fromEntries(
      decidedBy(
        claims.map((weighed, index) => ({ ...weighed, id: `c${index}` })),
        workOf,
      ),
    );
  test('are those without which it would differ', () => {
    expect(decided(claim('ministry!', 'wire!'), claim('wire! study!', 'paper!'))).toEqual({ wire: ['c0'], paper: ['c1'] });
  });
  test('are none where another work does the same', () => {
    expect(decided(claim('', 'wire! study!'))).toEqual({});
  });
  test('take with them the works that rest on nothing else', () => {
    expect(decided(claim('', 'wire! reprint!'))).toEqual({ wire: ['c0'] });
  });
});
