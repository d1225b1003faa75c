import type { GroupView } from '#collections/figures.ts';
import { t } from '#i18n/index.ts';
import { plotOf } from '#lib/charts/plot.ts';
import { plotSvg } from '#lib/charts/plot-svg.ts';
import { toCsv } from '#lib/csv.ts';

/** The figures of one quantity as CSV. Each row has claimant, definition, licence and source, so that it can be used alone. */
export const groupCsv = (group: GroupView, url: string): string =>
  toCsv(
    group.figures.map((figure) => ({
      id: figure.id,
      quantity: group.title,
      claimant: figure.claimant,
      claimant_side: t.labels.claimantSide[figure.claimantSide],
      said_from: figure.days?.first ?? null,
      said_to: figure.days?.last ?? null,
      said: figure.date,
      qualifier: figure.qualifier,
      value: figure.value,
      low: figure.low,
      high: figure.high,
      unit: group.unit,
      label: figure.label,
      counted: figure.counted,
      claimant_terms: figure.damage,
      period: figure.period,
      essay_claim: figure.claim?.id ?? null,
      essay_claim_status: figure.claim === null ? null : t.labels.status[figure.claim.status],
      verified: figure.verified,
      confirmed_by: figure.confirmedBy.map(({ source, how, what }) => t.published.quantity.confirmation(how, source.publisher, source.title, what)),
      passed_on: figure.passedOn,
      independent_count: figure.claim === null ? figure.isIndependentCount : null,
      definition: group.definition,
      finding: group.finding,
      why_figures_differ: group.whyDiffer,
      note: figure.note,
      caveats: figure.caveats.map((caveat) => t.labels.caveat[caveat]),
      sources: figure.sources.map((source) => t.published.quantity.source(source.publisher, source.title, source.date, source.isReported)),
      source_addresses: figure.sources.flatMap(({ url }) => (url === null ? [] : [url])),
      from: t.published.quantity.from(url),
      licence: t.citation.licence,
    })),
  );

/** The plot of one quantity as an SVG document; null if there are too few figures for a plot. */
export const groupSvg = (group: GroupView, url: string): string | null =>
  group.plot === null
    ? null
    : plotSvg(plotOf(group.plot, { isNarrow: false, isSeries: group.isSeries }), {
        title: group.title,
        finding: group.finding,
        unit: group.unit,
        undated: t.labels.undatedClaims,
        format: t.format.number,
        notes: [
          t.published.quantity.counted(group.definition),
          ...(group.whyDiffer === null ? [] : [t.published.quantity.compare(group.whyDiffer)]),
          t.labels.plotKey,
          t.published.quantity.sources([...new Set(group.sources.map(({ publisher }) => publisher))]),
          t.published.quantity.licence(url),
        ],
      });
