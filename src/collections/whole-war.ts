import { byKind } from '#collections/day-words.ts';
import { type ByParty, type EventLine, forParties, lineFor, sortedEvents } from '#collections/event-lines.ts';
import { type FigureView, groupViews } from '#collections/figures.ts';
import type { OpeningState } from '#collections/opening-days.ts';
import { rowsById } from '#collections/rows.ts';
import { t } from '#i18n/index.ts';
import { once } from '#lib/once.ts';
import { isCounted } from '#lib/record/coverage.ts';
import { PARTIES, type Party } from '#lib/record/harm.ts';
import { harms, placeInWar } from '#lib/record/harm-days.ts';
import { WAR } from '#lib/record/war.ts';
import type { Settlement } from '#schemas/settlement.ts';

/** A quantity of civilians with the figures of all claimants. */
export interface Counted {
  readonly what: string;
  readonly quantity: string;
  readonly figures: readonly FigureView[];
}

export interface WholeWar extends Pick<OpeningState, 'when' | 'date' | 'headline' | 'spoken'> {
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
