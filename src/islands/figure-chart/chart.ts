import { Chart } from '#islands/vendor/chart.ts';
import { wrapText } from '#lib/charts/wrap.ts';

/** Colours and fonts in the current theme, as CSS values that a canvas takes. */
export interface ChartLook {
  readonly text: string;
  readonly strong: string;
  readonly raised: string;
  readonly active: string;
  readonly family: string;
}

/** A number in pixels from the left and the top of the drawing, and what it is. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly sentence: string;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

/** A layer over a drawing that points at its numbers. */
export interface PointingChart {
  /** Lays the points out for a drawing of this size. */
  draw(box: Box, points: readonly ChartPoint[], look: ChartLook): void;
  /** Points at one number, or at none. */
  point(index: number | null): void;
  destroy(): void;
}

/** How many characters of a sentence stand in a line, by the width of the drawing. */
const charactersAt = (width: number): number => Math.max(24, Math.min(48, Math.floor(width / 9)));

/** Starts a chart that is transparent but for a ring around the number that is pointed at, and a box with its sentence. */
export const startChart = (canvas: HTMLCanvasElement, onPoint: (index: number | null) => void): PointingChart => {
  let sentences: readonly string[] = [];
  let characters = 48;
  const chart = new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [] },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      // A pointer that leaves is the business of the element around: a finger never does.
      events: ['mousemove', 'click', 'touchstart', 'touchmove'],
      interaction: { mode: 'nearest', axis: 'xy', intersect: false },
      layout: { autoPadding: false },
      scales: { x: { display: false }, y: { display: false } },
      onHover: (_, active) => onPoint(active[0]?.index ?? null),
      plugins: {
        tooltip: {
          displayColors: false,
          caretPadding: 12,
          padding: 10,
          callbacks: { label: ({ dataIndex }) => wrapText(sentences[dataIndex] ?? '', characters) },
        },
      },
    },
  });
  return {
    draw({ width, height }, points, look) {
      sentences = points.map(({ sentence }) => sentence);
      characters = charactersAt(width);
      const ring = { pointRadius: 0, pointHoverRadius: 11, pointHoverBorderWidth: 2.5, pointHitRadius: 0 };
      const colors = { pointHoverBorderColor: look.active, pointHoverBackgroundColor: 'transparent' };
      chart.data.datasets = [{ data: points.map(({ x, y }) => ({ x, y })), clip: false, ...ring, ...colors }];
      chart.options.scales = { x: { display: false, min: 0, max: width }, y: { display: false, min: 0, max: height, reverse: true } };
      Object.assign(chart.options.plugins?.tooltip ?? {}, {
        backgroundColor: look.raised,
        borderColor: look.strong,
        borderWidth: 1,
        bodyColor: look.text,
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
