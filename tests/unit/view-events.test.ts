import { describe, expect, test } from 'vitest';
import { eventPlaces, timelineEvents } from '#collections/events.ts';
import { timelineDays } from '#collections/timeline.ts';
import { announcementsByDay } from '#collections/war-days.ts';
import { serve } from '../fixtures/astro-content.ts';
import { named, row, weighed } from '../fixtures/rows.ts';

serve({
  sources: [row.source({ id: 'one' }), row.source({ id: 'two' })],
  districts: [
    row.district({ id: 'shusha', names: named('Shusha'), sources: ['one'] }),
    row.district({ id: 'lachin', names: named('Lachin'), sources: ['one'] }),
  ],
  settlements: [
    row.settlement({ id: 'shusha-city', names: named('Shusha'), kind: 'city', district: 'shusha', announced: '2020-11-08', sources: ['one'] }),
    row.settlement({
      id: 'border-village',
      names: named('Border'),
      district: 'shusha',
      administrativeDistrict: 'lachin',
      announced: '2020-10-20',
      sources: ['one'],
    }),
    row.settlement({ id: 'a-height', names: named('Height'), kind: 'height', district: 'lachin', announced: '2020-10-20', sources: ['one'] }),
    row.settlement({
      id: 'denied',
      names: named('Denied'),
      district: 'lachin',
      announced: '2020-10-20',
      sources: ['one'],
      denial: { by: 'A ministry', what: 'No.', sources: ['two'] },
    }),
    row.settlement({ id: 'also', names: named('Also'), district: 'lachin', announced: '2020-10-20', sources: ['one'] }),
    row.settlement({
      id: 'handed-over',
      names: named('Handed'),
      district: 'lachin',
      announced: '2020-10-20',
      controlChange: 'handover',
      sources: ['one'],
    }),
  ],
  places: [row.place({ id: 'ganja', names: named('Ganja') }), row.place({ id: 'suburb', names: named('Suburb'), district: 'shusha' })],
  events: [
    row.event({ id: 'e003', date: { on: '2020-11-09' }, sources: ['one'], places: ['ganja', 'shusha-city'] }),
    row.event({ id: 'e002', date: { on: '2020-10-04' }, sources: ['two', 'one'], places: ['border-village', 'suburb', 'shusha'] }),
    row.event({ id: 'e001', date: { on: '2020-10-04' }, sources: ['one'] }),
    row.event({ id: 'e004', date: { earliest: '1991-01-01', latest: '1991-12-31' }, sources: ['one'] }),
    row.event({ id: 'e005', date: { on: '2020-11-10' }, sources: ['one'] }),
  ],
  claims: [
    row.claim({ id: 'c01', order: 2, text: 'Second, Gut says.', events: ['e002'], evidence: weighed(['one']) }),
    row.claim({
      id: 'c02',
      order: 1,
      text: 'First, Gut says.',
      events: ['e002', 'e001'],
      evidence: weighed(['one']),
    }),
  ],
  corrections: [row.correction({}), row.change({ id: 'added', kind: 'added', date: '2026-02-03', items: ['e002'] })],
});

const event = async (id: string) => {
  const found = (await timelineEvents()).find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no event ${id}`);
  return found;
};

describe('the events of the timeline', () => {
  test('are in the order of their days, those of one day by id', async () => {
    expect((await timelineEvents()).map(({ id }) => id)).toEqual(['e004', 'e001', 'e002', 'e003', 'e005']);
  });
  test('know their first day, and its number in the war', async () => {
    const days = (await timelineEvents()).map(({ day, dayOfWar }) => [day, dayOfWar]);
    expect(days).toEqual([
      ['1991-01-01', null],
      ['2020-10-04', 8],
      ['2020-10-04', 8],
      ['2020-11-09', 44],
      ['2020-11-10', null],
    ]);
  });
  test('name their sources in the order of the row, and the claims that they bear on in the order of the essay', async () => {
    const { sources, claims } = await event('e002');
    expect(sources.map(({ id }) => id)).toEqual(['two', 'one']);
    expect(claims.map(({ id, text }) => [id, text])).toEqual([
      ['c02', 'First, Gut says.'],
      ['c01', 'Second, Gut says.'],
    ]);
  });
  test('belong to their places and to the districts in which these lie, each once', async () => {
    expect((await event('e002')).regions).toEqual(['border-village', 'lachin', 'suburb', 'shusha']);
    expect((await event('e003')).regions).toEqual(['ganja', 'shusha-city', 'shusha']);
  });
  test('know the entry of the log that changed them last', async () => {
    expect((await event('e002')).changed).toMatchObject({ entry: 'added', date: '2026-02-03' });
    expect((await event('e001')).changed).toBeNull();
  });
  test('are filtered by place, with options by name, and a district is labelled where a city has its name', async () => {
    const places = await eventPlaces();
    expect(places.map(({ value }) => value)).toEqual(['border-village', 'ganja', 'lachin', 'shusha-city', 'shusha', 'suburb']);
    const labelOf = (id: string) => places.find(({ value }) => value === id)?.label;
    expect([labelOf('shusha-city'), labelOf('shusha'), labelOf('lachin')]).toEqual(['Shusha', 'Shusha district', 'Lachin']);
  });
});

describe('the days of the war', () => {
  test('count the settlements announced on each and up to it, without heights and hand-overs', async () => {
    const days = await announcementsByDay();
    const counts = days.filter(({ announced }) => announced > 0).map(({ day, number, announced, soFar }) => [day, number, announced, soFar]);
    expect(counts).toEqual([
      ['2020-10-20', 24, 3, 3],
      ['2020-11-08', 43, 1, 4],
    ]);
    expect(days).toHaveLength(44);
    expect(days.at(-1)).toMatchObject({ announced: 0, soFar: 4 });
  });
  test('show what was announced in each district, the district with most first, and the events that begin on them', async () => {
    const day = (await timelineDays()).find((candidate) => candidate.day === '2020-10-20');
    expect(day?.announcements.map(({ district, settlements }) => [district.id, settlements.map(({ id }) => id)])).toEqual([
      ['lachin', ['also', 'denied', 'a-height']],
      ['shusha', ['border-village']],
    ]);
    expect(day?.announcements[0]?.settlements.map(({ isCounted, isDenied }) => [isCounted, isDenied])).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
    const events = (await timelineDays()).flatMap((entry) => entry.events.map(({ id }) => [entry.day, id]));
    expect(events).toEqual([
      ['2020-10-04', 'e001'],
      ['2020-10-04', 'e002'],
      ['2020-11-09', 'e003'],
    ]);
  });
});
