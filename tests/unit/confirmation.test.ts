import { describe, expect, test } from 'vitest';
import { groundsOf, isIndependentCount, isOwnWork, verifiedOf } from '#lib/record/confirmation.ts';
import { contradict, isMore, isSameNumber } from '#lib/record/interval.ts';
import { row } from '../fixtures/rows.ts';

const figure = (changes: object) => ({ ...row.figure({}), ...changes });
const by = (...hows: ('yes' | 'partly')[]) => hows.map((how) => ({ source: 'work', how, what: how === 'partly' ? 'Half of it' : null }));

test('a figure is confirmed as far as its best work', () => {
  const hows = [by(), by('partly'), by('partly', 'yes')].map((confirmedBy) => verifiedOf(row.figure({ confirmedBy })));
  expect(hows).toEqual(['no', 'partly', 'yes']);
  expect(verifiedOf(row.figure({ claim: 'c01' }))).toBeNull();
});

test('an independent count needs an independent claimant, and a work that counts', () => {
  const independent = row.figure({ claimantSide: 'independent' });
  const read = row.source({ id: 'read', kind: 'ngo', consulted: 'read' });
  expect(isIndependentCount(independent, [read])).toBe(true);
  expect(isIndependentCount(row.figure({ claimantSide: 'armenia' }), [read])).toBe(false);
  expect(isIndependentCount(independent, [row.source({ id: 'wiki', kind: 'reference' })])).toBe(false);
  expect(isIndependentCount(independent, [])).toBe(false);
  expect(isIndependentCount(row.figure({ claimantSide: 'independent', passedOn: true }), [read])).toBe(false);
});

describe('a work is the claimant’s own', () => {
  test.each([
    ['Caucasus Heritage Watch', null, 'Caucasus Heritage Watch, Monitoring Report 6'],
    ['Parliamentary Assembly of the Council of Europe', null, 'PACE (report)'],
    ['International Committee of the Red Cross', null, 'ICRC delegation in Armenia'],
    ['American Association for the Advancement of Science (AAAS)', null, 'AAAS'],
    ['Şuşa Evi', null, 'Susa evi'],
    ['A publisher', 'Caroline Cox and John Eibner', 'John Eibner'],
  ])('%s, %s: %s', (publisher, author, claimant) => {
    expect(isOwnWork({ publisher, author }, claimant)).toBe(true);
  });
  test('and not where names share a word only', () => {
    expect(isOwnWork({ publisher: 'Ministry of Defence of Armenia', author: null }, 'Ministry of Health of Armenia')).toBe(false);
    expect(isOwnWork({ publisher: 'A house (1)', author: null }, 'A ministry (1)')).toBe(false);
    expect(isOwnWork({ publisher: 'Memorial', author: 'A. Li' }, 'Government of Italy')).toBe(false);
  });
});

test('the grounds of a work are all that it rests on, and end in a circle', () => {
  const restsOn = (id: string): readonly string[] => ({ a: ['b'], b: ['c', 'a'] })[id] ?? [];
  expect([...groundsOf('a', restsOn)].sort()).toEqual(['a', 'b', 'c']);
  expect([...groundsOf('c', restsOn)]).toEqual([]);
});

describe('two figures', () => {
  const over = figure({ qualifier: 'over', value: 10 });
  const upTo = figure({ qualifier: 'up-to', value: 10 });
  const about = figure({ qualifier: 'about', value: 10 });
  const range = figure({ qualifier: 'range', value: null, low: 8, high: 12 });
  const exact = (value: number) => figure({ qualifier: 'exact', value });
  test('contradict each other where no number fits both', () => {
    expect([over, upTo, about, range].map((other) => contradict(exact(10), other))).toEqual([false, false, false, false]);
    expect([contradict(exact(9), over), contradict(exact(11), upTo), contradict(exact(12), about), contradict(exact(13), range)]).toEqual(
      Array.from({ length: 4 }, () => true),
    );
  });
  test('are more or less where both ends say so', () => {
    expect([isMore(exact(11), exact(10)), isMore(exact(10), exact(10)), isMore(exact(10), exact(11))]).toEqual([true, false, false]);
    expect([isMore(figure({ qualifier: 'over', value: 20 }), over), isMore(exact(20), over), isMore(over, upTo)]).toEqual([true, false, true]);
    expect([isMore(exact(10), range), isMore(range, exact(8))]).toEqual([false, true]);
  });
  test('are one number in digits, however they are put', () => {
    expect([isSameNumber(over, about), isSameNumber(over, exact(11)), isSameNumber(range, range)]).toEqual([true, false, true]);
  });
});
