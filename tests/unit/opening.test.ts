import { describe, expect, test } from 'vitest';
import { dayBlocks, LAST_COLUMNS, rowsOfBlocks } from '#lib/charts/day-blocks.ts';
import { dayNames } from '#lib/charts/day-names.ts';
import {
  duringAttributes,
  fromAttributes,
  goAttributes,
  readDuring,
  readFrom,
  readGo,
  readShare,
  readStep,
  readWords,
  shareAttributes,
  soFarAt,
  stepAttributes,
  wordsAttributes,
} from '#lib/map/slider-wire.ts';
import { daysTouched, joinedSpans, placeInWar } from '#lib/record/harm-days.ts';
import { elementWith as wired } from '../fixtures/wired.ts';

const day = (announced: number, denied = 0) => ({ announced, denied });
const count = (path: string): number => path.split('M').length - 1;

describe('blocks of days', () => {
  const days = [day(6, 6), day(0), day(24, 1), day(71)];
  test('are one a place, denied ones hollow', () => {
    const blocks = dayBlocks(days);
    expect(blocks.map(({ solid, hollow }) => [count(solid), count(hollow)])).toEqual([
      [0, 6],
      [0, 0],
      [23, 1],
      [71, 0],
    ]);
  });
  test('stand in as few rows as the fullest day needs, where the last day may take three columns', () => {
    expect(rowsOfBlocks(days)).toBe(24);
    expect(rowsOfBlocks([day(1), day(91)])).toBe(Math.ceil(91 / LAST_COLUMNS));
    expect(rowsOfBlocks([])).toBe(1);
  });
  test('of the last day go on beside each other, and no two are at one place', () => {
    const places = (dayBlocks(days).at(-1)?.solid ?? '').split('M').slice(1);
    expect(new Set(places).size).toBe(71);
    expect(new Set(places.map((place) => place.split(' ')[0])).size).toBe(LAST_COLUMNS);
  });
});

describe('names of days', () => {
  const heights = [3, 1, 20, 2, 4, 9];
  const named = (names: Readonly<Record<number, string>>) =>
    dayNames(heights.map((height, index) => ({ number: index + 1, height, name: names[index + 1] ?? null })));
  test('stand over the columns that they cover', () => {
    expect(named({ 2: 'low' })).toEqual([expect.objectContaining({ number: 2, height: 1, level: 3, anchor: 'end' })]);
    expect(named({ 3: 'high' })).toEqual([expect.objectContaining({ level: 20, anchor: 'middle' })]);
  });
  test('end at the edge on the last day, and are marked where the next is near', () => {
    expect(named({ 6: 'last' })).toEqual([expect.objectContaining({ anchor: 'edge', level: 9 })]);
    expect(named({ 4: 'one', 5: 'two' })[0]?.isNear).toBe(true);
    expect(named({ 1: 'alone' })[0]?.isNear).toBe(false);
  });
});

describe('dates in the war', () => {
  test.each([
    [{ on: '2020-09-26' }, null],
    [{ on: '2020-09-27' }, { kind: 'day', days: { from: 1, to: 1 } }],
    [{ on: '2020-11-09' }, { kind: 'day', days: { from: 44, to: 44 } }],
    [{ on: '2020-11-10' }, null],
    [
      { from: '2020-09-27', to: '2020-11-10' },
      { kind: 'span', days: { from: 1, to: 44 } },
    ],
    [
      { from: '2020-08-01', to: '2020-10-01' },
      { kind: 'span', days: { from: 1, to: 5 } },
    ],
    [
      { earliest: '2020-10-09', latest: '2020-10-15' },
      { kind: 'span', days: { from: 13, to: 19 } },
    ],
    [
      { earliest: '2020-09-27', latest: '2021-03-19' },
      { kind: 'open', days: { from: 1, to: 44 } },
    ],
  ] as const)('%j', (date, expected) => {
    expect(placeInWar(date)).toEqual(expected);
    expect(daysTouched(date)).toEqual(expected?.days ?? null);
  });
  test('spans that touch or overlap become one', () => {
    expect(
      joinedSpans([
        { from: 9, to: 12 },
        { from: 1, to: 3 },
        { from: 4, to: 5 },
        { from: 10, to: 11 },
      ]),
    ).toEqual([
      { from: 1, to: 5 },
      { from: 9, to: 12 },
    ]);
  });
});

describe('the wire of the slider', () => {
  test('reads back what it writes', () => {
    const share = {
      total: 90,
      counts: [
        { step: 1, soFar: 2 },
        { step: 8, soFar: 17 },
      ],
    };
    const spans = [
      { from: 1, to: 44 },
      { from: 8, to: 8 },
    ];
    expect(readShare(wired(shareAttributes(share)))).toEqual(share);
    expect([0, 1, 7, 8, 44].map((step) => soFarAt(share, step))).toEqual([0, 2, 2, 17, 17]);
    expect(readDuring(wired(duringAttributes(spans)))).toEqual(spans);
    expect(readFrom(wired(fromAttributes(8)))).toBe(8);
    expect(readGo(wired(goAttributes('all')))).toBe('all');
    expect(readWords(wired(wordsAttributes('2020-10-04')))).toBe('2020-10-04');
    for (const hasEntry of [true, false])
      expect(readStep({ ...wired(stepAttributes({ key: '2020-10-04', hasEntry })), textContent: ' Day 8 ' })).toEqual({
        key: '2020-10-04',
        hasEntry,
        text: 'Day 8',
        at: null,
        flag: null,
      });
  });
  test('refuses what it did not write', () => {
    expect(() => readShare(wired({ 'data-share': '1:two', 'data-total': 90 }))).toThrow(/data-share/);
    expect(() => readShare(wired({ 'data-share': '1:2' }))).toThrow(/data-total/);
    expect(() => readDuring(wired({ 'data-during': '1-' }))).toThrow(/data-during/);
    expect(() => readFrom(wired({ 'data-from': '1.5' }))).toThrow(/data-from/);
    expect(() => readStep({ ...wired({ 'data-step': 'all' }), textContent: ' ' })).toThrow(/text/);
  });
});
