import { type FigureView, type GroupView, groupViews } from '#collections/figures.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import content from '#content/opening.json?raw';
import { t } from '#i18n/index.ts';
import { compareDates } from '#lib/dates.ts';
import { once } from '#lib/once.ts';
import { COUNTED_KINDS, type CountedKind, isCounted } from '#lib/record/coverage.ts';
import { PARTIES, type Party } from '#lib/record/harm.ts';
import { type DaySpan, harms, placeInWar } from '#lib/record/harm-days.ts';
import { dayOfWar, WAR, warDays } from '#lib/record/war.ts';
import type { Event } from '#schemas/event.ts';
import type { Settlement } from '#schemas/settlement.ts';
import { opening } from '#tables';

/** An event in one line. */
export interface EventLine {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly category: Event['category'];
  /** What was done to people of the party of the list, and whose account it is; only whose account in other lists. */
  readonly remark: string;
}

type ByParty<T> = Readonly<Record<Party, T>>;
type Kinds = readonly { readonly kind: CountedKind; readonly number: number }[];

/** What one state of the opening says in words. */
interface State {
  /** Value of `d` in the URL. */
  readonly key: string;
  readonly when: string;
  readonly date: string;
  readonly headline: string;
  /** Spoken by screen readers. */
  readonly spoken: string;
}

/** One of the 44 days. */
export interface OpeningDay extends State {
  readonly number: number;
  readonly announced: number;
  readonly denied: number;
  readonly soFar: string;
  readonly hasEntry: boolean;
  /** What Azerbaijan announced; null where no announcement was found. */
  readonly what: string | null;
  readonly notCounted: string | null;
  readonly denials: readonly { readonly places: string; readonly by: string; readonly what: string }[];
  readonly harm: ByParty<readonly EventLine[]>;
  /** What goes on around the day, or happened on a day near it that is not known. */
  readonly going: ByParty<readonly EventLine[]>;
  readonly others: readonly EventLine[];
  /** Short name in the chart; null for days without one. */
  readonly name: string | null;
}

/** A stop after the 44 days. */
export interface OpeningStop extends State {
  /** "20 Nov", or the month where it is years later. */
  readonly short: string;
  readonly figures: readonly FigureOfQuantity[];
  readonly events: readonly EventLine[];
  readonly harm: ByParty<readonly EventLine[]>;
}

/** Events of a row of the chart: days and spans of days, from 1 to 44. */
export interface HarmRow {
  readonly days: readonly number[];
  readonly spans: readonly DaySpan[];
}

const { after, since } = opening.parse(JSON.parse(content));

const byKind = (rows: readonly { readonly kind: string }[]): Kinds =>
  COUNTED_KINDS.map((kind) => ({ kind, number: rows.filter((row) => row.kind === kind).length })).filter(({ number }) => number > 0);

const remark = (event: Event, party: Party | null): string => {
  const what = [...new Set(event.harm.filter(({ side }) => side === party).flatMap((harm) => harm.what))];
  return [...what.map((kind) => t.labels.harmKind[kind]), t.labels.attribution[event.attribution]]
    .join(', ')
    .replace(/, (?=[^,]*$)/, what.length > 0 ? ' · ' : ', ');
};

const lineFor =
  (party: Party | null) =>
  (event: Event): EventLine => ({
    id: event.id,
    title: event.title,
    summary: event.summary,
    date: t.dates.dateWithoutYear(event.date),
    category: event.category,
    remark: remark(event, party),
  });

const forParties = <T>(make: (party: Party) => T): ByParty<T> => ({ armenian: make('armenian'), azerbaijani: make('azerbaijani') });

const sortedEvents = async (): Promise<readonly Event[]> =>
  [...(await rowsById('events')).values()].sort((a, b) => compareDates(a.date, b.date) || a.id.localeCompare(b.id));

/** Cities and towns by name, and how many others there are. */
const headlineOf = (rows: readonly Settlement[]): string => {
  const towns = rows.filter(({ kind }) => kind !== 'village');
  const isNamed = towns.length < 3;
  return t.home.day.named(
    isNamed ? towns.map(({ names }) => names.headword.replace(/ \(.*/, '')) : [],
    byKind(isNamed ? rows.filter(({ kind }) => kind === 'village') : rows),
  );
};

const whereOf = (rows: readonly Settlement[], nameOf: (id: string) => string): { readonly name: string; readonly number: number }[] =>
  [...Map.groupBy(rows, ({ district }) => district)]
    .map(([id, own]) => ({ name: nameOf(id), number: own.length }))
    .sort((a, b) => b.number - a.number || a.name.localeCompare(b.name, 'en'));

const denialsOf = (rows: readonly Settlement[]): OpeningDay['denials'] => {
  const denied = rows.flatMap(({ names, denial }) => (denial === null ? [] : [{ name: names.headword, denial }]));
  return [...Map.groupBy(denied, ({ denial }) => `${denial.by}|${denial.what}`).values()].flatMap((group) =>
    group[0] === undefined
      ? []
      : [
          {
            places: t.home.day.deniedPlaces(
              group.map(({ name }) => name),
              rows.length,
            ),
            by: group[0].denial.by,
            what: group[0].denial.what,
          },
        ],
  );
};

/** Name of a day in the chart: the cities and towns whose announcement is an event, or what the fullest day had. */
const nameOf = (rows: readonly Settlement[], events: readonly Event[], isFullest: boolean): string | null => {
  const told = new Set(events.filter(({ category }) => category === 'settlement').flatMap(({ places }) => places));
  const towns = rows.filter(({ id, kind }) => kind !== 'village' && told.has(id));
  if (isFullest) return t.home.instrument.most(byKind(rows).toReversed());
  return towns.length === 0 ? null : t.format.listed(towns.map(({ names }) => names.headword));
};

/** A headline for a day without an announcement: harm to civilians first, then a truce, then anything else. */
const eventHeadline = (events: readonly Event[]): string => {
  const [first] = [...events.filter(({ harm }) => harm.length > 0), ...events.filter(({ category }) => category === 'ceasefire'), ...events];
  return first?.title ?? t.home.day.nothing;
};

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

/** A figure with the quantity it belongs to. */
export type FigureOfQuantity = FigureView & { readonly group: string; readonly affected: GroupView['affected'] };

const figureLookup = async (): Promise<(ids: readonly string[]) => readonly FigureOfQuantity[]> => {
  const all = new Map(
    (await groupViews()).flatMap(({ id, affected, figures }) => figures.map((figure) => [figure.id, { ...figure, group: id, affected }] as const)),
  );
  return (ids) => ids.map((id) => getOrThrow(all, id, 'figure'));
};

/** The stops after the 44 days, in order. */
export const openingStops = once(async (): Promise<readonly OpeningStop[]> => {
  const [rows, figuresOf] = await Promise.all([rowsById('events'), figureLookup()]);
  return after.map(({ day, label, events: ids, figures }) => {
    const events = ids.map((id) => getOrThrow(rows, id, 'event'));
    const [date = ''] = events.map((event) => t.dates.date(event.date));
    return {
      key: day,
      short: day.slice(0, 4) === WAR.firstDay.slice(0, 4) ? t.dates.dayShort(day) : t.dates.monthShort(day),
      when: t.home.day.afterWar,
      date,
      headline: label,
      events: events.map(lineFor(null)),
      harm: forParties((party) => events.filter((event) => harms(event, party)).map(lineFor(party))),
      figures: figuresOf(figures),
      spoken: t.home.day.spoken(t.home.day.afterWar, date, label, null, []),
    };
  });
});

export interface SinceEvent extends EventLine {
  readonly figures: readonly FigureOfQuantity[];
}

/** What happened since 2020, in order. */
export const sinceTheWar = once(async (): Promise<readonly SinceEvent[]> => {
  const [rows, figuresOf] = await Promise.all([rowsById('events'), figureLookup()]);
  return since.map(({ event: id, figures }) => {
    const event = getOrThrow(rows, id, 'event');
    return { ...lineFor(null)(event), date: t.dates.date(event.date), figures: figuresOf(figures) };
  });
});

/** A quantity of civilians with the figures of all claimants. */
export interface Counted {
  readonly what: string;
  readonly quantity: string;
  readonly figures: readonly FigureView[];
}

export interface WholeWar extends Pick<State, 'when' | 'date' | 'headline' | 'spoken'> {
  readonly announced: string;
  readonly denied: string;
  readonly civilians: ByParty<readonly Counted[]>;
  /** Counts of those who count the civilians of both sides together. */
  readonly together: readonly Counted[];
  /** Harm of which no day is known, and which may be later than the war. */
  readonly open: readonly EventLine[];
}

/** Quantities of the opening, in order. */
const QUANTITIES = { 'killed-civilians': t.home.war.killed, displaced: t.home.war.displaced } as const;

/** The quantities of civilians of the whole war of 2020, of those affected: none of a single event. */
const countedLookup = async (): Promise<(affected: Party | 'both') => readonly Counted[]> => {
  const [views, rows] = await Promise.all([groupViews(), rowsById('groups')]);
  return (affected) =>
    Object.entries(QUANTITIES).flatMap(([kind, what]) =>
      views
        .filter(({ id, phase, affected: of }) => phase === '2020' && of === affected && rows.get(id)?.kind === kind && rows.get(id)?.event === null)
        .map(({ id, figures }) => ({ what, quantity: id, figures })),
    );
};

/** The whole war: what was announced and denied, and the civilians of both sides by every claimant. */
export const wholeWar = once(async (): Promise<WholeWar> => {
  const [events, settlements, countedOf] = await Promise.all([sortedEvents(), rowsById('settlements'), countedLookup()]);
  const counted = [...settlements.values()].filter(isCounted);
  const days = [...Map.groupBy(counted, ({ announced }) => announced)].sort((a, b) => b[1].length - a[1].length);
  const [mostDay, mostRows]: readonly [string, readonly Settlement[]] = days[0] ?? [WAR.lastAnnouncement, []];
  const denied = counted.filter(({ denial }) => denial !== null);
  const open = events.filter((event) => placeInWar(event.date)?.kind === 'open');
  const state = {
    when: t.home.instrument.all,
    date: t.home.day.span(WAR.firstDay, WAR.lastAnnouncement),
    headline: t.home.war.headline(counted.length, days.length),
  };
  return {
    ...state,
    announced: t.home.war.announced(byKind(counted), mostRows.length, mostDay),
    denied: t.home.war.denied(denied.length, new Set(denied.map(({ announced }) => announced)).size),
    civilians: forParties(countedOf),
    together: countedOf('both'),
    open: open.filter((event) => PARTIES.some((party) => harms(event, party))).map(lineFor(null)),
    spoken: t.home.day.spoken(state.when, state.date, state.headline, null, []),
  };
});

export type OpeningRows = ByParty<HarmRow> & { readonly truces: HarmRow };

/** Rows under the chart: days and spans with harm to people of each party, and the days of truces. */
export const openingRows = once(async (): Promise<OpeningRows> => {
  const events = await sortedEvents();
  const rowOf = (wanted: (event: Event) => boolean): HarmRow => {
    const places = events.filter(wanted).flatMap(({ date }) => placeInWar(date) ?? []);
    return {
      days: [...new Set(places.flatMap(({ kind, days }) => (kind === 'day' ? [days.from] : [])))],
      spans: places.flatMap(({ kind, days }) => (kind === 'span' ? [days] : [])),
    };
  };
  return { ...forParties((party) => rowOf((event) => harms(event, party))), truces: rowOf(({ category }) => category === 'ceasefire') };
});
