import { describe, expect, test } from 'vitest';
import { openingRows } from '#collections/harm-rows.ts';
import { openingDays } from '#collections/opening-days.ts';
import { openingMap } from '#collections/opening-map.ts';
import { openingStops, sinceTheWar } from '#collections/opening-stops.ts';
import { rowsById } from '#collections/rows.ts';
import { wholeWar } from '#collections/whole-war.ts';
import { isCounted } from '#lib/record/coverage.ts';
import { PARTIES } from '#lib/record/harm.ts';
import { harms, placeInWar } from '#lib/record/harm-days.ts';

// The real rows: what the home page says must follow from them, whatever they are.
const [days, stops, war, rows, map, since] = await Promise.all([
  openingDays(),
  openingStops(),
  wholeWar(),
  openingRows(),
  openingMap(),
  sinceTheWar(),
]);
const [events, settlements, figures, groups] = await Promise.all([
  rowsById('events'),
  rowsById('settlements'),
  rowsById('figures'),
  rowsById('groups'),
]);
const counted = [...settlements.values()].filter(isCounted);

describe('a day of the opening', () => {
  test('has every counted place on the day of its announcement, denied ones by whom and in which words', () => {
    for (const day of days) {
      const own = counted.filter(({ announced }) => announced === day.key);
      expect(day.announced, day.key).toBe(own.length);
      expect(day.what === null, day.key).toBe(own.length === 0);
      const denials = own.flatMap(({ denial }) => (denial === null ? [] : [denial]));
      expect(day.denied, day.key).toBe(denials.length);
      expect(new Set(day.denials.map(({ by, what }) => `${by}|${what}`))).toEqual(new Set(denials.map(({ by, what }) => `${by}|${what}`)));
    }
    expect(days.reduce((sum, { announced }) => sum + announced, 0)).toBe(counted.length);
  });
  test('names the civilians of each party that an event of the day harmed, and all others under "also"', () => {
    for (const event of events.values()) {
      const place = placeInWar(event.date);
      if (place?.kind !== 'day') continue;
      const day = days[place.days.from - 1];
      for (const party of PARTIES)
        expect(
          day?.harm[party].some(({ id }) => id === event.id),
          `${event.id} ${party}`,
        ).toBe(harms(event, party));
      expect(
        day?.others.some(({ id }) => id === event.id),
        event.id,
      ).toBe(!PARTIES.some((party) => harms(event, party)));
    }
  });
  test('says what goes on on each day of a span, and on no other', () => {
    for (const event of events.values()) {
      const place = placeInWar(event.date);
      const party = PARTIES.find((own) => harms(event, own));
      if (place?.kind !== 'span' || party === undefined) continue;
      const on = days.filter(({ going }) => going[party].some(({ id }) => id === event.id)).map(({ number }) => number);
      expect([on[0], on.at(-1), on.length], event.id).toEqual([place.days.from, place.days.to, place.days.to - place.days.from + 1]);
    }
  });
  test('prints titles and remarks of content: no sentence of its own about an event', () => {
    const titles = new Set([...events.values()].map(({ title }) => title));
    const lines = [...days.flatMap(({ harm, going, others }) => [...PARTIES.flatMap((party) => [...harm[party], ...going[party]]), ...others])];
    expect(lines.length).toBeGreaterThan(0);
    for (const { title } of lines) expect(titles.has(title), title).toBe(true);
  });
});

describe('the whole war', () => {
  test('has the civilian dead of both sides by every claimant, each with its name, and sums none', () => {
    for (const affected of [...PARTIES, 'both'] as const) {
      const shown = affected === 'both' ? war.together : war.civilians[affected];
      const wanted = [...figures.values()].filter(({ group }) => {
        const own = groups.get(group);
        return (
          own?.phase === '2020' && own.event === null && own.affected === affected && (own.kind === 'killed-civilians' || own.kind === 'displaced')
        );
      });
      expect(new Set(shown.flatMap((quantity) => quantity.figures.map(({ id }) => id)))).toEqual(new Set(wanted.map(({ id }) => id)));
      for (const { figures: own } of shown) for (const figure of own) expect(figure.claimantShort).not.toBe('');
    }
  });
});

describe('what comes after the war', () => {
  test('is told by events after it, in order', () => {
    const keys = stops.map(({ key }) => key);
    expect(keys).toEqual(keys.toSorted());
    for (const { id } of [...stops.flatMap((stop) => stop.events), ...since]) expect(events.has(id)).toBe(true);
  });
});

describe('rows and map', () => {
  test('mark the days of harm of each party alike', () => {
    for (const party of PARTIES)
      expect(new Set(rows[party].days)).toEqual(new Set(days.filter(({ harm }) => harm[party].length > 0).map(({ number }) => number)));
  });
  test('fill no cell before its place was announced', () => {
    for (const { day, at } of map.dots) expect(at.length).toBeLessThanOrEqual(days[day - 1]?.announced ?? 0);
    const cells = map.land.cells.map(({ id, day }) => [settlements.get(id)?.announced, day]);
    expect(cells.length).toBeGreaterThan(0);
    for (const [announced, day] of cells) expect(announced).toBe(day);
  });
  test('give the share of a district at each step', () => {
    for (const { share } of map.labels) if (share !== null) expect(share.counts.at(-1)?.soFar).toBe(share.total);
  });
});
