import { describe, expect, test } from 'vitest';
import { selection } from '#collections/selection.ts';
import { serve } from '../fixtures/astro-content.ts';
import { harmed, row } from '../fixtures/rows.ts';

const early = { on: '1992-02-26' };
const late = { on: '2023-09-24' };

serve({
  sources: [row.source({ id: 'source' })],
  districts: [row.district({ id: 'district' })],
  events: [
    row.event({ id: 'e001', date: early, harm: harmed('azerbaijani'), criteria: ['killed', 'control'] }),
    row.event({ id: 'e002', date: early, harm: [...harmed('azerbaijani'), ...harmed('armenian')], criteria: ['killed'] }),
    row.event({ id: 'e003', date: late, harm: harmed('armenian'), criteria: ['fled'] }),
    row.event({ id: 'e004', date: late, harm: harmed('other'), criteria: ['heritage'] }),
  ],
  missing: [
    row.missing({ id: 'later', date: late, criteria: ['act'], toRead: 'A court' }),
    row.missing({ id: 'earlier', date: early, criteria: ['killed'], harm: ['armenian'] }),
  ],
  sites: [row.site({ id: 'a', heritage: 'armenian' }), row.site({ id: 'b', heritage: 'azerbaijani' }), row.site({ id: 'c', heritage: 'armenian' })],
  groups: [row.group({ id: 'group', affected: 'azerbaijani' })],
});

describe('the rule of selection', () => {
  test('counts events by period and by whose people they harmed, and what is missing beside them', async () => {
    const { periods } = await selection();
    const none = { armenian: 0, azerbaijani: 0 };
    expect(periods).toEqual([
      { period: 'first-war', events: 2, harm: { armenian: 1, azerbaijani: 2 }, missing: 1, missingHarm: { armenian: 1, azerbaijani: 0 } },
      { period: 'between', events: 0, harm: none, missing: 0, missingHarm: none },
      { period: 'war-2020', events: 0, harm: none, missing: 0, missingHarm: none },
      { period: 'after', events: 2, harm: { armenian: 1, azerbaijani: 0 }, missing: 1, missingHarm: none },
    ]);
  });
  test('counts events per criterion, those that meet two under each', async () => {
    const { criteria } = await selection();
    expect(criteria).toEqual([
      { key: 'act', number: 0, missing: 1 },
      { key: 'control', number: 1, missing: 0 },
      { key: 'fled', number: 1, missing: 0 },
      { key: 'heritage', number: 1, missing: 0 },
      { key: 'killed', number: 2, missing: 1 },
    ]);
  });
  test('counts sites and quantities by side, in alphabetical order', async () => {
    const { sites, quantities } = await selection();
    expect(sites).toEqual([
      { key: 'armenian', number: 2 },
      { key: 'azerbaijani', number: 1 },
    ]);
    expect(quantities).toEqual([{ key: 'azerbaijani', number: 1 }]);
  });
  test('lists what is missing by date', async () => {
    const { missing } = await selection();
    expect(missing).toMatchObject([
      { id: 'earlier', toRead: null },
      { id: 'later', toRead: 'A court' },
    ]);
  });
});
