import { describe, expect, test } from 'vitest';
import { DayCounts } from '#lib/map/day-counts.ts';
import { type DaySpan, LAST_STEP, STOPS, stopAt } from '#lib/map/days.ts';
import { type RowLook, StepRows } from '#lib/map/step-rows.ts';
import { isOn, isShownAt } from '#lib/map/visibility.ts';
import { addDays, WAR } from '#lib/record/war.ts';

interface Row {
  readonly key: string;
  readonly spans: readonly DaySpan[];
}

const on = (day: string): DaySpan => ({ from: day, to: day });
/** Rows of all kinds: on a day, between two stops, during spans, on several days, before and after the war, and without a day. */
const KINDS: readonly (readonly DaySpan[])[] = [
  ...Array.from({ length: WAR.days }, (_, index) => [on(addDays(WAR.firstDay, index))]),
  [on('2020-11-15')],
  [{ from: WAR.firstDay, to: WAR.lastAnnouncement }],
  [{ from: '1992-02-26', to: '1992-02-27' }, on('2020-10-04')],
  [{ from: '2020-11-12', to: '2023-09-20' }],
  [on('2024-01-01')],
  [],
];
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ key: `r${index}`, spans: KINDS[index % KINDS.length] ?? [] }));

const lookAt = ({ key, spans }: Row, step: number, range: 'upto' | 'only', place: string | null): RowLook => ({
  isNew: isOn(spans, stopAt(step)),
  isLater: !isShownAt(spans, stopAt(step), range),
  isChosen: key === place,
});

describe('rows of a list at the steps of the slider', () => {
  test('look as they would on a page that opened there, whatever came before', () => {
    const rows = rowsOf(3 * KINDS.length);
    const looks = new Map<Row, RowLook>();
    const list = new StepRows(rows, (row, look) => looks.set(row, look));
    const walk: readonly (readonly [number, 'upto' | 'only', string | null])[] = [
      ...STOPS.map((_, step) => [step, 'upto', null] as const),
      ...STOPS.map((_, step) => [LAST_STEP - step, 'upto', 'r3'] as const),
      [LAST_STEP, 'upto', 'r4'],
      [7, 'only', 'r4'],
      ...STOPS.map((_, step) => [(step * 17) % STOPS.length, 'only', null] as const),
      [7, 'upto', 'r5'],
    ];
    for (const [step, range, place] of walk) {
      list.show({ step, range, place });
      expect([...looks.values()], `${step} ${range} ${place}`).toEqual(rows.map((row) => lookAt(row, step, range, place)));
    }
    list.forget();
    looks.clear();
    list.show({ step: 7, range: 'upto', place: 'r5' });
    expect(looks.size).toBe(rows.length);
  });
  test('are touched at a step only where they change, however many others there are', () => {
    const busy = rowsOf(KINDS.length);
    /** Rows touched and spans read on a walk through all days, in a list with so many more rows that change at its end. */
    const workWith = (others: number): number => {
      let work = 0;
      const counted = [...busy, ...Array.from({ length: others }, (_, index) => ({ key: `o${index}`, spans: [on('2024-01-01')] }))].map(
        ({ key, spans }) => ({
          key,
          get spans() {
            work++;
            return spans;
          },
        }),
      );
      const list = new StepRows(counted, () => {
        work++;
      });
      list.show({ step: 1, range: 'upto', place: null });
      work = 0;
      for (let step = 2; step < LAST_STEP; step++) list.show({ step, range: 'upto', place: `r${step}` });
      return work;
    };
    expect(workWith(0)).toBeGreaterThan(0);
    expect(workWith(10_000)).toBe(workWith(0));
  });
});

describe('days counted per stop', () => {
  const days = KINDS.flat().flatMap(({ from }) => [from, from]);
  test('are those on it, and those up to it', () => {
    const counts = new DayCounts(days);
    expect(counts.all).toBe(days.length);
    for (const stop of STOPS) {
      expect(counts.soFar(stop), stop.key).toBe(days.filter((day) => day <= stop.to).length);
      expect(counts.on(stop), stop.key).toBe(days.filter((day) => stop.from <= day && day <= stop.to).length);
    }
  });
  test('are nothing where there are none', () => {
    expect(STOPS.map((stop) => new DayCounts([]).soFar(stop) + new DayCounts([]).on(stop))).toEqual(STOPS.map(() => 0));
  });
});
