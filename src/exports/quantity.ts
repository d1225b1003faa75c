import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { GroupView } from '#collections/figures.ts';
import { t } from '#i18n/index.ts';
import { barsOf } from '#lib/charts/bars.ts';
import { highestOf, plotOf } from '#lib/charts/plot.ts';
import { FILE_PLOT_WIDTH, plotFile } from '#lib/charts/plot-file.ts';
import { timeAxis } from '#lib/charts/scale.ts';
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
export const groupSvg = (group: GroupView, url: string): string | null => {
  if (group.plot === null) return null;
  const max = Math.max(...group.plot.map(highestOf), 1);
  const frame = { width: FILE_PLOT_WIDTH, height: 320, size: 'large', max } as const;
  const plot = group.isSeries
    ? barsOf(group.plot, frame)
    : plotOf(group.plot, {
        ...frame,
        axis: timeAxis(group.plot),
        hasUndated: group.plot.some(({ days }) => days === null),
        labels: group.plot.length,
        words: { undated: t.dates.undated, number: t.format.number },
      });
  return plotFile(plot, {
    title: group.title,
    finding: group.finding,
    notes: [
      t.published.quantity.counted(group.definition),
      ...(group.whyDiffer === null ? [] : [t.published.quantity.compare(group.whyDiffer)]),
      group.isSeries ? t.losses.chart.bars(group.unit) : t.published.quantity.key(t.losses.chart.axes(group.unit)),
      t.published.quantity.sources([...new Set(group.sources.map(({ publisher }) => publisher))]),
      t.published.quantity.licence(url),
    ],
  });
};

const FONTS = ['picture-regular.ttf', 'picture-bold.ttf'].map((name) => join(process.cwd(), 'src/assets/fonts', name));

/** The same as a PNG of twice the size, for readers of small print; null if there are too few figures for a plot. */
export const groupPng = (group: GroupView, url: string): Uint8Array<ArrayBuffer> | null => {
  const svg = groupSvg(group, url);
  if (svg === null) return null;
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'SourceSans3VF' };
  return new Uint8Array(new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 2 } }).render().asPng());
};
