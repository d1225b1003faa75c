import { describe, expect, test } from 'vitest';
import { deriveStatus, isCountable, isOutside, voiceOf, worksOf } from '#lib/record/status.ts';
import { edited, indexWith, type Loose, messagesFor, rowsOf } from '../fixtures/edited-content.ts';
import { claims, first, named, sources } from '../fixtures/record.ts';

const withoutPosition = (entry: string): string => entry.replace(/^(\S+?):\d+:\d+ {2}/, '$1  ');

const workOf = (id: string) => sources.find((source) => source.id === id);
const lineOf = (row: Loose): number => deriveStatus(row, workOf).line;

/** Problems of claims after an edit of one of them, without positions. */
const problemsAfter = (at: number, edit: (row: Loose, rows: Loose[]) => void): readonly string[] =>
  messagesFor(edited({ claims: (rows) => edit(rows[at], rows) }))
    .messages.filter((entry) => entry.startsWith('content/data/claims.json'))
    .map(withoutPosition);

const place = (path: string): string => `content/data/claims.json  ${path}`;

const outside = sources.filter((source) => isOutside(source) && voiceOf(source) === null && source.restsOn.length === 0);
const [witness, other] = [first('work from outside', outside), first('second work from outside', outside.slice(1))];
const claimant = first('countable work of the claimant’s side', sources, (source) => isCountable(source) && voiceOf(source) === 'azerbaijan');

/** Fields of a claim that support only its own status: everything that a rule asks for is left out. */
const bare = { kind: 'event', universal: false, holds: null, fails: null, parties: null, earlier: [], caveats: [] };
const evidence = (support: readonly [string, string][], against: readonly [string, string][] = []) => ({
  for: support.map(([source, bears]) => ({ source, bears })),
  against: against.map(([source, denies]) => ({ source, denies })),
  context: [],
});
const corroborated = {
  ...bare,
  evidence: evidence([
    [witness.id, 'whole'],
    [other.id, 'whole'],
  ]),
};
const partly = { ...bare, evidence: evidence([[witness.id, 'part']]) };
const NOBODY = { concerned: [], why: 'It concerns no party.' };
const clauses = { holds: { text: 'A part.', sources: [witness.id] }, fails: { text: 'The rest.', sources: [] } };

const at = 1;
const path = `$[${at}]`;

describe('the status of a claim', () => {
  test('is refused where it is typed, as are its sources', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, { status: 'corroborated' }))).toHaveLength(1);
    expect(problemsAfter(at, (row) => Object.assign(row, { sources: [witness.id] }))).toHaveLength(1);
  });
  test('passes where it is derived', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, corroborated))).toEqual([]);
  });
  test('of earlier days differs from the one after it and from that of today', () => {
    const earlier = (status: string) => [{ status, until: '2026-01-01', why: 'It was so.' }];
    expect(problemsAfter(at, (row) => Object.assign(row, corroborated, { earlier: earlier('corroborated') }))).toEqual([
      `${place(`${path}.earlier[0].status`)}\n  found     "corroborated"\n  expected  another status than the one after it; remove the entry`,
    ]);
    expect(problemsAfter(at, (row) => Object.assign(row, corroborated, { earlier: earlier('contested') }))).toEqual([]);
  });
});

describe('the evidence of a claim', () => {
  test('is refused with a work under two headings, and passes with it under one', () => {
    const twice = { ...corroborated.evidence, context: [witness.id] };
    expect(problemsAfter(at, (row) => Object.assign(row, corroborated, { evidence: twice }))).toEqual([
      `${place(`${path}.evidence.context[0]`)}\n  found     "${witness.id}"\n  expected  each source once; it is under "for" already`,
    ]);
    const once = { ...corroborated.evidence, context: [claimant.id] };
    expect(problemsAfter(at, (row) => Object.assign(row, corroborated, { evidence: once }))).toEqual([]);
  });
  test('is refused without any work', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, bare, { evidence: evidence([]) }))).toEqual([
      `${place(`${path}.evidence`)}\n  found     no source\n  expected  at least one source under for, against or context`,
    ]);
  });
  test('is refused with a work that there is not, in every list', () => {
    const unknown = `${witness.id}x`;
    const lists: readonly [string, (row: Loose) => void][] = [
      ['evidence.for[0].source', (row) => Object.assign(row.evidence.for[0], { source: unknown })],
      ['evidence.context[0]', (row) => row.evidence.context.push(unknown)],
    ];
    for (const [field, edit] of lists) {
      const [message = ''] = problemsAfter(at, (row) => {
        Object.assign(row, structuredClone(corroborated));
        edit(row);
      });
      expect(message).toContain(`${path}.${field}`);
      expect(message).toContain(`nearest   ${witness.id}`);
    }
  });
});

describe('what holds and what fails', () => {
  test('is said of partly corroborated claims: refused without it, and passes with it', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, partly, { parties: NOBODY }))).toEqual(
      ['holds', 'fails'].map(
        (key) =>
          `${place(`${path}.${key}`)}\n  found     null\n  expected  what of the claim ${key}, since its status is derived as partly corroborated by line 4`,
      ),
    );
    expect(problemsAfter(at, (row) => Object.assign(row, partly, clauses, { parties: NOBODY }))).toEqual([]);
  });
  test('is said of no other claim, nor of one seen in one work only', () => {
    expect(problemsAfter(at, (row) => Object.assign(row, corroborated, clauses))).toHaveLength(2);
    const seenInOne = { ...bare, evidence: evidence([[witness.id, 'whole']]), parties: NOBODY };
    expect(problemsAfter(at, (row) => Object.assign(row, seenInOne, clauses))).toHaveLength(2);
    expect(problemsAfter(at, (row) => Object.assign(row, seenInOne))).toEqual([]);
  });
  test('rests on works of the claim: what holds on those for it', () => {
    const elsewhere = { holds: { text: 'A part.', sources: [other.id] }, fails: { text: 'The rest.', sources: [other.id] } };
    expect(problemsAfter(at, (row) => Object.assign(row, partly, elsewhere, { parties: NOBODY }))).toEqual([
      `${place(`${path}.holds.sources[0]`)}\n  found     "${other.id}"\n  expected  one of the sources under evidence.for`,
      `${place(`${path}.fails.sources[0]`)}\n  found     "${other.id}"\n  expected  one of the sources under evidence`,
    ]);
  });
});

describe('the parties to a claim', () => {
  const armenia = { party: 'armenia', name: null, says: null, sources: [] };
  const azerbaijan = { party: 'azerbaijan', name: null, says: 'It was so.', sources: [claimant.id] };
  const utopia = { party: 'other', name: 'Utopia', says: null, sources: [] };
  const problems = (concerned: readonly object[], why: string | null) =>
    problemsAfter(at, (row) => Object.assign(row, corroborated, { parties: { concerned, why } }));
  test.each([
    ['contested', evidence([], [[witness.id, 'core']]), {}],
    ['inaccurate', evidence([], [[witness.id, 'core']]), { universal: true }],
    ['partly-corroborated', evidence([[witness.id, 'part']]), clauses],
  ])('are required of a claim that is %s', (status, weighed, rest) => {
    const row = { ...bare, evidence: weighed, ...rest };
    expect(problemsAfter(at, (claim) => Object.assign(claim, row))).toEqual([
      `${place(`${path}.parties`)}\n  found     null\n  expected  what each party concerned says, since the claim is ${status}`,
    ]);
    expect(problemsAfter(at, (claim) => Object.assign(claim, row, { parties: NOBODY }))).toEqual([]);
  });
  test('are in the order of their names, each once', () => {
    expect(problems([armenia, azerbaijan], null)).toEqual([]);
    expect(problems([azerbaijan, armenia], 'They are.')[0]).toContain('found     Armenia after Azerbaijan');
    expect(problems([azerbaijan, azerbaijan], 'It is.')[0]).toContain('found     Azerbaijan after Azerbaijan');
  });
  test('have a reason where they are not Armenia and Azerbaijan, and none where they are', () => {
    expect(problems([azerbaijan, utopia], 'They met.')).toEqual([]);
    expect(problems([azerbaijan, utopia], null)).toEqual([
      `${place(`${path}.parties.why`)}\n  found     null\n  expected  why others than Armenia and Azerbaijan are concerned, or none`,
    ]);
    expect(problems([armenia, azerbaijan], 'They fought.')).toHaveLength(1);
  });
  test('state with a source, or are said to have made no statement', () => {
    expect(problems([armenia, { ...azerbaijan, sources: [] }], null)).toHaveLength(1);
    expect(problems([{ ...armenia, sources: [claimant.id] }, azerbaijan], null)).toHaveLength(1);
  });
  test('have a name where they are others, and only there', () => {
    expect(problems([azerbaijan, { ...utopia, name: null }], 'They met.')).toHaveLength(1);
    expect(problems([{ ...armenia, name: 'Armenia' }, azerbaijan], null)).toHaveLength(1);
  });
});

describe('parts of a claim', () => {
  const [earliest] = claims;
  const latest = first('last claim', claims.toReversed());
  const middle = first('claim in the middle', claims.slice(1));
  const indexOfClaim = (id: string) => indexWith('claims', `claim ${id}`, (row) => row.id === id);
  test('pass where the claim is an earlier one', () => {
    expect(problemsAfter(indexOfClaim(latest.id), (row) => Object.assign(row, { splitFrom: earliest?.id }))).toEqual([]);
  });
  test('are refused where the claim comes later, is a part itself, or is not there', () => {
    expect(problemsAfter(indexOfClaim(earliest?.id ?? ''), (row) => Object.assign(row, { splitFrom: latest.id }))).toHaveLength(1);
    const [message = ''] = problemsAfter(indexOfClaim(latest.id), (row, rows) => {
      Object.assign(row, { splitFrom: middle.id });
      rows[indexOfClaim(middle.id)].splitFrom = earliest?.id;
    });
    expect(message).toContain(`found     "${middle.id}"\n  expected  a claim that is no part itself, such as "${earliest?.id}"`);
    expect(problemsAfter(indexOfClaim(latest.id), (row) => Object.assign(row, { splitFrom: 'c00' }))).toHaveLength(1);
  });
});

describe('sources of claims', () => {
  const sourceProblems = (edits: Parameters<typeof edited>[0]): readonly string[] =>
    messagesFor(edited(edits))
      .messages.map(withoutPosition)
      .filter((entry) => entry.startsWith('content/data/sources.json') && !entry.includes('].id\n'));
  const indexOfSource = (id: string) => indexWith('sources', `source ${id}`, (row) => row.id === id);
  const reported = first('reported work', sources, ({ consulted }) => consulted === 'reported');
  const read = first('work that was read, with a link', sources, ({ consulted, url }) => consulted === 'read' && url !== null);

  test('that are reported are refused where no work that was read rests on them', () => {
    expect(
      sourceProblems({
        sources: (rows) => {
          for (const row of rows) row.restsOn = row.restsOn.filter((id: string) => id !== reported.id);
        },
      }),
    ).toContain(
      `content/data/sources.json  $[${indexOfSource(reported.id)}].consulted\n  found     "reported"\n  expected  a work that was read and names this one in restsOn; add it, or read this one`,
    );
    expect(sourceProblems({})).toEqual([]);
  });
  test.each([
    ['a reported work with an extent', reported.id, { extent: 'whole' }],
    ['a reported work with a day of reading', reported.id, { readOn: '2026-01-01' }],
    ['a work that was read without an extent', read.id, { extent: null }],
    ['a work that was recalled', read.id, { consulted: 'recalled' }],
    [
      'a work of no other state that speaks for a party',
      first('work of no other state', sources, ({ side }) => side === 'none').id,
      { speaksFor: 'armenia' },
    ],
  ])('are refused: %s', (_, id, changes) => {
    expect(sourceProblems({ sources: (rows) => Object.assign(rows[indexOfSource(id)], changes) })).toHaveLength(1);
  });
  test('pass with a day of reading and read whole', () => {
    expect(sourceProblems({ sources: (rows) => Object.assign(rows[indexOfSource(read.id)], { readOn: '2026-01-01', extent: 'whole' }) })).toEqual([]);
  });
  test('that alone decide two claims say what they can see, and pass where they do', () => {
    const unlimited = first('work from outside without limits', outside, ({ id, limits }) => limits === null && !id.startsWith(witness.id));
    const decisive = { ...bare, evidence: evidence([], [[unlimited.id, 'core']]), parties: NOBODY };
    const edit = (limits: object | null) =>
      sourceProblems({
        claims: (rows) => {
          Object.assign(rows[0], decisive);
          Object.assign(rows[1], decisive);
        },
        sources: (rows) => Object.assign(rows[indexOfSource(unlimited.id)], { limits }),
      });
    const [message = '', ...rest] = edit(null);
    expect(rest).toEqual([]);
    expect(message).toMatch(
      /\.limits\n {2}found {5}null\n {2}expected {2}what the work can and cannot see, since it alone decides the statuses of c\d{2}, c\d{2}/,
    );
    expect(edit({ sees: 'Roofs.', cannotSee: 'Rooms.', objection: null })).toEqual([]);
  });
});

test('every claim has the status of its line, and every line 4 says what holds', () => {
  for (const row of rowsOf('claims')) expect(row.holds !== null, row.id).toBe(lineOf(row) === 4);
  for (const claim of claims) for (const id of worksOf(claim.evidence)) expect(named(sources, id).id).toBe(id);
});
