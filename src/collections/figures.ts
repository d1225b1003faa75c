import { changeLookup, type RowChange } from '#collections/changes.ts';
import { statusLookup } from '#collections/claim-status.ts';
import { citationLookup } from '#collections/release.ts';
import { getOrThrow, rowsById } from '#collections/rows.ts';
import { type CitedSource, sourceLookup } from '#collections/sources.ts';
import { t } from '#i18n/index.ts';
import type { Standing } from '#lib/charts/marks.ts';
import type { PlotValue } from '#lib/charts/plot.ts';
import { compareDates, firstDay, lastDay } from '#lib/dates.ts';
import { once } from '#lib/once.ts';
import { quantityPath } from '#lib/page/paths.ts';
import { isIndependentCount, verifiedOf } from '#lib/record/confirmation.ts';
import { CLAIMANTS, fillFinding } from '#lib/record/finding.ts';
import { type Band, bandId, bandOf, otherSideOf } from '#lib/record/losses.ts';
import type { ClaimStatus } from '#schemas/claim.ts';
import type { Figure, FigureDerived } from '#schemas/figure.ts';
import type { Group } from '#schemas/group.ts';

export interface FigureView {
  readonly id: string;
  readonly label: string;
  readonly qualifier: Figure['qualifier'];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The number in digits; a range is "60–80". */
  readonly number: string;
  /** The number with its qualifier: "over 40,000". */
  readonly said: string;
  readonly counted: string;
  readonly damage: string | null;
  readonly period: string | null;
  readonly claimant: string;
  /** The claimant in at most thirty characters. */
  readonly claimantShort: string;
  readonly claimantSide: Figure['claimantSide'];
  readonly date: string;
  /** "2001", "2010–2019" or "undated". */
  readonly year: string;
  /** First and last possible day of the claim, `YYYY-MM-DD`; null if it is undated. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly claim: { readonly id: string; readonly status: ClaimStatus } | null;
  readonly verified: FigureDerived['verified'];
  /** Works of others that checked it. */
  readonly confirmedBy: readonly { readonly source: CitedSource; readonly how: 'yes' | 'partly'; readonly what: string | null }[];
  /** Whether an independent body counted itself. */
  readonly isIndependentCount: boolean;
  /** Whether the claimant passes on a number of others. */
  readonly passedOn: boolean;
  readonly standing: Standing;
  /** Confirmation in words, or the status of the essay’s claim. */
  readonly plotWords: string;
  readonly sources: readonly CitedSource[];
  readonly caveats: Figure['caveats'];
  readonly note: string | null;
  readonly changed: RowChange | null;
}

export interface GroupView {
  readonly id: string;
  readonly part: Group['part'];
  readonly phase: Group['phase'];
  readonly kind: Group['kind'];
  /** The band of the poster in which it stands. */
  readonly band: Band;
  /** First day of the one event that it counts; null for any other quantity. */
  readonly eventDay: string | null;
  readonly title: string;
  readonly unit: string;
  readonly definition: string;
  readonly affected: Group['affected'];
  readonly whyDiffer: string | null;
  readonly counterpart: { readonly id: string; readonly title: string } | null;
  /** The band with losses of the other side; null where it has none, or where there is a counterpart. */
  readonly otherSide: { readonly id: string; readonly name: string } | null;
  /** Sorted by date of claim, undated last; parts of one count are sorted by size, largest first. */
  readonly figures: readonly FigureView[];
  /** One sentence on what the figures show, with their numbers. */
  readonly finding: string;
  /** Whether the figures are parts of one count by one claimant. */
  readonly isSeries: boolean;
  /** Values of the plot, in the order of `figures`; null if there are too few for a plot. */
  readonly plot: readonly PlotValue[] | null;
  /** The sources of all figures, each once. */
  readonly sources: readonly CitedSource[];
  /** Citation in one line. */
  readonly citation: string;
  readonly formerIds: readonly string[];
  readonly changed: RowChange | null;
}

/** Quantities with fewer figures have no plot, only a table and a sentence. */
export const LEAST_FOR_PLOT = 2;

/** Whether one claimant gave all numbers at one time, as parts of one count. */
const isSeries = (figures: readonly FigureView[]): boolean =>
  figures.length > 1 && new Set(figures.map(({ claimant, date }) => `${claimant}|${date}`)).size === 1;

const compareRanks = (a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number => (a === b ? 0 : a - b);

const digits = ({ value, low, high }: Pick<Figure, 'value' | 'low' | 'high'>): string =>
  value === null ? t.format.range(low ?? 0, high ?? 0) : t.format.number(value);

const plotValue = (figure: FigureView): PlotValue => ({
  id: figure.id,
  name: figure.claimantShort,
  part: figure.label,
  year: figure.year,
  said: figure.said,
  number: figure.number,
  value: figure.value,
  low: figure.low,
  high: figure.high,
  qualifier: figure.qualifier,
  standing: figure.standing,
  days: figure.days,
});

const uniqueSources = (figures: readonly FigureView[]): CitedSource[] => [
  ...new Map(figures.flatMap(({ sources }) => sources.map((source) => [source.id, source] as const))).values(),
];

/** All quantities with the figures of all claimants: first those of the essay in its order, then those with most figures. */
export const groupViews = once(async (): Promise<readonly GroupView[]> => {
  const [groups, figures, claims, events, works, statusOf, sourcesOf, changeOf, groupChangeOf, cite] = await Promise.all([
    rowsById('groups'),
    rowsById('figures'),
    rowsById('claims'),
    rowsById('events'),
    rowsById('sources'),
    statusLookup(),
    sourceLookup(),
    changeLookup('figures'),
    changeLookup('groups'),
    citationLookup(),
  ]);
  const confirming = new Map(
    sourcesOf([...figures.values()].flatMap(({ confirmedBy }) => confirmedBy.map(({ source }) => source))).map((source) => [source.id, source]),
  );
  const figureView = (figure: Figure): FigureView => {
    const claim = figure.claim === null ? null : { id: figure.claim, status: statusOf(figure.claim).status };
    const verified = verifiedOf(figure);
    const isIndependent = isIndependentCount(
      figure,
      figure.sources.flatMap((id) => works.get(id) ?? []),
    );
    return {
      id: figure.id,
      label: figure.label,
      qualifier: figure.qualifier,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      number: digits(figure),
      said: t.numbers.said(figure.qualifier, digits(figure)),
      counted: figure.counted,
      damage: figure.damage,
      period: figure.period === null ? null : t.dates.date(figure.period),
      claimant: figure.claimant,
      claimantShort: figure.claimantShort,
      claimantSide: figure.claimantSide,
      date: t.dates.date(figure.dateOfClaim),
      year: t.dates.years(figure.dateOfClaim),
      days: figure.dateOfClaim === null ? null : { first: firstDay(figure.dateOfClaim), last: lastDay(figure.dateOfClaim) },
      claim,
      verified,
      confirmedBy: figure.confirmedBy.map(({ source, how, what }) => ({ source: getOrThrow(confirming, source, 'source'), how, what })),
      isIndependentCount: isIndependent,
      passedOn: figure.passedOn,
      standing: verified ?? 'essay',
      plotWords:
        claim === null
          ? t.labels.plotConfirmed(verified ?? 'no', isIndependent)
          : `${t.labels.essayClaim}: ${t.labels.statusInSentence[claim.status]}`,
      sources: sourcesOf(figure.sources),
      caveats: figure.caveats,
      note: figure.note,
      changed: changeOf(figure.id),
    };
  };
  const otherSide = (group: Group): GroupView['otherSide'] => {
    const affected = otherSideOf(group.affected);
    if (affected === null || group.counterpart !== null) return null;
    const band = bandOf(group);
    const has = [...groups.values()].some((other) => other.affected === affected && bandOf(other) === band);
    return has ? { id: bandId(band), name: t.losses.otherSide(t.losses.bands[band], t.labels.affected[affected]) } : null;
  };
  const saidOf =
    (own: readonly FigureView[]) =>
    (name: string): string => {
      if (name === CLAIMANTS) return t.format.number(new Set(own.map(({ claimant }) => claimant)).size);
      const { qualifier, ...figure } = getOrThrow(figures, name, 'figure');
      return t.numbers.said(qualifier, digits(figure));
    };
  const views = [...groups.values()].map((group): GroupView => {
    const inDateOrder = [...figures.values()]
      .filter((figure) => figure.group === group.id)
      .sort((a, b) => compareDates(a.dateOfClaim, b.dateOfClaim) || a.id.localeCompare(b.id))
      .map(figureView);
    const isOneSeries = isSeries(inDateOrder);
    const sorted = isOneSeries ? inDateOrder.sort((a, b) => (b.value ?? 0) - (a.value ?? 0)) : inDateOrder;
    return {
      id: group.id,
      part: group.part,
      phase: group.phase,
      kind: group.kind,
      band: bandOf(group),
      eventDay: group.event === null ? null : firstDay(getOrThrow(events, group.event, 'event').date),
      title: group.title,
      unit: group.unit,
      definition: group.definition,
      affected: group.affected,
      whyDiffer: group.whyDiffer,
      counterpart: group.counterpart === null ? null : { id: group.counterpart, title: getOrThrow(groups, group.counterpart, 'group').title },
      otherSide: otherSide(group),
      figures: sorted,
      finding: fillFinding(group.finding.text, saidOf(sorted)),
      isSeries: isOneSeries,
      plot: sorted.length < LEAST_FOR_PLOT ? null : sorted.map(plotValue),
      sources: uniqueSources(sorted),
      citation: cite(group.title, quantityPath(group.id)),
      formerIds: group.formerIds,
      changed: groupChangeOf(group.id),
    };
  });
  const essayOrder = (group: GroupView): number =>
    Math.min(
      ...group.figures.map((figure) => (figure.claim === null ? Number.POSITIVE_INFINITY : getOrThrow(claims, figure.claim.id, 'claim').order)),
    );
  const rank = new Map(views.map((group) => [group.id, essayOrder(group)]));
  return views.sort(
    (a, b) => compareRanks(rank.get(a.id), rank.get(b.id)) || b.figures.length - a.figures.length || a.title.localeCompare(b.title, 'en'),
  );
});
