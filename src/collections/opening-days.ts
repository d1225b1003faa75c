import { type Denial, denialsOf, eventHeadline, headlineOf, nameOf, whereOf } from '#collections/day-words.ts';
import { type ByParty, type EventLine, forParties, lineFor, sortedEvents } from '#collections/event-lines.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { isCounted } from '#lib/record/coverage.ts';
import { PARTIES } from '#lib/record/harm.ts';
import { harms, placeInWar } from '#lib/record/harm-days.ts';
import { dayOfWar, WAR, warDays } from '#lib/record/war.ts';

/** What one state of the opening says in words. */
export interface OpeningState {
  /** Value of `d` in the URL. */
  readonly key: string;
  readonly when: string;
  readonly date: string;
  readonly headline: string;
  /** Spoken by screen readers. */
  readonly spoken: string;
}

/** One of the 44 days. */
export interface OpeningDay extends OpeningState {
  readonly number: number;
  readonly announced: number;
  readonly denied: number;
  readonly soFar: string;
  readonly hasEntry: boolean;
  /** What Azerbaijan announced; null where no announcement was found. */
  readonly what: string | null;
  readonly notCounted: string | null;
  readonly denials: readonly Denial[];
  readonly harm: ByParty<readonly EventLine[]>;
  /** What goes on around the day, or happened on a day near it that is not known. */
  readonly going: ByParty<readonly EventLine[]>;
  readonly others: readonly EventLine[];
  /** Short name in the chart; null for days without one. */
  readonly name: string | null;
}

/** The 44 days in order, with all that the record has of each. */
export const openingDays = once(async (): Promise<readonly OpeningDay[]> => {
  const [events, settlements, districts] = await Promise.all([sortedEvents(), rowsById('settlements'), rowsById('districts')]);
  const inWar = events.flatMap((event) => {
    const place = placeInWar(event.date);
    return place === null ? [] : [{ event, ...place }];
  });
  const rows = [...settlements.values()].sort((a, b) => a.names.headword.localeCompare(b.names.headword, 'en'));
  const counted = rows.filter(isCounted);
  const districtName = (id: string): string => getOrThrow(districts, id, 'district').names.headword;
  const most = Math.max(...warDays().map((day) => counted.filter(({ announced }) => announced === day).length));
  return warDays().map((day) => {
    const number = dayOfWar(day) ?? 0;
    const own = counted.filter(({ announced }) => announced === day);
    const uncounted = rows.filter((row) => !isCounted(row) && row.announced === day);
    const today = inWar.flatMap(({ event, kind, days }) => (kind === 'day' && days.from === number ? [event] : []));
    const going = inWar.flatMap(({ event, kind, days }) => (kind === 'span' && days.from <= number && number <= days.to ? [event] : []));
    const soFar = counted.filter(({ announced }) => announced <= day).length;
    const headline = own.length > 0 ? headlineOf(own) : eventHeadline(today);
    const harm = forParties((party) => today.filter((event) => harms(event, party)).map(lineFor(party)));
    const when = t.home.day.number(number, WAR.days);
    const soFarWords = t.home.day.soFar(soFar, counted.length);
    return {
      key: day,
      number,
      when,
      date: t.dates.day(day),
      headline,
      announced: own.length,
      denied: own.filter(({ denial }) => denial !== null).length,
      soFar: soFarWords,
      hasEntry: own.length > 0 || today.length > 0,
      what: own.length === 0 ? null : t.home.day.where(headlineOf(own), whereOf(own, districtName)),
      notCounted: uncounted.length === 0 ? null : t.home.day.notCounted(uncounted.map(({ names }) => names.headword)),
      denials: denialsOf(own),
      harm,
      going: forParties((party) => going.filter((event) => harms(event, party)).map(lineFor(party))),
      others: today.filter((event) => !PARTIES.some((party) => harms(event, party))).map(lineFor(null)),
      name:
        own.length === 0
          ? null
          : nameOf(
              own,
              inWar.filter(({ days }) => days.to === number).map(({ event }) => event),
              own.length === most,
            ),
      spoken: t.home.day.spoken(
        when,
        t.dates.dayWithoutYear(day),
        headline,
        soFarWords,
        PARTIES.filter((party) => harm[party].length > 0).map((party) => t.home.instrument.rowsHarmed[party]),
      ),
    };
  });
});
