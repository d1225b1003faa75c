import { describe, expect, test } from 'vitest';
import { shareOfTime } from '#lib/charts/time-segment.ts';
import { withPeriods } from '#lib/page/timeline-wire.ts';
import { PERIODS } from '#lib/record/periods.ts';
import { TOPICS, topicsOf } from '#lib/record/topics.ts';
import { events, first } from '../fixtures/record.ts';

describe('what an event is about', () => {
  test('comes from its category, its criteria and the harm that it records', () => {
    const { harm } = first('event with harm', events, (event) => event.harm.length > 0);
    expect(topicsOf({ category: 'handover', criteria: ['control'], harm })).toEqual(['civilian-harm', 'settlement', 'handover']);
  });
  test('is no harm to civilians where none is recorded', () => {
    expect(topicsOf({ category: 'aftermath', criteria: ['killed', 'act'], harm: [] })).toEqual(['diplomacy']);
  });
  test('is something for every event of the record, and harm wherever harm is recorded', () => {
    for (const event of events) {
      expect(topicsOf(event), event.id).not.toEqual([]);
      if (event.harm.length > 0) expect(topicsOf(event), event.id).toContain('civilian-harm');
    }
    for (const topic of TOPICS)
      expect(
        events.some((event) => topicsOf(event).includes(topic)),
        topic,
      ).toBe(true);
  });
});

describe('categories of older links', () => {
  test('that were periods are periods, and others stay', () => {
    const read = (query: string): string => withPeriods(new URLSearchParams(query)).toString();
    expect(read('category=aftermath&category=ceasefire&harm=armenian')).toBe('harm=armenian&period=after&category=ceasefire');
    expect(read('category=background')).toBe('period=first-war&period=between');
    expect(read('category=constructor&q=a')).toBe('category=constructor&q=a');
    for (const value of ['background', 'aftermath']) {
      for (const period of withPeriods(new URLSearchParams({ category: value })).getAll('period')) expect(PERIODS).toContain(period);
    }
  });
});

test('a day has its share of the time between two others, and those outside the nearer end', () => {
  expect(shareOfTime('2020-01-06', '2020-01-01', '2020-01-11')).toBe(0.5);
  expect(shareOfTime('2019-01-01', '2020-01-01', '2020-01-11')).toBe(0);
  expect(shareOfTime('2021-01-01', '2020-01-01', '2020-01-11')).toBe(1);
  expect(shareOfTime('2020-01-01', '2020-01-01', '2020-01-01')).toBe(0);
});
