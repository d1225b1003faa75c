import { describe, expect, test } from 'vitest';
import { isCountable } from '#lib/record/status.ts';
import { edited, indexWith, type Loose, messagesFor, rowsOf, rowWith } from '../fixtures/edited-content.ts';

const isOther = (row: Loose): boolean => row.claim === null;
const confirming = rowsOf('figures').flatMap(({ confirmedBy }) => confirmedBy.map((entry: Loose) => entry.source));
const isWork = (row: Loose): boolean =>
  !confirming.includes(row.id) && isCountable(row) && row.kind === 'ngo' && row.side === 'independent' && row.restsOn.length === 0;
const group = rowWith('groups', 'quantity with two claimants', ({ id }) => {
  const own = rowsOf('figures').filter((row) => row.group === id && isOther(row));
  return new Set(own.map(({ claimant }) => claimant)).size > 1;
}).id;
const at = indexWith('figures', 'figure of such a quantity', (row) => row.group === group && isOther(row));
const rival = indexWith(
  'figures',
  'figure of another claimant for it',
  (row, _, rows) => row.group === group && isOther(row) && row.claimant !== rows[at].claimant,
);
const works = rowsOf('sources').filter(isWork);
const [work, own] = works;
const path = `$[${at}].confirmedBy[0].source`;
const plain = { claimant: 'Ministry of Health of Nowhere', claimantSide: 'azerbaijan', sources: [own.id] };

/** Problems in figures and sources after an edit of one figure and of the rows of sources, without file and position. */
const problemsAfter = (figure: object, sources: (rows: Loose[]) => void = () => {}): readonly string[] =>
  messagesFor(
    edited({
      figures: (rows) => Object.assign(rows[at], plain, { confirmedBy: [{ source: work.id, how: 'yes', what: null }], caveats: [] }, figure),
      sources,
    }),
  )
    .messages.filter((message) => message.includes('confirmedBy'))
    .map((message) => message.replace(/^\S+ {2}/, ''));
const refusal = (why: string): readonly string[] => [
  `${path}\n  found     "${work.id}", ${why}\n  expected  a countable work of another that does not rest on the claimant and is not of its side; name such a work, or remove the entry`,
];
const change =
  (id: string, changes: object) =>
  (rows: Loose[]): void => {
    Object.assign(
      rows.find((row) => row.id === id),
      changes,
    );
  };

describe('a work that confirms a figure', () => {
  test('passes where it is countable, of another, on its own ground and not of the claimant’s side', () => {
    expect(problemsAfter({})).toEqual([]);
  });
  test.each([['essay'], ['reference']])('is refused where it is of the kind %s', (kind) => {
    expect(problemsAfter({}, change(work.id, { kind }))).toEqual(
      refusal('which does not count: it was not read, or is the essay, an encyclopedia or of an unknown publisher'),
    );
  });
  test('is refused where the claimant’s name has its publisher, or the reverse, in any spelling', () => {
    const refused = refusal('a work of the claimant');
    expect(problemsAfter({ claimant: `${work.publisher.toUpperCase()} (spokesman)` })).toEqual(refused);
    expect(problemsAfter({ claimant: 'Société Étude' }, change(work.id, { publisher: 'Societe etude, Paris' }))).toEqual(refused);
    expect(problemsAfter({ claimant: 'Human Rights Watch' }, change(work.id, { publisher: 'HRW' }))).toEqual(refused);
    expect(problemsAfter({ claimant: 'J. Example, in a book' }, change(work.id, { author: 'Jane Example and Joe Other' }))).toEqual(refused);
  });
  test.each([['azerbaijan'], ['armenia']])('is refused where it is of the side of the claimant, %s', (side) => {
    expect(problemsAfter({ claimantSide: side }, change(work.id, { side }))).toEqual(refusal('a work of the claimant’s side'));
  });
  test.each([['azerbaijan'], ['armenia']])('is refused where it only passes on what the claimant’s side said, %s', (reports) => {
    expect(problemsAfter({ claimantSide: reports }, change(work.id, { reports }))).toEqual(refusal('a work of the claimant’s side'));
  });
  test.each([['azerbaijan'], ['armenia']])('is refused where its state speaks for the claimant’s side, %s', (speaksFor) => {
    const ally = { side: 'other-state', state: 'Nowhere', speaksFor };
    expect(problemsAfter({ claimantSide: speaksFor }, change(work.id, ally))).toEqual(refusal('a work of the claimant’s side'));
    expect(problemsAfter({ claimantSide: speaksFor }, change(work.id, { ...ally, speaksFor: null }))).toEqual([]);
  });
  test('passes where it is independent, as the claimant is', () => {
    expect(problemsAfter({ claimantSide: 'independent' })).toEqual([]);
  });
  test('is refused where it rests on a source of the figure, through another work too', () => {
    const between = works[2].id;
    expect(problemsAfter({}, change(work.id, { restsOn: [own.id] }))).toEqual(refusal(`which rests on "${own.id}", a source of this figure`));
    expect(
      problemsAfter({}, (rows) => {
        change(work.id, { restsOn: [between] })(rows);
        change(between, { restsOn: [own.id] })(rows);
      }),
    ).toEqual(refusal(`which rests on "${own.id}", a source of this figure`));
    expect(problemsAfter({}, change(work.id, { restsOn: [between] }))).toEqual([]);
  });
  test('is refused where the claimant’s own work rests on it, and passes where another source does', () => {
    expect(problemsAfter({}, change(own.id, { restsOn: [work.id], publisher: plain.claimant }))).toEqual(
      refusal(`on which "${own.id}" rests, the claimant’s own work`),
    );
    expect(problemsAfter({}, change(own.id, { restsOn: [work.id] }))).toEqual([]);
  });
  test('that checked a part says which', () => {
    expect(problemsAfter({ confirmedBy: [{ source: work.id, how: 'partly', what: null }] })).toHaveLength(1);
    expect(problemsAfter({ confirmedBy: [{ source: work.id, how: 'partly', what: 'Half of it' }] })).toEqual([]);
  });
  test('is named once', () => {
    const entry = { source: work.id, how: 'yes', what: null };
    expect(problemsAfter({ confirmedBy: [entry, entry] })).toHaveLength(1);
  });
  test('is refused on a figure of the essay, whose claim has a status', () => {
    const essay = indexWith('figures', 'figure of the essay', (row) => row.claim !== null);
    const [message = '', ...rest] = messagesFor(
      edited({ figures: (rows) => (rows[essay].confirmedBy = [{ source: work.id, how: 'yes', what: null }]) }),
    ).messages;
    expect(rest).toEqual([]);
    expect(message).toContain(`$[${essay}].confirmedBy\n`);
  });
});

describe('rival numbers', () => {
  const one = (value: number, qualifier: string, rest: object = {}) => ({ value, low: null, high: null, qualifier, ...rest });
  const yes = (claimant: string) => ({
    claimant,
    claimantSide: 'azerbaijan',
    caveats: [],
    confirmedBy: [{ source: work.id, how: 'yes', what: null }],
  });
  const problems = (first: object, second: object): number =>
    messagesFor(
      edited({
        figures: (rows) => {
          for (const row of rows) if (row.group === group) row.confirmedBy = [];
          Object.assign(rows[at], yes('Ministry A'), first);
          Object.assign(rows[rival], yes('Ministry B'), second);
        },
      }),
    ).messages.filter((message) => message.includes('rival number')).length;
  test.each([
    ['two exact numbers', one(12, 'exact'), one(13, 'exact')],
    ['a number and one above it', one(12, 'exact'), one(13, 'over')],
    ['a number and one below it', one(14, 'exact'), one(13, 'up-to')],
    ['a number and one that is about another', one(100, 'exact'), one(111.5, 'about')],
    ['a number and a range', one(12, 'exact'), { qualifier: 'range', value: null, low: 13, high: 20 }],
  ])('are not both confirmed: %s', (_, first, second) => {
    expect(problems(first, second)).toBe(1);
  });
  test.each([
    ['one number given twice', one(12, 'exact'), one(12, 'exact')],
    ['a number and one that it is over', one(14, 'exact'), one(13, 'over')],
    ['numbers that are about the same', one(100, 'exact'), one(109, 'about')],
    ['two of one claimant', one(12, 'exact', { claimant: 'Ministry' }), one(13, 'exact', { claimant: 'Ministry' })],
    ['one that is only partly confirmed', one(12, 'exact'), one(13, 'exact', { confirmedBy: [{ source: work.id, how: 'partly', what: 'Half' }] })],
  ])('pass where they do not contradict each other: %s', (_, first, second) => {
    expect(problems(first, second)).toBe(0);
  });
});
