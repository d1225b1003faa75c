import { t } from '#i18n/index.ts';
import { type Brush, type PlotLook, paintGround, paintRow } from '#islands/figure-chart/painter.ts';
import { Chart, type Plugin } from '#islands/vendor/chart.ts';
import { domainOf, type PlotValue, plotOf, pointsOf, wrapText } from '#lib/charts/plot.ts';

export interface PlotData {
  readonly values: readonly PlotValue[];
  readonly unit: string;
  readonly isSeries: boolean;
  /** Heading of the values without a date. */
  readonly undated: string;
  /** What a tooltip says of a value beyond its number, by id. */
  readonly details: ReadonlyMap<string, readonly string[]>;
}

interface Box {
  readonly width: number;
  readonly height: number;
  readonly isNarrow: boolean;
}

/** A plot on a canvas. */
export interface DrawnPlot {
  /** Draws for a box of this size in pixels. */
  draw(box: Box, look: PlotLook): void;
  /** Shows the tooltip of one row, or of none. */
  point(index: number | null): void;
  destroy(): void;
}

const TOOLTIP_CHARACTERS = 42;

/**
 * Starts a chart. Chart.js finds the nearest row and shows the tooltip; the drawing repeats that of the server (Plot.astro), so that nothing moves when
 * the canvas covers it.
 */
export const startPlot = (canvas: HTMLCanvasElement, { values, unit, isSeries, undated, details }: PlotData): DrawnPlot => {
  let plot = plotOf(values, { isNarrow: false, isSeries });
  let look: PlotLook | null = null;
  const painter: Plugin<'scatter'> = {
    id: 'plot',
    beforeDatasetsDraw: (chart) => {
      if (look === null) return;
      const brush: Brush = { context: chart.ctx, plot, look, width: chart.width };
      paintGround(brush, { unit, undated }, plot.rows[chart.getActiveElements()[0]?.index ?? -1]);
      for (const [index, point] of chart.getDatasetMeta(0).data.entries()) {
        const row = plot.rows[index];
        if (row !== undefined) paintRow(brush, row, point);
      }
    },
  };
  const describe = (index: number): string[] => {
    const value = plot.rows[index]?.value;
    if (value === undefined) return [];
    return [t.plots.amount(value.said, unit), ...(details.get(value.id) ?? [])].flatMap((line) => wrapText(line, TOOLTIP_CHARACTERS));
  };
  const chart = new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [] },
    plugins: [painter],
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: ['mousemove', 'mouseout', 'click', 'touchstart', 'touchmove'],
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      layout: { autoPadding: false },
      scales: { x: { display: false }, y: { display: false } },
      plugins: {
        tooltip: {
          displayColors: false,
          caretPadding: 10,
          padding: 10,
          callbacks: {
            title: ([item]) => wrapText(plot.rows[item?.dataIndex ?? -1]?.value.label ?? '', TOOLTIP_CHARACTERS),
            label: ({ dataIndex }) => describe(dataIndex),
          },
        },
      },
    },
  });
  return {
    draw({ width, height, isNarrow }, newLook) {
      look = newLook;
      plot = plotOf(values, { isNarrow, isSeries });
      chart.data.datasets = [{ data: pointsOf(plot), pointStyle: false, clip: false }];
      // The scale spans the labels too, so that a pointer over them finds their row.
      chart.options.scales = { x: { display: false, ...domainOf(plot) }, y: { display: false, min: 0, max: height, reverse: true } };
      Object.assign(chart.options.plugins?.tooltip ?? {}, {
        backgroundColor: look.raised,
        borderColor: look.strong,
        borderWidth: 1,
        titleColor: look.text,
        bodyColor: look.text,
        titleFont: { family: look.family, size: 14 },
        bodyFont: { family: look.family, size: 14 },
      });
      chart.resize(width, height);
      chart.update('none');
    },
    point(index) {
      const active = index === null ? [] : [{ datasetIndex: 0, index }];
      const point = index === null ? undefined : chart.getDatasetMeta(0).data[index];
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: point?.x ?? 0, y: point?.y ?? 0 });
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
};
